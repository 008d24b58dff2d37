/** Sheets that people added to a workbook of ours, for the workbook that takes its place. */
import type { WorkbookFormat } from "../../app/ports";
import type { Outcome } from "../../core/issue/issue";
import { quoteSheetName } from "../../core/workbook/address";
import type { WorkbookPlan } from "../../core/workbook/plan";
import { carryCells } from "./carry-cells";
import { sheetsReferredTo } from "./sheets-referred-to";
import { partsOfSheets, type HangingPart } from "./read/parts-of-sheets";
import { readWhole, type Sheet, type WholeSheet, type WholeWorkbook, type WriteSheet } from "./whole-workbook";
import { writeWorkbook, type SheetsBeside } from "./write-workbook";
import { xlsxFormat } from "./xlsx-format";

export interface CarriedSheets {
  /** Writes them behind the sheets of the plan. */
  readonly format: WorkbookFormat;
  /** What of them, of the sheets of the plan and of the whole file is not in the new one: kinds of parts, and `LOST_FORMULAS` and `LOST_TABLES`. */
  readonly lost: readonly HangingPart[];
}

export type CarrySheets = typeof carrySheets;

/** Formulas and names that refer to another file or to a sheet that is gone; of formulas the last result stays. */
const LOST_FORMULAS = "formula";
/** Tables whose name the plan has for one of its own; the cells stay. */
const LOST_TABLES = "tableName";

/** Parts that are written anew, or that nobody misses. */
const CARRIED: ReadonlySet<string> = new Set(["comments", "hyperlink", "printerSettings", "table"]);
/** What people hang on the sheets of the plan, which are written anew without it. */
const HUNG_ON_OURS: ReadonlySet<string> = new Set(["comments", "image", "oleObject", "pivotTable", "threadedComment"]);
/** Of the whole file only this is somebody's work: other parts are left by programs that it went through. */
const MACROS = "vbaProject";

/**
 * Reads sheets of a file to be written beside those of a plan, whose names they must not have: values, formulas,
 * formats, sizes, comments, links, input restrictions, conditional formats and tables. Formulas have no result until
 * they are calculated: figures that they refer to may be others now.
 */
