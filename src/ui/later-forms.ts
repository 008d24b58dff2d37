/** What appears after a click on a button: forms, cards of rules, reports chosen for a merge, the name to save by. */
import { later } from "./later";

/** What is drawn beside a sentence that says it too is not waited for. */
function Nothing(): null {
  return null;
}

export const Justify = later(async () => (await import(/* webpackChunkName: "later-parts" */ "./justify")).Justify);
export const ReasonForm = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./reason-form")).ReasonForm,
);
export const FileName = later(async () => (await import(/* webpackChunkName: "later-parts" */ "./file-name")).FileName);
export const PushPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./push-panel")).PushPanel,
);

export const RuleCardView = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./rule-card-view")).RuleCardView,
);
export const CompareButton = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./compare-button")).CompareButton,
);
export const KpiList = later(async () => (await import(/* webpackChunkName: "later-parts" */ "./kpi-list")).KpiList);
export const ProgressRing = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./progress-ring")).ProgressRing,
  Nothing,
);
export const ProgressLine = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./progress-line")).ProgressLine,
  Nothing,
);
export const PushState = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./push-state")).PushState,
);
export const TypeInstead = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./type-instead")).TypeInstead,
);
export const FindingSeries = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./finding-series")).FindingSeries,
  Nothing,
);
export const MergeView = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./merge-view")).MergeView,
);

export const JoinPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./join-panel")).JoinPanel,
);

export const ReportQueries = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./report-queries")).ReportQueries,
);

/** By itself: only first reports have a history that nobody has looked at. */
export const HistoryView = later(
  async () => (await import(/* webpackChunkName: "history-view" */ "./history-view")).HistoryView,
);

export const LanguageChoice = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./language-choice")).LanguageChoice,
  Nothing,
);

/** By itself: a workbook that is blank has nothing to check, and one that is not has nothing to start. */
export const StartView = later(
  async () => (await import(/* webpackChunkName: "start-view" */ "./start-view")).StartView,
);

/** Each fetches one of them before it is needed. */
export const LATER_FORMS: readonly (() => Promise<void>)[] = [
  Justify,
  ReasonForm,
  RuleCardView,
  CompareButton,
  PushState,
  KpiList,
  ProgressRing,
  FileName,
  MergeView,
  PushPanel,
  TypeInstead,
  FindingSeries,
  JoinPanel,
  ReportQueries,
  HistoryView,
  LanguageChoice,
  StartView,
].map(({ load }) => load);
