import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TotalChange } from "../core/consolidation/regional-changes";
import { jurisdictionName, rowName } from "../core/labels/name-of";
import { tellIssue } from "../core/validation/tell-issue";
import { CoverForm } from "./cover-form";
import { FileButton } from "./file-button";
import { SeverityBadge } from "./severity-badge";
import { usePane } from "./pane-context";
import type { PushDraft } from "./pane-state";
import { RegionFindings } from "./region-findings";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  text: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Ways to bring the open report into a region, and what that would change before anything is written. */
export function PushPanel({
  draft,
  mayPush,
  hasRegion,
  isBusy,
}: {
  readonly draft: PushDraft | undefined;
  /** The report is clean. */
  readonly mayPush: boolean;
  /** The open workbook holds regional sheets. */
  readonly hasRegion: boolean;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { say, actions } = usePane();
  return (
    <section className={styles.root} aria-label={say("pushInto")}>
      <FileButton
        label={say("pushInto")}
        disabled={isBusy || !mayPush}
        onFiles={([file]) => {
          if (file) void actions.draftPush(file);
        }}
      />
      <Button
        disabled={isBusy || !mayPush}
        onClick={() => {
          void actions.draftPush(undefined);
        }}
      >
        {hasRegion ? say("pushHere") : say("startRegion")}
      </Button>
      {draft ? <DraftView draft={draft} isBusy={isBusy} /> : null}
    </section>
  );
}

function DraftView({ draft, isBusy }: { readonly draft: PushDraft; readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const { assessments, changes, findings } = draft.result;
  const [assessment] = assessments;
  const isRefused = assessment?.verdict === "refused";
  // The report is clean by itself: what is open here comes of the region.
  const ofReport =
    assessment?.issues.filter(({ severity, justification }) => severity !== "info" && !justification) ?? [];
  return (
    <>
      <div aria-live="polite">
        {ofReport.map((issue, index) => (
          <div key={index}>
            <SeverityBadge severity={issue.severity} />
            <Text block className={styles.text}>
              {tellIssue(open.framework, labels, issue, "pane")}
            </Text>
          </div>
        ))}
        {isRefused ? null : (
          <>
            {changes.jurisdictions.length === 0 ? <Text block>{say("pushNoChange")}</Text> : null}
            {changes.jurisdictions.map(({ jurisdiction, added, changed, removed }) => (
              <Text key={jurisdiction} block>
                {say("pushChanges", { name: jurisdictionName(labels, jurisdiction), added, changed, removed })}
              </Text>
            ))}
          </>
        )}
      </div>
      {isRefused ? null : <RegionFindings issues={findings} />}
      {changes.totals.length === 0 ? null : (
        <details>
          <summary>{say("pushTotals", { count: changes.totals.length })}</summary>
          <ul className={styles.list}>
            {changes.totals.map((total) => (
              <TotalLine key={`${total.row} ${total.period}`} total={total} />
            ))}
          </ul>
        </details>
      )}
      {draft.into === undefined || isRefused ? null : (
        <Text size={200}>{say("pushOpens", { file: draft.into.name })}</Text>
      )}
      {draft.leftOut.length === 0 || isRefused ? null : (
        <Text size={200}>{say("pushLeavesOut", { sheets: draft.leftOut.join(", ") })}</Text>
      )}
      {draft.blank.length === 0 || isRefused ? null : <CoverForm blank={draft.blank} isBusy={isBusy} />}
      {isRefused ? null : (
        <Button
          appearance="primary"
          disabled={isBusy}
          onClick={() => {
            void actions.writePush();
          }}
        >
          {say("pushNow")}
        </Button>
      )}
      <Button disabled={isBusy} onClick={actions.dropPush}>
        {say("cancel")}
      </Button>
    </>
  );
}

function TotalLine({ total: { row, period, old, now } }: { readonly total: TotalChange }): ReactElement {
  const { open, labels, say } = usePane();
  const known = open.framework.rows.get(row);
  const told = (value: number | undefined): string | number => value ?? say("noFigure");
  return (
    <li>
      <Text size={200}>
        {say("pushTotal", { row: known ? rowName(labels, known) : row, period, old: told(old), now: told(now) })}
      </Text>
    </li>
  );
}
