/** What appears after a click on a button: forms, cards of rules, reports chosen for a merge, the name to save by. */
import { later } from "./later";

export const JustifyForm = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./justify-form")).JustifyForm,
);
export const ReasonForm = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./reason-form")).ReasonForm,
);
export const RuleCard = later(async () => (await import(/* webpackChunkName: "later-parts" */ "./rule-card")).RuleCard);
export const FileName = later(async () => (await import(/* webpackChunkName: "later-parts" */ "./file-name")).FileName);
export const PushPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./push-panel")).PushPanel,
);

export const TypeInstead = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./type-instead")).TypeInstead,
);
export const MergeView = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./merge-view")).MergeView,
);

export const JoinPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./join-panel")).JoinPanel,
);

export const CompareButton = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./compare-button")).CompareButton,
);

export const ReportQueries = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./report-queries")).ReportQueries,
);

/** By itself: a workbook that is blank has nothing to check, and one that is not has nothing to start. */
export const StartView = later(
  async () => (await import(/* webpackChunkName: "start-view" */ "./start-view")).StartView,
);

/** Each fetches one of them before it is needed. */
export const LATER_FORMS: readonly (() => Promise<void>)[] = [
  JustifyForm,
  ReasonForm,
  RuleCard,
  FileName,
  MergeView,
  PushPanel,
  TypeInstead,
  JoinPanel,
  ReportQueries,
  CompareButton,
  StartView,
].map(({ load }) => load);
