import type { WorkbookWriter } from "../../app/ports";
import { applyPlan } from "./apply-plan";
import { attempt, done } from "./attempt";
import { drawCharts } from "./draw-charts";
import { newWorkbook } from "./new-workbook";
import { typeCells } from "./type-cells";
import { updateCells } from "./update-cells";

/** Writes into the workbook in which the add-in runs. */
export const officeWriter: WorkbookWriter = {
  insert: (plan) => attempt((context) => applyPlan(context, plan)),
  update: (plan, gone) => attempt((context) => updateCells(context, plan, gone)),
  type: (cells) => attempt((context) => typeCells(context, cells)),
  draw: (sheets) => attempt((context) => drawCharts(context, sheets)),
  open: (bytes) =>
    attempt(async () => {
      await newWorkbook(bytes);
      return done(null);
    }),
};
