import { REGIONAL_MARK, REPORT_MARK } from "../../core/sheet/keys";
import type { Workbook } from "../../host/model/workbook/workbook";
import { markedSheet } from "./marked-sheet";

/** What the workbench can do for a newcomer in a step. */
export type GuideAction = "new" | "typeFigures" | "giveSamples" | "showCharts" | "save";

/** What it says stands in the words: "mergeTitle", "mergeText", and of its action "giveSamplesAction". */
export interface GuideStep {
  readonly id: "startReport" | "figures" | "findings" | "regional" | "merge" | "charts" | "keep";
  readonly action?: GuideAction;
  /** Whether the workbook in view shows that the step is done; steps without are left with Next. */
  readonly isDone?: (workbook: Workbook) => boolean;
}

/** One of the figures of KPI 3 that are published: all are typed together. */
const PUBLISHED = 339;

const isReport = (workbook: Workbook): boolean => markedSheet(workbook, REPORT_MARK) !== undefined;
const isRegional = (workbook: Workbook): boolean => markedSheet(workbook, REGIONAL_MARK) !== undefined;

/** From a blank workbook to regional charts. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  { id: "startReport", isDone: isReport },
  {
    id: "figures",
    action: "typeFigures",
    isDone: (workbook) =>
      isReport(workbook) &&
      workbook.sheets.some(
        ({ cells }) =>
          cells.bounds({ top: 0, left: 4, bottom: 60, right: 12 }, ({ value }) => value === PUBLISHED) !== undefined,
      ),
  },
  { id: "findings" },
  { id: "regional", action: "new", isDone: (workbook) => !isReport(workbook) && !isRegional(workbook) },
  { id: "merge", action: "giveSamples", isDone: isRegional },
  { id: "charts", action: "showCharts" },
  { id: "keep", action: "save" },
];
