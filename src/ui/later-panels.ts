/**
 * What appears after a click into the sheet. In one chunk with the forms that appear in it, since they share their
 * fields.
 */
import { later } from "./later";
import { PlainMessage } from "./plain-message";

export const CellPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./cell-panel")).CellPanel,
);
export const SourcesPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./sources-panel")).SourcesPanel,
);

export const OverwrittenList = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./overwritten-list")).OverwrittenList,
);

export const MessageBox = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./message-box")).MessageBox,
  PlainMessage,
);

/** Each fetches one of them before it is needed. */
export const LATER_PANELS: readonly (() => Promise<void>)[] = [
  CellPanel,
  SourcesPanel,
  OverwrittenList,
  MessageBox,
].map(({ load }) => load);
