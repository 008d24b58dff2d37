import type { WorkbookFormat } from "../../app/ports";
import { readWorkbook } from "./read-workbook";
import { writeWorkbook } from "./write-workbook";

/** .xlsx bytes in and out. */
export const xlsxFormat: WorkbookFormat = { read: (bytes) => readWorkbook(bytes), write: writeWorkbook };
