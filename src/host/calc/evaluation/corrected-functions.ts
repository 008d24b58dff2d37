import type { CalcWorld } from "./calc-source";
import { isCellError } from "../values/cell-scalar";
import type { CellScalar } from "../values/cell-scalar";
import { calendarDay, rolledSerial } from "../values/calendar";
import type { CalendarDay } from "../values/calendar";
import { COMPARISONS, compareScalars } from "../values/compare-scalars";
import type { Comparison } from "../values/compare-scalars";
import { formatNumber } from "../values/format-number";
import { parseDate } from "../values/parse-date";
import { parseNumber } from "../values/parse-number";
import { roundDecimal } from "../values/round-decimal";
import { fromScalar, runtimeRows, scalarNumber, toRuntimeRows, toRuntimeValue } from "../values/runtime-value";
import type { LibraryFunction } from "../formula/volatile-functions";
import { COMPARE } from "./write-comparisons";

/**
 * Functions where excelts 10.2.0 differs from Excel: rounding and comparing at 15 decimal digits (1.005, 0.1+0.2=0.3),
 * VALUE of "1,234.5" and of times, INDEX into one row, TEXT with Excel's rounding, days before March 1900.
 */
export function correctedFunctions(world: CalcWorld): Map<string, LibraryFunction> {
  return new Map<string, LibraryFunction>([
    [
      "ROUND",
      lifted(2, (value, places) =>
        withNumbers(value, places, (number, digits) => roundDecimal(number, Math.trunc(digits))),
      ),
    ],
    ["VALUE", lifted(1, (text) => readValue(text, world) ?? { error: "#VALUE!" })],
    [
      "TEXT",
      lifted(2, (value, code) =>
        isCellError(code)
          ? code
          : code === null || code === ""
            ? ""
            : formatNumber(readValue(value, world) ?? value, String(code)),
      ),
    ],
    ["YEAR", lifted(1, (serial) => dayPart(serial, "year", world))],
    ["MONTH", lifted(1, (serial) => dayPart(serial, "month", world))],
    ["DAY", lifted(1, (serial) => dayPart(serial, "day", world))],
    [
      "DATE",
      lifted(3, (...parts) => {
        const [year, month, day] = parts.map((part) => numberOf(part, world));
        if (year === undefined || month === undefined || day === undefined) return { error: "#VALUE!" };
        return rolledSerial(Math.trunc(year), month, day) ?? { error: "#NUM!" };
      }),
    ],
    [COMPARE, lifted(3, (operator, left, right) => compareScalars(comparison(operator), left, right))],
    ["INDEX", { minArity: 2, maxArity: 4, invoke: ([array, row, column]) => index(array, row, column) }],
  ]);
}

/** A function of single values, applied to arrays cell by cell; the first error among its arguments is the result. */
function lifted(
  arity: 1 | 2 | 3,
  compute: (...args: [CellScalar, CellScalar, CellScalar]) => CellScalar,
): LibraryFunction {
  const one = (args: readonly unknown[]): object => {
    const [first = null, second = null, third = null] = args.map(fromScalar);
    return toRuntimeValue([first, second, third].find(isCellError) ?? compute(first, second, third));
  };
  return { minArity: arity, maxArity: arity, invoke: (args) => spread(args.map(runtimeRows), one) };
}

function dayPart(serial: CellScalar, part: keyof CalendarDay, world: CalcWorld): CellScalar {
  const number = numberOf(serial, world);
  if (number === undefined) return { error: "#VALUE!" };
  return calendarDay(number)?.[part] ?? { error: "#NUM!" };
}

/** As arithmetic takes it: text as the number or date that it shows, TRUE as 1, blank as 0. */
function numberOf(value: CellScalar, world: CalcWorld): number | undefined {
  return typeof value === "boolean" ? Number(value) : readValue(value, world);
}

function comparison(operator: CellScalar): Comparison {
  return COMPARISONS.find((known) => known === operator) ?? "=";
}

/**
 * Single rows, columns and cells are repeated to the size of the largest argument; what lies outside an argument is
 * #N/A.
 */
function spread(
  grids: readonly (readonly (readonly unknown[])[])[],
  one: (args: readonly unknown[]) => unknown,
): unknown {
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 1));
  const outside = toRuntimeValue({ error: "#N/A" });
  const at = (grid: readonly (readonly unknown[])[], row: number, column: number): unknown => {
    const cells = grid[grid.length === 1 ? 0 : row];
    return cells?.[cells.length === 1 ? 0 : column] ?? outside;
  };
  return toRuntimeRows(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => one(grids.map((grid) => at(grid, row, column)))),
    ),
  );
}

function withNumbers(one: CellScalar, other: CellScalar, compute: (one: number, other: number) => number): CellScalar {
  const numberIn = (value: CellScalar): number | undefined => (isCellError(value) ? undefined : scalarNumber(value));
  const first = numberIn(one);
  const second = numberIn(other);
  return first === undefined || second === undefined ? { error: "#VALUE!" } : compute(first, second);
}

/** Text as the number, date or time it shows; numbers and blanks as numbers; undefined for the rest. */
function readValue(value: CellScalar, world: CalcWorld): number | undefined {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  return (parseNumber(value) ?? parseDate(value, world.now().getFullYear()))?.value;
}

/** INDEX; position 0 or a position left out in a block means the whole row or column. Positions may be arrays. */
function index(array: unknown, rowArgument: unknown, columnArgument: unknown): unknown {
  const cells = runtimeRows(array);
  const width = cells[0]?.length ?? 0;
  const inOneRow = columnArgument === undefined && cells.length === 1 && width > 1;
  const positions = (argument: unknown): readonly (readonly unknown[])[] =>
    argument === undefined ? [[toRuntimeValue(0)]] : runtimeRows(argument);
  const rows = positions(inOneRow ? undefined : rowArgument);
  const columns = positions(inOneRow ? rowArgument : columnArgument);
  const single = rows.length * (rows[0]?.length ?? 1) * columns.length * (columns[0]?.length ?? 1) === 1;
  const pick = (position: readonly unknown[]): readonly (readonly unknown[])[] =>
    part(cells, width, fromScalar(position[0]), fromScalar(position[1]));
  if (single) return toRuntimeRows(pick([rows[0]?.[0], columns[0]?.[0]]));
  return spread([rows, columns], (position) => pick(position)[0]?.[0]);
}

function part(
  cells: readonly (readonly unknown[])[],
  width: number,
  rowArgument: CellScalar,
  columnArgument: CellScalar,
): readonly (readonly unknown[])[] {
  const failed = (error: CellScalar): readonly (readonly unknown[])[] => [[toRuntimeValue(error)]];
  if (isCellError(rowArgument)) return failed(rowArgument);
  if (isCellError(columnArgument)) return failed(columnArgument);
  const row = Math.trunc(scalarNumber(rowArgument) ?? NaN);
  const column = Math.trunc(scalarNumber(columnArgument) ?? NaN);
  if (!(row >= 0 && column >= 0)) return failed({ error: "#VALUE!" });
  if (row > cells.length || column > width) return failed({ error: "#REF!" });
  const picked = row === 0 ? cells : cells.slice(row - 1, row);
  return column === 0 ? picked : picked.map((line) => line.slice(column - 1, column));
}
