/**
 * The only file that knows the formula library, @cj-tech-master/excelts. The library computes a whole
 * workbook; it is handed a small one that holds the formulas to compute and the cells they read, as constants.
 */
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CalcWorld } from "./calc-source";
import { isCellError } from "../values/cell-scalar";
import type { CellScalar } from "../values/cell-scalar";
import { correctedFunctions } from "./corrected-functions";
import { criteriaFunctions } from "./criteria-functions";
import { FormulaWorkbook } from "./formula-workbook";
import { fromRuntimeValue } from "../values/runtime-value";
import { volatileFunctions } from "../formula/volatile-functions";

/** Rows of a result: one row of one cell unless it spills. null is a blank. */
export type ResultGrid = readonly (readonly CellScalar[])[];

export interface FormulaToCompute {
  /** Index into the sheets given. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Without "="; no names, no table references. */
  readonly text: string;
}

export interface CellToRead {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellScalar;
}

export interface Computation {
  /** All sheet names in tab order. */
  readonly sheets: readonly string[];
  /** At most MOST_FORMULAS. They must not read each other, except through INDIRECT and OFFSET. */
  readonly formulas: readonly FormulaToCompute[];
  readonly cells: Iterable<CellToRead>;
  readonly isRowHidden: (sheet: number, row: number) => boolean;
}

/** excelts 10.2.0 silently leaves formulas without a result when one run has more than 10,000 distinct texts. */
export const MOST_FORMULAS = 5_000;

/** A function of ours around each formula: it sees the whole result before the library reduces it to one cell. */
const CAPTURE = "HOST.RESULT";

/** Computes formulas; results in their order. What the library cannot parse gives #NAME?. */
export type ComputeFormulas = (computation: Computation) => ResultGrid[];

/** The workbook object is kept between runs because the library keeps parsed formulas per workbook. */
export function createComputeFormulas(world: CalcWorld): ComputeFormulas {
  let results: (ResultGrid | undefined)[] = [];
  const capture = ([index, value]: unknown[]): unknown => {
    const number = fromRuntimeValue(index)[0]?.[0];
    if (typeof number === "number") results[number] = fromRuntimeValue(value);
    return value;
  };
  const workbook = new FormulaWorkbook(
    new Map([
      ...volatileFunctions(world),
      ...correctedFunctions(world),
      ...criteriaFunctions(),
      [CAPTURE, { minArity: 2, maxArity: 2, invoke: capture }],
    ]),
  );
  return ({ sheets, formulas, cells, isRowHidden }) => {
    results = [];
    workbook.fill(sheets, isRowHidden);
    for (const { sheet, row, column, value } of cells) workbook.put(sheet, row, column, value);
    formulas.forEach(({ sheet, row, column, text }, i) => {
      workbook.putFormula(sheet, row, column, `${CAPTURE}(${String(i)},${text})`);
    });
    calculateFormulas(workbook);
    return formulas.map(
      ({ sheet, row, column }, i) => results[i] ?? [[failure(workbook.resultAt(sheet, row, column))]],
    );
  };
}

function failure(result: unknown): CellScalar {
  return isCellError(result) ? result : { error: "#NAME?" };
}
