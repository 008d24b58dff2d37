import { SECOND_SOURCE } from "../second-source/second-source-sheet";
import type { KeyedTable } from "../sheet/keyed-table";
import { REGIONAL_BREAKS } from "./read-breaks";
import { CERTIFICATE_INPUTS } from "./read-certificate";
import { LOG_FILES, LOG_REASONS } from "./read-merge-log";
import { NO_DATA } from "./read-no-data";
import { REGIONAL_NOTES } from "./read-notes";
import { REGIONAL_QUERIES } from "./read-queries";
import { REGIONAL_DATA } from "./read-regional-data";
import { REGIONAL_JUSTIFICATIONS } from "./read-regional-justifications";
import { REVISIONS } from "./read-revisions";
import { RULE_FINDINGS } from "./read-rules";

/** The tables of a regional workbook that are read back; all else is made from them. */
export const READ_BACK: readonly KeyedTable<string>[] = [
  REGIONAL_DATA,
  LOG_FILES,
  LOG_REASONS,
  NO_DATA,
  REGIONAL_NOTES,
  REGIONAL_BREAKS,
  REGIONAL_QUERIES,
  CERTIFICATE_INPUTS,
  REGIONAL_JUSTIFICATIONS,
  RULE_FINDINGS,
  REVISIONS,
  SECOND_SOURCE,
];
