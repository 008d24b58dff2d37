import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KeptFile } from "../adapters/browser/kept-files";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexWrap: "wrap",
  },
});

/** Work of before a reload, to be opened again or dropped. */
export function KeptWork({
  files,
  onOpen,
  onDrop,
}: {
  readonly files: readonly KeptFile[];
  readonly onOpen: () => void;
  readonly onDrop: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <section className={styles.root} aria-label={say("keptTitle")}>
      <Text role="status">{say("keptText", { files: files.map(({ name }) => name).join(", ") })}</Text>
      <Button size="small" appearance="primary" onClick={onOpen}>
        {say("openKept")}
      </Button>
      <Button size="small" onClick={onDrop}>
        {say("dropKept")}
      </Button>
    </section>
  );
}
