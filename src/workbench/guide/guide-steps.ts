import type { Workbook } from "../../host/model/workbook/workbook";

/** What the workbench can do for a newcomer in a step. */
export type GuideAction = "new" | "typeFigures" | "giveSamples" | "showCharts" | "save";

export interface GuideStep {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly kind: GuideAction; readonly label: string };
  /** Whether the workbook in view shows that the step is done; steps without are left with Next. */
  readonly isDone?: (workbook: Workbook) => boolean;
}

const has =
  (name: RegExp) =>
  (workbook: Workbook): boolean =>
    workbook.sheets.some((sheet) => name.test(sheet.name));

/** From a blank workbook to regional charts. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    title: "Start a report",
    text: "In the pane on the right choose Kosovo* and press Insert template.",
    isDone: has(/^KPI \d+$/),
  },
  {
    title: "Type figures",
    text: "Type into the sheet KPI 3, or let the published figures of Kosovo* be typed for you.",
    action: { kind: "typeFigures", label: "Type KPI 3 for me" },
    isDone: (workbook) =>
      (workbook
        .sheetByName("KPI 3")
        ?.cells.bounds({ top: 0, left: 4, bottom: 60, right: 12 }, ({ value }) => value === 339) ?? undefined) !==
      undefined,
  },
  {
    title: "Look at the findings",
    text: "Nothing had to be pressed: the pane lists what does not fit. Click a finding to go to its cell, correct it or say why it is right.",
  },
  {
    title: "A regional workbook",
    text: "Only a clean report can be pushed, so samples take over from here. Begin a new workbook.",
    action: { kind: "new", label: "New workbook" },
    isDone: (workbook) => !has(/^KPI \d+$/)(workbook),
  },
  {
    title: "Merge six reports",
    text: "Give the six sample reports to the pane, look at each verdict, then press Write.",
    action: { kind: "giveSamples", label: "Give the samples to the pane" },
    isDone: has(/^Regional data$/),
  },
  {
    title: "Charts and sources",
    text: "Charts stand on their own sheet. Select a regional figure in a KPI sheet: the pane shows the files it comes from.",
    action: { kind: "showCharts", label: "Show the charts" },
  },
  {
    title: "Save",
    text: "The file opens in Excel and LibreOffice with the same figures and charts.",
    action: { kind: "save", label: "Save workbook" },
  },
];
