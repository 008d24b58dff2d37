import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactElement } from "react";
import { fillText } from "../core/labels/fill-text";
import { jurisdictionName } from "../core/labels/name-of";
import { chosenFiles, FileButton } from "./file-button";
import { FileVerdictCard } from "./file-verdict-card";
import { usePane } from "./pane-context";
import type { MergeDraft } from "./pane-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  drop: { border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalS },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Many reports become one regional workbook: choose, look at each file's verdict, then write. */
export function MergeView({ draft, isBusy, heading, level = "h2" }: { readonly draft: MergeDraft | undefined; readonly isBusy: boolean; readonly heading: string; readonly level?: "h1" | "h2" }): ReactElement {
  const styles = useStyles();
  const { words, actions, labels } = usePane();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) void actions.addFiles(chosenFiles(event.dataTransfer.files));
  };
  const accepted = draft?.result.assessments.filter(({ verdict }) => verdict !== "refused") ?? [];
  const names = accepted.map(({ report }) => jurisdictionName(labels, report?.identity.jurisdiction ?? ""));
  return (
    <section className={styles.root} aria-labelledby="merge-title">
      <Text as={level} id="merge-title" size={400} weight="semibold" block style={{ margin: 0 }}>{heading}</Text>
      <Text size={200}>{words.mergeHint}</Text>
      <div className={`${styles.drop} ${isOver ? styles.over : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }} onDrop={drop}>
        <FileButton label={words.merge} multiple appearance={draft ? "secondary" : "primary"} disabled={isBusy} onFiles={(files) => { void actions.addFiles(files); }} />
        <Text size={200}>{words.dropHere}</Text>
      </div>
      {draft ? (
        <>
          <ul className={styles.list}>
            {draft.result.assessments.map((assessment) => <FileVerdictCard key={assessment.file} assessment={assessment} />)}
          </ul>
          <Checkbox label={words.includeIncomplete} checked={draft.includeIncomplete} onChange={(_, { checked }) => { actions.includeIncomplete(checked === true); }} />
          <Text>{accepted.length === 0 ? words.nothingToWrite : `${words.summary}: ${names.join(", ")}`}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={isBusy || accepted.length === 0} onClick={() => { void actions.write(); }}>{fillText(words.write, { count: accepted.length })}</Button>
            <Button disabled={isBusy} onClick={actions.dropDraft}>{words.cancel}</Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
