import type { OpenWorkbook } from "../../app/ports";
import type { Outcome } from "../../core/issue";
import { applyPlan } from "./apply-plan";
import { drawCharts } from "./draw-charts";
import { errorCode, hostIssue } from "./host-issue";
import { newWorkbook } from "./new-workbook";
import { readOpenWorkbook } from "./read-open-workbook";
import { selectCell } from "./select-cell";
import { typeCells } from "./type-cells";
import { updateCells } from "./update-cells";
import { watchWorkbook } from "./watch-workbook";

/**
 * The workbook in which the add-in runs. Nothing waits for a cell that is being typed in: it answers the
 * Issue "office-cell-editing" at once, so that the pane can say what to do.
 */
export const officeWorkbook: OpenWorkbook = {
  read: (request) => attempt(async (context) => done(await readOpenWorkbook(context, request))),
  insert: (plan) => attempt((context) => applyPlan(context, plan)),
  update: (plan) => attempt((context) => updateCells(context, plan)),
  type: (cells) => attempt((context) => typeCells(context, cells)),
  draw: (sheets) => attempt((context) => drawCharts(context, sheets)),
  show: (place) => attempt((context) => selectCell(context, place)),
  watch: (handlers) => attempt(async (context) => done(await watchWorkbook(context, handlers))),
  open: (bytes) => attempt(async () => {
    await newWorkbook(bytes);
    return done(null);
  }),
};

function done<T>(value: T): Outcome<T> {
  return { ok: true, value, issues: [] };
}

/** What Excel refuses comes back as an Issue; errors of our own go on to whoever shows them as such. */
async function attempt<T>(work: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await Excel.run(work);
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return { ok: false, issues: [hostIssue(error)] };
  }
}
