/** How far the local host agrees with the results that stand in workbooks: opens, calculates anew, compares. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readWorkbook } from "../../adapters/xlsx/read-workbook";
import { cellAddress } from "../../core/workbook/address";
import type { Snapshot } from "../../core/workbook/snapshot";
import type { CellPlace } from "../calc/evaluation/calc-source";
import { scanFormula } from "../calc/formula/scan-formula";
import { cellError, isCellError } from "../calc/values/cell-scalar";
import type { CellScalar } from "../calc/values/cell-scalar";
import { openWorkbook } from "../files/open-workbook";
import { newWorkbook } from "../model/workbook/new-workbook";
import type { Workbook } from "../model/workbook/workbook";

/** One formula cell whose result is not the stored one. */
export interface Difference {
  readonly file: string;
  readonly cell: string;
  readonly formula: string;
  readonly stored: string;
  readonly computed: string;
  readonly kind: "another-file" | "circle" | "follows" | "unknown" | "other";
  readonly functions: readonly string[];
}

export interface Recalculated {
  readonly files: number;
  /** Files that do not open, with the codes that say why. */
  readonly refused: readonly string[];
  /** Formula cells with a stored result, without those that change by themselves. */
  readonly compared: number;
  readonly same: number;
  /** Formula cells that change by themselves. */
  readonly changing: number;
  readonly differences: readonly Difference[];
}

/** Excel's own additions differ behind the twelfth digit. */
const PRECISION = 1e-12;
/** Nearer to 0 than this, numbers are compared as they are. */
const SMALL = 1e-3;
const CHANGING = /^(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/;

interface FormulaResult extends CellPlace {
  readonly sheetName: string;
  readonly formula: string;
  readonly functions: readonly string[];
  readonly stored: CellScalar;
}

/** Every workbook of a folder; what is no workbook by its name is passed over. */
export async function recalculateFolder(folder: string): Promise<Recalculated> {
  const names = (await readdir(folder)).filter((name) => /\.xls[xm]$/i.test(name)).sort();
  const refused: string[] = [];
  const differences: Difference[] = [];
  let [compared, changing] = [0, 0];
  for (const name of names) {
    const workbook = newWorkbook({ now: () => new Date(), random: () => Math.random() });
    const bytes = await readFile(join(folder, name));
    const read = readWorkbook(bytes);
    const opened = await openWorkbook(workbook, bytes);
    if (!read.ok || !opened.ok) {
      refused.push(`${name} (${(opened.ok ? [] : opened.issues).map(({ code }) => code).join(", ")})`);
      continue;
    }
    const results = resultsOf(workbook, read.value);
    const moving = downstream(
      workbook,
      results.filter(({ functions }) => functions.some((one) => CHANGING.test(one))),
    );
    const steady = results.filter((result) => !moving.has(keyOf(result)));
    changing += results.length - steady.length;
    compared += steady.length;
    differences.push(...differencesOf(name, workbook, steady));
  }
  return { files: names.length, refused, compared, same: compared - differences.length, changing, differences };
}

function differencesOf(file: string, workbook: Workbook, results: readonly FormulaResult[]): readonly Difference[] {
  workbook.calc.calculate(true);
  const now = ({ sheet, row, column }: CellPlace): CellScalar =>
    workbook.sheetById(sheet)?.cells.at(row, column)?.value ?? null;
  const wrong = results.filter((result) => !agree(result.stored, now(result)));
  const circles = new Set(workbook.calc.calculator.recalculate("everything").circular.map(keyOf));
  return wrong.map((result) => {
    const others = wrong.filter((other) => other !== result);
    const follows = others.length > 0 && readsOneOf(workbook, result, others);
    const { sheetName, row, column, formula, functions, stored } = result;
    return {
      file,
      cell: `${sheetName}!${cellAddress({ row, column })}`,
      formula,
      stored: told(stored),
      computed: told(now(result)),
      kind: circles.has(keyOf(result)) ? "circle" : follows ? "follows" : kindOf(formula, now(result)),
      functions,
    };
  });
}

function kindOf(formula: string, now: CellScalar): Difference["kind"] {
  if (/\[\d+\]/.test(formula)) return "another-file";
  return isCellError(now) && now.error === "#NAME?" ? "unknown" : "other";
}

/** Results as the file has them: array formulas are calculated when it is opened. */
function resultsOf(workbook: Workbook, file: Snapshot): readonly FormulaResult[] {
  return file.sheets.flatMap(({ name, cells }) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    return cells.flatMap(({ row, column, type, value }) => {
      const formula = sheet?.cells.at(row, column)?.formula;
      if (!sheet || formula === undefined || type === "notCalculated") return [];
      const stored = type === "error" && typeof value === "string" ? (cellError(value) ?? value) : value;
      return [{ sheet: sheet.id, sheetName: name, row, column, formula, functions: functionsOf(formula), stored }];
    });
  });
}

/** Keys of these formula cells and of all that depend on them. */
function downstream(workbook: Workbook, from: readonly CellPlace[]): ReadonlySet<string> {
  const noted = new Set<string>();
  const open = [...from];
  for (let place = open.pop(); place; place = open.pop()) {
    if (noted.has(keyOf(place))) continue;
    noted.add(keyOf(place));
    const { sheet, row, column } = place;
    open.push(...workbook.calc.calculator.dependents(sheet, { top: row, left: column, bottom: row, right: column }));
  }
  return noted;
}

function readsOneOf({ calc }: Workbook, reader: CellPlace, others: readonly CellPlace[]): boolean {
  const read = calc.calculator.precedents(reader);
  return others.some(({ sheet, row, column }) =>
    read.some(
      (one) =>
        one.sheet === sheet &&
        row >= one.area.top &&
        row <= one.area.bottom &&
        column >= one.area.left &&
        column <= one.area.right,
    ),
  );
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet} ${String(row)},${String(column)}`;
}

function functionsOf(formula: string): readonly string[] {
  const names = scanFormula(formula).flatMap(({ kind, text }) => (kind === "function" ? [text.toUpperCase()] : []));
  return [...new Set(names)].sort();
}

function agree(stored: CellScalar, now: CellScalar): boolean {
  if (typeof stored === "number" && typeof now === "number")
    return Math.abs(stored - now) <= PRECISION * Math.max(Math.abs(stored), Math.abs(now), SMALL);
  return isCellError(stored) && isCellError(now) ? stored.error === now.error : stored === now;
}

function told(value: CellScalar): string {
  return isCellError(value) ? value.error : JSON.stringify(value);
}
