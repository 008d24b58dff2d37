import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { tellIssue } from "../core/validation/tell-issue";
import type { CoverPlace } from "../core/report/blank-cover";
import { CoverForm, isAnswered, type CoverAnswers } from "./cover-form";
import { FileButton } from "./file-button";
import { SeverityBadge } from "./severity-badge";
import { usePane } from "./pane-context";
import type { PaneState, PushDraft } from "./pane-state";
import { RegionChanges } from "./region-changes";
import { RegionFindings } from "./region-findings";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  asked: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    alignSelf: "stretch",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/**
 * What the report to hand in is asked for; ways to bring it into a region, and what that would change before anything is
 * written.
 */
export function PushPanel({
  draft,
  handIn,
  mayPush,
  hasRegion,
  isBusy,
}: {
  readonly draft: PushDraft | undefined;
  readonly handIn: PaneState["handIn"];
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
      {handIn ? <BeforePush title={say("push")} blank={handIn} isBusy={isBusy} onPush={actions.handIn} /> : null}
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
    <BeforePush
      title={say("pushInto")}
      blank={isRefused ? [] : draft.blank}
      isBusy={isBusy}
      onPush={isRefused ? undefined : actions.writePush}
    >
      <div aria-live="polite" className={styles.lines}>
        {ofReport.map((issue, index) => (
          <div key={index}>
            <SeverityBadge severity={issue.severity} />
            <Text block className={styles.text}>
              {tellIssue(open.framework, labels, issue, "pane")}
            </Text>
          </div>
        ))}
        {isRefused ? null : <RegionChanges changes={changes} />}
      </div>
      {isRefused ? null : <RegionFindings issues={findings} />}
      {draft.into === undefined || isRefused ? null : (
        <Text size={200}>{say("pushOpens", { file: draft.into.name })}</Text>
      )}
      {draft.leftOut.length === 0 || isRefused ? null : (
        <Text size={200}>{say("pushLeavesOut", { sheets: draft.leftOut.join(", ") })}</Text>
      )}
      {draft.inPart.length === 0 || isRefused ? null : (
        <Text size={200}>{say("pushTakesPart", { sheets: draft.inPart.join(", ") })}</Text>
      )}
    </BeforePush>
  );
}

/**
 * What stands before a push, what the cover is asked for, and the button. What can be typed or pressed first has the
 * focus when it appears, so that nobody has to look for it (from a group itself, Tab would leave the pane); what was
 * typed is saved with the push too.
 */
function BeforePush({
  title,
  blank,
  isBusy,
  onPush,
  children,
}: {
  readonly title: string;
  readonly blank: readonly CoverPlace[];
  readonly isBusy: boolean;
  /** Undefined for what cannot be pushed. */
  readonly onPush: (() => Promise<void>) | undefined;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { say, actions } = usePane();
  const [answers, setAnswers] = useState<CoverAnswers>(new Map());
  const own = useRef<HTMLDivElement>(null);
  const hasFocused = useRef(false);
  useEffect(() => {
    // While the pane is busy, its buttons cannot have it.
    if (isBusy || hasFocused.current) return;
    hasFocused.current = true;
    own.current?.querySelector<HTMLElement>("summary, input, button")?.focus();
  }, [isBusy]);
  const push = async (): Promise<void> => {
    if (isAnswered(answers) && !(await actions.fillCover(answers))) return;
    await onPush?.();
  };
  return (
    <div ref={own} role="group" aria-label={title} className={styles.asked}>
      {children}
      {blank.length === 0 ? null : <CoverForm blank={blank} answers={answers} isBusy={isBusy} onChange={setAnswers} />}
      <div className={styles.buttons}>
        {onPush ? (
          <Button appearance="primary" disabled={isBusy} onClick={() => void push()}>
            {say("pushNow")}
          </Button>
        ) : null}
        <Button disabled={isBusy} onClick={actions.dropPush}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}
