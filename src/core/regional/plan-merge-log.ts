/** The sheet "Merge log": every file that was ever given, and what was found in it. */
import type { LogFile, LogReason, Regional } from "../consolidation/regional";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { outOfPrint } from "../sheet/out-of-print";
import { planKeyedTable, type TableColumn } from "../sheet/plan-keyed-table";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import type { ListContext } from "./plan-table-sheet";
import { LOG_FILES, LOG_REASONS, type LogFileColumn, type LogReasonColumn } from "./read-merge-log";

/** Sentences wrap beyond this width, in characters. */
const MESSAGE_WIDTH = 100;

export function planMergeLog(context: ListContext, { files, reasons }: Regional): SheetPlan {
  const { framework, labels, sheet, footer } = context;
  const say = speaker(labels.regional);
  const upper = planKeyedTable(LOG_FILES, "MergeLogFiles", { top: 2, keys: "above" }, fileColumns(context), files);
  const lower = planKeyedTable(
    LOG_REASONS,
    "MergeLogReasons",
    { top: upper.end + 2, keys: "above" },
    reasonColumns(context),
    reasons,
  );
  const notes = footnotesFor(
    framework,
    labels,
    files.map(({ jurisdiction }) => jurisdiction),
  );
  return sheetPlan({
    name: sheet,
    tabColor: "2E8B6F",
    cells: [
      cell(0, 0, say("log"), "title"),
      cell(1, 0, say("files"), "heading"),
      ...upper.cells,
      cell(upper.end + 1, 0, say("reasons"), "heading"),
      ...lower.cells,
      ...notes.map((note, index) => cell(lower.end + 1 + index, 0, note, "footnoteLine")),
    ],
    columns: upper.columns,
    rows: [
      ...upper.rows,
      ...lower.rows,
      ...reasons.map(({ message }, index) => ({
        row: lower.firstLine + index,
        height: wrappedHeight(message, MESSAGE_WIDTH - 4),
      })),
    ],
    freeze: { rows: 1, columns: 1 },
    tables: [upper.table, lower.table],
    isProtected: true,
    print: { orientation: "landscape", area: outOfPrint(upper.columns.length), footer },
  });
}

/** Both tables share the sheet's columns: the hidden ones of both come after the sentences. */
function fileColumns({ labels }: ListContext): readonly TableColumn<LogFileColumn, LogFile>[] {
  const say = speaker(labels.regional);
  return [
    { title: say("logFile"), width: 44, of: ({ file }) => file },
    {
      title: say("logJurisdiction"),
      width: 24,
      of: ({ jurisdiction }) => (jurisdiction === "" ? "" : jurisdictionName(labels, jurisdiction)),
    },
    { title: say("logVerdict"), width: 24, of: ({ verdict }) => say(`verdict-${verdict}`) },
    { id: "errors", title: say("logErrors"), width: 22, of: ({ errors }) => errors },
    { id: "warnings", title: say("logWarnings"), width: 22, of: ({ warnings }) => warnings },
    { id: "notEvaluated", title: say("logNotEvaluated"), width: MESSAGE_WIDTH, of: ({ notEvaluated }) => notEvaluated },
    { id: "file", width: 20, of: ({ file }) => file },
    { id: "verdict", width: 20, of: ({ verdict }) => verdict },
    { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
    { id: "blank", title: say("logBlank"), width: 14, of: ({ blank }) => blank },
    { id: "institution", title: say("logInstitution"), width: 40, of: ({ institution }) => institution },
    { id: "rulePack", title: say("logRulePack"), width: 14, of: ({ rulePack }) => rulePack },
  ];
}

function reasonColumns({ labels }: ListContext): readonly TableColumn<LogReasonColumn, LogReason>[] {
  const say = speaker(labels.regional);
  return [
    { title: say("logFile"), width: 44, of: ({ file }) => file },
    { title: say("logSeverity"), width: 14, of: ({ severity }) => labels.severities[severity]?.label ?? severity },
    { id: "rule", title: say("logRule"), width: 24, of: ({ rule }) => rule },
    { id: "sheet", title: say("logSheet"), width: 22, of: ({ sheet }) => sheet },
    { id: "cell", title: say("logCell"), width: 12, of: ({ cell: place }) => place },
    { id: "message", title: say("logMessage"), width: MESSAGE_WIDTH, of: ({ message }) => message },
    { id: "file", width: 20, of: ({ file }) => file },
    { id: "severity", width: 20, of: ({ severity }) => severity },
  ];
}
