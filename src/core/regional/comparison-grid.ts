/** How the charts of a comparison stand on their sheet: three beside each other, two topics to an upright page. */
import type { CellRectangle } from "../workbook/address";
import type { ChartSize } from "../workbook/chart-spec";
import { HEAD_ROWS, ROW_POINTS } from "./chart-grid";

const BESIDE = 3;
/** Columns under the charts, and their width in characters and points. */
export const [COMPARED_COLUMNS, COMPARED_WIDTH] = [6, 23.3];
const COLUMN_POINTS = 126;
const PANEL_COLUMNS = COMPARED_COLUMNS / BESIDE;
const PANEL_ROWS = 18;
/** Title of the topic and its scale; what stands under its charts; from one topic to the next. */
const [TOPIC_HEAD, TOPIC_NOTES] = [2, 6];
/** Of one page. */
export const TOPICS_ON_PAGE = 2;

/** Of one of the charts. */
export const PANEL_SIZE: ChartSize = {
  width: PANEL_COLUMNS * COLUMN_POINTS,
  height: PANEL_ROWS * ROW_POINTS,
  text: 10,
};

/** Rows that the charts of so many jurisdictions take with all that belongs to their topic. */
function topicRows(jurisdictions: number): number {
  return TOPIC_HEAD + Math.ceil(jurisdictions / BESIDE) * PANEL_ROWS + TOPIC_NOTES;
}

/** First row of a topic by its place among the others; with their number, the first row below all. */
export function topicTop(topic: number, jurisdictions: number): number {
  return HEAD_ROWS + topic * topicRows(jurisdictions);
}

/** Cells that the chart of a jurisdiction covers, by its place among the others. */
export function panelAnchor(topic: number, panel: number, jurisdictions: number): CellRectangle {
  const top = topicTop(topic, jurisdictions) + TOPIC_HEAD + Math.floor(panel / BESIDE) * PANEL_ROWS;
  const left = 1 + (panel % BESIDE) * PANEL_COLUMNS;
  return { top, bottom: top + PANEL_ROWS - 1, left, right: left + PANEL_COLUMNS - 1 };
}

/** Cells under the charts of a topic: all but the last row, which keeps it apart from the next one. */
export function notesPlace(topic: number, jurisdictions: number): CellRectangle {
  const end = topicTop(topic + 1, jurisdictions);
  return { top: end - TOPIC_NOTES, bottom: end - 2, left: 1, right: COMPARED_COLUMNS };
}
