import { Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import { cellAddress } from "../../core/workbook/address";
import { endEditByKey } from "./cell-editor";
import { editText } from "./edit-text";
import type { GridController } from "./grid-controller";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: "104px", minWidth: "104px" },
  text: { flexGrow: 1 },
});

/** The name box, and the content of the active cell as it can be typed. */
export function FormulaBar({
  controller,
  onDone,
}: {
  readonly controller: GridController;
  readonly onDone: () => void;
}): ReactElement {
  const { say } = useWords();
  const styles = useStyles();
  const {
    sheet,
    selection: { active },
    state: { edit },
  } = controller;
  const [name, setName] = useState<string>();
  const goTo = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setName(undefined);
    if (event.key !== "Enter") return;
    // The same key would press the button of a message that appears now.
    event.preventDefault();
    if (name !== undefined) controller.goToText(name);
    setName(undefined);
    onDone();
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The arrow keys move inside the text of the bar.
    if (endEditByKey(controller, event, "edit")) onDone();
  };
  const begin = (): void => {
    if (edit) controller.changeEdit({ where: "bar", mode: "edit" });
    else controller.startEdit("edit", undefined, "bar");
  };
  return (
    <div className={styles.root}>
      <Input
        className={styles.name}
        size="small"
        aria-label={say("nameBox")}
        value={name ?? cellAddress(active)}
        onChange={(_, { value }) => {
          setName(value);
        }}
        onFocus={({ target }) => {
          target.select();
        }}
        onBlur={() => {
          setName(undefined);
        }}
        onKeyDown={goTo}
      />
      <Text italic aria-hidden>
        fx
      </Text>
      <Input
        className={styles.text}
        size="small"
        aria-label={say("formulaBar")}
        value={edit?.text ?? editText(sheet, active.row, active.column)}
        onFocus={begin}
        onChange={(_, { value }) => {
          controller.changeEdit({ text: value });
        }}
        onKeyDown={keyDown}
      />
    </div>
  );
}
