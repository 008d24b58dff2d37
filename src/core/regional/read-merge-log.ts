import { FILE_VERDICTS } from "../assessment/assess";
import type { LogFile, LogReason } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { SEVERITIES } from "../issue/issue";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COUNTS = ["errors", "warnings", "notEvaluated", "blank"] as const;
const FILE_COLUMNS = ["file", "jurisdiction", "verdict", ...COUNTS, "institution", "rulePack"] as const;
const REASON_COLUMNS = ["file", "severity", "rule", "sheet", "cell", "message"] as const;
export type LogFileColumn = (typeof FILE_COLUMNS)[number];
export type LogReasonColumn = (typeof REASON_COLUMNS)[number];

/** Upper table of the sheet "Merge log": every file that was ever given. */
export const LOG_FILES: KeyedTable<LogFileColumn> = {
  mark: "kpi-table:log-files",
  columns: FILE_COLUMNS,
  keys: ["verdict"],
};

/** Lower table of the sheet "Merge log": what was found in the files. */
export const LOG_REASONS: KeyedTable<LogReasonColumn> = {
  mark: "kpi-table:log-reasons",
  columns: REASON_COLUMNS,
  keys: ["severity"],
};

export function readLogFiles(framework: Framework, snapshot: Snapshot): TableRead<LogFile> {
  return readKeyedTable<LogFileColumn, LogFile>(LOG_FILES, snapshot, (line) => readFile(framework, line));
}

export function readLogReasons(snapshot: Snapshot): TableRead<LogReason> {
  return readKeyedTable<LogReasonColumn, LogReason>(LOG_REASONS, snapshot, readReason);
}

function readFile(framework: Framework, { at, text }: KeyedLine<LogFileColumn>): LogFile | LogFileColumn {
  const [jurisdiction, verdict] = [text("jurisdiction"), FILE_VERDICTS.find((one) => one === text("verdict"))];
  if (!verdict) return "verdict";
  // A file that is no report is of no jurisdiction.
  if (jurisdiction !== "" && !isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  const wrong = COUNTS.find((name) => at(name)?.type !== "number");
  if (wrong) return wrong;
  const count = (name: (typeof COUNTS)[number]): number => Number(at(name)?.value);
  return {
    file: text("file"),
    jurisdiction,
    verdict,
    errors: count("errors"),
    warnings: count("warnings"),
    notEvaluated: count("notEvaluated"),
    blank: count("blank"),
    institution: text("institution"),
    rulePack: text("rulePack"),
  };
}

function readReason({ text }: KeyedLine<LogReasonColumn>): LogReason | LogReasonColumn {
  const severity = SEVERITIES.find((one) => one === text("severity"));
  if (!severity) return "severity";
  return {
    file: text("file"),
    severity,
    rule: text("rule"),
    sheet: text("sheet"),
    cell: text("cell"),
    message: text("message"),
  };
}
