/**
 * What appears after a click into the sheet. In one chunk with the forms that appear in it, since they share their
 * fields.
 */
import { later } from "./later";
import { PlainMessage } from "./plain-message";

export const CellPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./cell-panel")).CellPanel,
);

export const MessageBox = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./message-box")).MessageBox,
  PlainMessage,
);

export const RegionalView = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./regional-view")).RegionalView,
);

export const RestoreList = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./restore-list")).RestoreList,
);

export const SealLine = later(async () => (await import(/* webpackChunkName: "later-parts" */ "./seal-line")).SealLine);

export const RulePackLine = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./rule-pack-line")).RulePackLine,
);

export const JustifiedList = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./justified-list")).JustifiedList,
);

/** Each fetches one of them before it is needed. */
export const LATER_PANELS: readonly (() => Promise<void>)[] = [
  CellPanel,
  MessageBox,
  RegionalView,
  RestoreList,
  RulePackLine,
  SealLine,
  JustifiedList,
].map(({ load }) => load);
