import { assess, type Assessment } from "../core/consolidation/assess";
import type { OpenFramework } from "./open-framework";
import { readGiven, type GivenFile } from "./given-file";
import type { WorkbookFormat } from "./ports";

/** Reads and checks one workbook. Whatever the bytes are, the answer is an Assessment. */
export function checkWorkbook({ framework, rulesFor }: OpenFramework, format: WorkbookFormat, given: GivenFile): Assessment {
  return assess(framework, rulesFor, given.file, readGiven(format, given));
}
