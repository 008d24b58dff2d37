/** What `check` and `merge` say to a person: each file, its verdict, and what to do, gravest first. */
import type { Labels } from "../core/framework/framework-schema";
import { jurisdictionName } from "../core/labels/name-of";
import type { FileEntry, FilesDocument, IssueEntry } from "./json-shapes";

/** From so many rows with blank cells on, they are told per sheet; --json and the merge log have each row. */
const BLANK_ROWS_TOLD = 8;

/** What stands before blank cells, in place of a severity. */
const BLANK = "blank";

/** Codes in words. */
interface PrintedNames {
  readonly jurisdiction: (code: string) => string;
  /** Of a reason to accept a warning. */
  readonly reason: (code: string) => string;
}

export function printedNames(labels: Labels): PrintedNames {
  return {
    jurisdiction: (code) => jurisdictionName(labels, code),
    reason: (code) => labels.justificationReasons[code] ?? code,
  };
}

export function printFiles({ files, rulePack }: FilesDocument, names: PrintedNames): string {
  return [
    ...files.map((file) => [headline(file, names.jurisdiction), ...lines(file.issues, names)].join("\n")),
    `Checked by rule pack ${rulePack}.`,
  ].join("\n\n");
}

function headline(
  { file, jurisdiction, round, sample, verdict, counts, issues }: FileEntry,
  nameOf: (code: string) => string,
): string {
  const who = jurisdiction === null ? "" : ` (${nameOf(jurisdiction)}, ${round ?? ""}${sample ? ", SAMPLE" : ""})`;
  const wrong = issues.filter(({ code, justification }) => code !== "cell-blank" && !justification);
  const count = (...grades: readonly string[]): number =>
    wrong.filter(({ severity }) => grades.includes(severity)).length;
  const found = [
    amount(count("blocker", "error"), "error"),
    notFilled(counts.blank),
    amount(count("warning"), "warning"),
    amount(counts.justified, "justified warning"),
    amount(counts.info, "note"),
  ]
    .filter((part) => part !== "")
    .join(", ");
  const rules =
    jurisdiction === null
      ? ""
      : `; rules: ${String(counts.pass)} passed, ${String(counts.fail)} failed, ${String(counts.notEvaluated)} not evaluated`;
  return `${file}${who}: ${verdict}${found === "" ? "" : ` - ${found}`}${rules}`;
}

/** What is missing is told in cells, as in the pane, and not among what is wrong. */
function notFilled(count: number): string {
  return count === 0 ? "" : `${amount(count, "cell")} not yet filled`;
}

function amount(count: number, what: string): string {
  return count === 0 ? "" : `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}

function lines(issues: readonly IssueEntry[], names: PrintedNames): readonly string[] {
  const blank = issues.filter((issue) => issue.code === "cell-blank");
  const told = blank.length < BLANK_ROWS_TOLD ? issues : issues.filter((issue) => issue.code !== "cell-blank");
  return [
    ...(told.length === issues.length ? [] : blankPerSheet(blank)),
    ...told.map((issue, index) => issueLine(issue, issue.cause === told[index - 1]?.cause, names)),
  ];
}

/** What follows from the cause above it stands without a severity of its own. */
function issueLine(issue: IssueEntry, isSameCause: boolean, { reason }: PrintedNames): string {
  const { severity, message, justification } = issue;
  const why = justification
    ? ` Justified by ${justification.who}, ${justification.when}: ${[reason(justification.reason), justification.text].filter((part) => part !== "").join("; ")}`
    : "";
  const grade = issue.code === "cell-blank" ? BLANK : severity;
  return line(isSameCause ? "  also" : grade, place(issue), `${message}${why}`);
}

function blankPerSheet(blank: readonly IssueEntry[]): readonly string[] {
  const sheets = [...new Set(blank.map((issue) => issue.sheet ?? ""))];
  return sheets.map((sheet) => {
    const own = blank.filter((issue) => issue.sheet === sheet);
    const cells = own.reduce((sum, issue) => sum + Number(issue.facts["count"]), 0);
    return line(
      BLANK,
      `${sheet} ${own[0]?.cell ?? ""}`,
      `${notFilled(cells)}, in ${amount(own.length, "row")}; this is the first.`,
    );
  });
}

function place({ sheet, cell }: IssueEntry): string {
  return [sheet, cell].filter((part) => part !== null).join(" ");
}

function line(severity: string, where: string, message: string): string {
  return `  ${severity.padEnd(7)}  ${where === "" ? "" : `${where}: `}${message}`;
}
