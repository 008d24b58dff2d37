import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from "react";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { OpeningButton, useOpening } from "./opening-button";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** A button that opens a field for one text. `name`: what the button is called where several have the same text. */
export function TextForm({
  text,
  name,
  label,
  first = "",
  isBusy,
  save,
}: {
  readonly text: string;
  readonly name: string;
  readonly label: string;
  /** What stands in the field when it opens. */
  readonly first?: string;
  readonly isBusy: boolean;
  /** Says whether it was kept; what was typed stays when not. */
  readonly save: (typed: string) => Promise<boolean>;
}): ReactElement {
  const styles = useStyles();
  const { say } = usePane();
  const opening = useOpening();
  /** Undefined while nothing is typed. */
  const [changed, setTyped] = useState<string>();
  const typed = changed ?? first;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    void save(typed).then((isSaved) => {
      if (!isSaved) return;
      opening.close();
      // What is kept does not stand in the field for the next one.
      setTyped(undefined);
    });
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // office.js would take the focus back to the sheet.
    event.stopPropagation();
    opening.close();
  };
  return (
    <>
      <OpeningButton opening={opening} text={text} name={name} />
      {opening.isOpen ? (
        <form className={styles.form} aria-label={name} onSubmit={submit} onKeyDown={escape}>
          <Field label={label} required>
            <Textarea
              autoFocus
              value={typed}
              maxLength={LONGEST_TEXT}
              onChange={(_, { value }) => {
                setTyped(value);
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabled={isBusy || typed.trim() === ""}>
              {say("save")}
            </Button>
            <Button onClick={opening.close}>{say("cancel")}</Button>
          </div>
        </form>
      ) : null}
    </>
  );
}
