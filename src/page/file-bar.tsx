import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FileButton } from "../ui/file-button";
import type { ChosenFile } from "../ui/pane-state";
import type { HeldFile } from "./file-workbook";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { overflowWrap: "anywhere", minWidth: 0 },
});

/** Which file is open, whether it is saved as it is now, and the way to another one. */
export function FileBar({
  file,
  isBusy,
  onOpen,
  onSave,
  onClose,
}: {
  readonly file: HeldFile | undefined;
  readonly isBusy: boolean;
  readonly onOpen: (file: ChosenFile) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={styles.root}>
      {file ? (
        <>
          <Text weight="semibold" className={styles.name}>
            {file.name}
          </Text>
          <Button
            appearance={file.isSaved ? "secondary" : "primary"}
            disabled={isBusy}
            onClick={onSave}
            aria-label={say("saveFile", { file: file.name })}
          >
            {say("save")}
          </Button>
          <Button disabled={isBusy} onClick={onClose}>
            {say("closeFile")}
          </Button>
        </>
      ) : null}
      <FileButton
        label={file ? say("openAnother") : say("openFile")}
        disabled={isBusy}
        onFiles={([chosen]) => {
          if (chosen) onOpen(chosen);
        }}
      />
      <Text size={200} role="status">
        {file && !file.isSaved ? say("isChanged") : ""}
      </Text>
    </div>
  );
}
