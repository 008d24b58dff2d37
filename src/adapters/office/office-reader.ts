import type { WorkbookReader } from "../../app/ports";
import { attempt, done } from "./attempt";
import { readOpenWorkbook } from "./read-open-workbook";
import { selectCell } from "./select-cell";
import { watchWorkbook } from "./watch-workbook";

/** Looks at the workbook in which the add-in runs. */
export const officeReader: WorkbookReader = {
  read: (request) => attempt(async (context) => done(await readOpenWorkbook(context, request))),
  show: (place) => attempt((context) => selectCell(context, place)),
  watch: (handlers) => attempt(async (context) => done(await watchWorkbook(context, handlers))),
};
