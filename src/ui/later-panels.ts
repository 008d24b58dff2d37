/**
 * What appears after a click into the sheet. In one chunk with the forms that appear in it, since they share their
 * fields.
 */
import { later } from "./later";

export const CellPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./cell-panel")).CellPanel,
);
export const SourcesPanel = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./sources-panel")).SourcesPanel,
);

export const OverwrittenList = later(
  async () => (await import(/* webpackChunkName: "later-parts" */ "./overwritten-list")).OverwrittenList,
);

/** Each fetches one of them before it is needed. */
export const LATER_PANELS: readonly (() => Promise<void>)[] = [CellPanel, SourcesPanel, OverwrittenList].map(
  ({ load }) => load,
);
