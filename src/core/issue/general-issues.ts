import { FILE_ISSUES } from "./file-issues";
import { FRAMEWORK_ISSUES } from "./framework-issues";
import { MERGE_ISSUES } from "./merge-issues";
import { OFFICE_ISSUES } from "./office-issues";
import { OPENING_ISSUES } from "./opening-issues";
import { REPORT_ISSUES } from "./report-issues";
import { SOURCE_ISSUES } from "./source-issues";

/** Every issue that no rule finds. What rules find is declared in the file of their kind. */
export const GENERAL_ISSUES = {
  ...FILE_ISSUES,
  ...OPENING_ISSUES,
  ...OFFICE_ISSUES,
  ...FRAMEWORK_ISSUES,
  ...REPORT_ISSUES,
  ...MERGE_ISSUES,
  ...SOURCE_ISSUES,
};
