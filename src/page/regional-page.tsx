import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Look } from "../app/look-at-workbook";
import { tellIssue } from "../core/validation/tell-issue";
import { MergeView } from "../ui/merge-view";
import { OutputPanel } from "../ui/output/output-panel";
import { usePane } from "../ui/pane-context";
import type { MergeDraft } from "../ui/pane-state";
import { usePlainList } from "../ui/plain-list";
import { RegionalHead } from "../ui/regional-head";
import { RestoreList } from "../ui/restore-list";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL } });

/** A regional workbook: what is in it, the way to merge more reports into it, and what it was before. */
export function RegionalPage({
  look: { open, workbook, overwritten, certificate, restore },
  draft,
  isBusy,
}: {
  readonly look: Extract<Look, { kind: "regional" }>;
  readonly draft: MergeDraft | undefined;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { labels, say } = usePane();
  const { regional } = workbook;
  return (
    <div className={styles.root}>
      <RegionalHead regional={regional} certificate={certificate} />
      {overwritten.length === 0 ? null : (
        <section aria-label={say("overwritten", { count: overwritten.length })}>
          <Text weight="semibold">{say("overwritten", { count: overwritten.length })}</Text>
          <ul className={lists.close}>
            {overwritten.map((issue) => (
              <li key={`${issue.sheet ?? ""} ${issue.cell ?? ""}`}>
                {issue.sheet} {issue.cell}: {tellIssue(open.framework, labels, issue, "pane")}
              </li>
            ))}
          </ul>
        </section>
      )}
      <MergeView draft={draft} isBusy={isBusy} heading={say("merge")} />
      <OutputPanel regional={regional} isBusy={isBusy} />
      <RestoreList restore={restore} isBusy={isBusy} />
    </div>
  );
}
