import type { WorkbookSight } from "../../app/ports";
import { attempt, done } from "./attempt";
import { seeCells } from "./see-cells";

/** How the workbook looks in which the add-in runs. */
export const officeSight: WorkbookSight = {
  see: (read, areas) => attempt(async (context) => done(await seeCells(context, read, areas))),
};
