/**
 * What the metadata sheet keeps of all that is read back of a regional workbook, so that what was changed, lost or doubled
 * since it was written is found.
 */
import { fingerprint } from "../justification/fingerprint";
import { keyedLines, plannedCodes, type KeyedTable } from "../sheet/keyed-table";
import { codeFound } from "../sheet/line-check";
import { sheetAsRead } from "../sheet/sheet-as-read";
import type { SheetPlan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { READ_BACK } from "./read-back";

/** Under these names stand the marks of the tables, and the code over all properties. */
const LINES = "lines:";
const PROPERTIES = "check";

export type Properties = Readonly<Record<string, string>>;

/** How many lines a table has, and a code over them in any order: "12 93a0c7e1f2b4d586". */
export interface TableMark {
  readonly lines: number;
  readonly code: string;
}

export function tableMark(table: KeyedTable<string>, snapshot: Snapshot): TableMark {
  return markOf(codesIn(table, snapshot));
}

function codesIn(table: KeyedTable<string>, snapshot: Snapshot): readonly string[] {
  return keyedLines(table, snapshot).map((line) => codeFound(table, line));
}

function markOf(codes: readonly string[]): TableMark {
  return { lines: codes.length, code: fingerprint([...codes].sort().join(" ")) };
}

/** The same of sheets that are planned, whose lines have their codes already. */
export function plannedMark(table: KeyedTable<string>, sheets: readonly SheetPlan[]): TableMark {
  return markOf(
    sheets.flatMap((sheet) => plannedCodes(table, sheet) ?? codesIn(table, { sheets: [sheetAsRead(sheet)] })),
  );
}

/**
 * The properties of a regional workbook with the marks of its tables. The code over all of them comes first: what is cut
 * off below is missed.
 */
export function withMarks(identity: Properties, sheets: readonly SheetPlan[]): Properties {
  const marks = READ_BACK.map((table) => {
    const { lines, code } = plannedMark(table, sheets);
    return [`${LINES}${table.mark}`, `${String(lines)} ${code}`] as const;
  });
  const properties = { ...identity, ...Object.fromEntries(marks) };
  return { [PROPERTIES]: codeOver(properties), ...properties };
}

/** False for workbooks that were written before there were marks. */
export function hasMarks(metadata: ReadonlyMap<string, string>): boolean {
  return [...metadata.keys()].some((name) => name === PROPERTIES || name.startsWith(LINES));
}

/** Whether the properties are those that were written. */
export function areAsWritten(metadata: ReadonlyMap<string, string>): boolean {
  const { [PROPERTIES]: code, ...properties } = Object.fromEntries(metadata);
  return code === codeOver(properties);
}

/** As it was written; none where it does not stand there. */
export function writtenMark({ mark }: KeyedTable<string>, metadata: ReadonlyMap<string, string>): TableMark {
  const [lines = "", code = ""] = (metadata.get(`${LINES}${mark}`) ?? "").split(" ");
  return { lines: Number(lines), code };
}

function codeOver(properties: Properties): string {
  return fingerprint(JSON.stringify(Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1))));
}
