import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactElement } from "react";
import { chosenFiles, FileButton } from "./file-button";
import { MergeDraftView } from "./merge-draft-view";
import { usePane } from "./pane-context";
import type { MergeDraft } from "./pane-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
});

/** Many reports become one regional workbook: choose, look at each file's verdict, then write. */
export function MergeView({
  draft,
  isBusy,
  heading,
  level = "h2",
}: {
  readonly draft: MergeDraft | undefined;
  readonly isBusy: boolean;
  readonly heading: string;
  readonly level?: "h1" | "h2";
}): ReactElement {
  const styles = useStyles();
  const { say, actions } = usePane();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) void actions.addFiles(chosenFiles(event.dataTransfer.files));
  };
  return (
    <section className={styles.root} aria-labelledby="merge-title">
      <Text as={level} id="merge-title" size={400} weight="semibold" block style={{ margin: 0 }}>
        {heading}
      </Text>
      <Text size={200}>{say("mergeHint")}</Text>
      <div
        className={`${styles.drop} ${isOver ? styles.over : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
      >
        <FileButton
          label={say("merge")}
          multiple
          appearance={draft ? "secondary" : "primary"}
          disabled={isBusy}
          onFiles={(files) => {
            void actions.addFiles(files);
          }}
        />
        <Text size={200}>{say("dropHere")}</Text>
      </div>
      {draft ? <MergeDraftView draft={draft} isBusy={isBusy} /> : null}
    </section>
  );
}
