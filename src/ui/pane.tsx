import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { reportIn, type ReportLook } from "../app/look-at-workbook";
import { labelsIn } from "../core/framework/framework";
import { markSamples, sampleRemark, samplesOf } from "../core/labels/mark-samples";
import { BusyBar } from "./busy-bar";
import { LanguageChoice, MergeView, StartView } from "./later-forms";
import { Messages } from "./messages";
import { PaneProvider, usePane, type PaneContextValue } from "./pane-context";
import type { PaneState } from "./pane-state";
import { RegionalView, RestoreList } from "./later-panels";
import { ReportView } from "./report-view";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The whole pane: what the open workbook is decides what it offers. */
export function Pane(props: { readonly state: PaneState; readonly context: PaneContextValue }): ReactElement {
  return (
    <PaneFrame {...props}>
      <View state={props.state} />
    </PaneFrame>
  );
}

/** What stands above every view: what is under way, what was done, and whether figures are invented. */
export function PaneFrame({
  state,
  context,
  children,
}: {
  readonly state: PaneState;
  readonly context: PaneContextValue;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { look, draft } = state;
  const samples = samplesIn(state);
  const isOurs = look?.kind === "report" || look?.kind === "regional";
  const open = isOurs ? look.open : (draft?.result.open ?? context.open);
  const labels = labelsIn(open.framework, context.labels.language);
  const own = { ...context, open, labels: markSamples(labels, samples) };
  const remark = sampleRemark(labels, samples);
  return (
    <PaneProvider value={own}>
      <main className={styles.root} aria-label={context.say("title")}>
        <BusyBar busy={state.busy} />
        <Messages trouble={state.trouble} said={state.said} submitted={state.submitted} />
        {remark === "" ? null : <Text weight="semibold">{remark}</Text>}
        {children}
        <LanguageChoice isBusy={isUnderWay(state)} />
      </main>
    </PaneProvider>
  );
}

/** What was chosen and not written yet would be lost. */
function isUnderWay({ busy, draft, joinDraft, pushDraft }: PaneState): boolean {
  return (busy ?? draft ?? joinDraft ?? pushDraft) !== undefined;
}

/** Jurisdictions whose figures are invented, in what is shown. */
function samplesIn({ look, draft }: PaneState): readonly string[] {
  const reports = draft?.result.assessments ?? [reportIn(look)?.assessment ?? []].flat();
  const merged = draft?.result ?? (look?.kind === "regional" ? look.workbook : undefined);
  const own = reports.flatMap(({ report }) => (report ? samplesOf(report.identity) : []));
  return [...new Set([...(merged?.regional.samples ?? []), ...own])];
}

function OwnReport({ look, state }: { readonly look: ReportLook; readonly state: PaneState }): ReactElement {
  return (
    <ReportView
      assessment={look.assessment}
      progress={look.progress}
      selected={state.selected}
      isBusy={state.busy !== undefined}
      who={state.who}
      pushDraft={state.pushDraft}
      joinDraft={state.joinDraft}
      handIn={state.handIn}
      hasRegion={state.look?.kind === "regional"}
    />
  );
}

function View({ state }: { readonly state: PaneState }): ReactElement {
  const { say } = usePane();
  const { look, draft, selected } = state;
  const isBusy = state.busy !== undefined;
  switch (look?.kind) {
    case undefined:
      return isBusy ? <Spinner label={say("looking")} /> : <StartView isForeign={false} isBusy={isBusy} />;
    case "blank":
    case "foreign":
      return (
        <>
          {draft ? null : <StartView isForeign={look.kind === "foreign"} isBusy={isBusy} />}
          <MergeView draft={draft} isBusy={isBusy} heading={say("orMerge")} level={draft ? "h1" : "h2"} />
        </>
      );
    case "report":
      return <OwnReport look={look} state={state} />;
    case "regional":
      return (
        <>
          {look.report ? <OwnReport look={look.report} state={state} /> : null}
          <RegionalView
            workbook={look.workbook}
            snapshot={look.snapshot}
            overwritten={look.overwritten}
            certificate={look.certificate}
            restore={look.restore}
            draft={draft}
            selected={selected}
            isBusy={isBusy}
          />
        </>
      );
    case "damaged":
      return (
        <>
          <Messages trouble={look.issues} said={undefined} submitted={undefined} />
          <RestoreList restore={look.restore} isBusy={isBusy} />
        </>
      );
  }
}