export async function carrySheets(
  bytes: Uint8Array,
  wanted: readonly string[],
  plan: WorkbookPlan,
): Promise<Outcome<CarriedSheets>> {
  const parts = partsOfSheets(bytes);
  const planned = new Set<string | undefined>(plan.sheets.map(({ name }) => name));
  const whole = parts.filter(({ sheet, kind }) => {
    if (sheet === undefined) return kind === MACROS;
    return kind === "chartsheet" || (planned.has(sheet) && HUNG_ON_OURS.has(kind));
  });
  if (wanted.length === 0) return { ok: true, value: { format: xlsxFormat, lost: whole }, issues: [] };
  const read = await readWhole(bytes, wanted);
  if (!read.ok) return read;
  const known = new Set([...plan.sheets.map(({ name }) => name), ...wanted].map((name) => name.toLowerCase()));
  const isSound = (formula: string | undefined): boolean =>
    formula === undefined || sheetsReferredTo(formula).every((sheet) => known.has(sheet.toLowerCase()));
  const tables = new Set(plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  const lost: HangingPart[] = [...whole];
  const sheets = read.value.sheets.map((sheet) => {
    const kinds = parts.filter((part) => part.sheet === sheet.name).map(({ kind }) => kind);
    // Comments have a drawing of the old kind; without them it holds buttons and fields.
    const hanging = kinds.filter(
      (kind) => !CARRIED.has(kind) && !(kind === "vmlDrawing" && kinds.includes("comments")),
    );
    const { written, isWhole } = carrySheet(sheet, isSound, tables);
    const own = [
      ...hanging,
      ...(isWhole ? [] : [LOST_FORMULAS]),
      ...(written.tables?.length === (sheet.tables ?? []).length ? [] : [LOST_TABLES]),
    ];
    lost.push(...own.map((kind) => ({ sheet: sheet.name, kind })));
    return written;
  });
  const beside = { sheets, names: namesOf(read.value, plan, isSound) };
  return { ok: true, value: { format: formatBeside(beside), lost }, issues: [] };
}

function formatBeside(beside: SheetsBeside): WorkbookFormat {
  return { read: (bytes) => xlsxFormat.read(bytes), write: (plan) => writeWorkbook(plan, beside) };
}

function carrySheet(
  sheet: WholeSheet,
  isSound: (formula: string | undefined) => boolean,
  taken: ReadonlySet<string>,
): { readonly written: WriteSheet; readonly isWhole: boolean } {
  const { cells, isWhole } = carryCells(sheet, isSound);
  const { dataValidations = [], conditionalRules = [], tables = [] } = sheet;
  const restrictions = dataValidations.filter(({ formula1, formula2 }) => isSound(formula1) && isSound(formula2));
  const rules = conditionalRules.filter(({ formula }) => [formula].flat().every(isSound));
  const written = {
    name: sheet.name,
    ...only(sheet, [
      "columns",
      "rowDefs",
      "merges",
      "autoFilter",
      "freezePane",
      "splitPane",
      "protection",
      "headerFooter",
      "view",
      "hidden",
      "veryHidden",
      "rowBreaks",
      "colBreaks",
      "outlineProperties",
    ]),
    cells,
    dataValidations: restrictions,
    conditionalRules: rules,
    tables: tables.filter(({ name }) => !taken.has(name.toLowerCase())),
    ...(sheet.pageSetup ? { pageSetup: withoutNames(sheet.pageSetup) } : {}),
  };
  return {
    written,
    isWhole: isWhole && restrictions.length === dataValidations.length && rules.length === conditionalRules.length,
  };
}

function only<K extends keyof Sheet>(sheet: Sheet, keys: readonly K[]): Pick<Sheet, K> {
  return Object.fromEntries(keys.flatMap((key) => (sheet[key] === undefined ? [] : [[key, sheet[key]]]))) as Pick<
    Sheet,
    K
  >;
}

/** The library would write what is printed with the sheet's name unquoted: it goes among the names. */
function withoutNames(setup: NonNullable<Sheet["pageSetup"]>): NonNullable<Sheet["pageSetup"]> {
  return Object.fromEntries(Object.entries(setup).filter(([key]) => !key.startsWith("print")));
}

/** Names of these sheets and those that their formulas use; names of the plan are its own. */
function namesOf(
  { sheets, namedRanges = [] }: WholeWorkbook,
  plan: WorkbookPlan,
  isSound: (formula: string) => boolean,
): SheetsBeside["names"] {
  const own = new Set(sheets.map(({ name }) => name));
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const words = new Set(
    sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(
        ({ formula = "" }) => formula.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [],
      ),
    ),
  );
  const used = namedRanges.filter(({ name, range, scope }) => {
    if (name.startsWith("_xlnm.") || !isSound(range)) return false;
    if (scope !== undefined) return own.has(scope);
    if (planned.has(name.toLowerCase())) return false;
    return words.has(name.toLowerCase()) || sheetsReferredTo(range).some((sheet) => own.has(sheet));
  });
  return [...used, ...sheets.flatMap(printNames)];
}

function printNames({
  name,
  pageSetup: { printArea, printTitlesRow, printTitlesColumn } = {},
}: Sheet): SheetsBeside["names"] {
  const told = (kind: string, ranges: readonly (string | undefined)[]): SheetsBeside["names"] => {
    const given = ranges.flatMap((range) => (range === undefined ? [] : range.split(",")));
    const range = given.map((one) => `${quoteSheetName(name)}!${one}`).join(",");
    return range === "" ? [] : [{ name: `_xlnm.${kind}`, range, scope: name }];
  };
  return [...told("Print_Area", [printArea]), ...told("Print_Titles", [printTitlesColumn, printTitlesRow])];
}
