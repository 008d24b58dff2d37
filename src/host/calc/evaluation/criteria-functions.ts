import { isCellError } from "../values/cell-scalar";
import type { CellScalar } from "../values/cell-scalar";
import { criterionOf } from "../values/criterion";
import { fromRuntimeValue, fromScalar, runtimeRows, toRuntimeRows, toRuntimeValue } from "../values/runtime-value";
import type { LibraryFunction } from "../formula/volatile-functions";

/** Excel takes as many pairs of a range and a criterion. */
const MOST_ARGUMENTS = 254;

/** COUNTIF, COUNTIFS, SUMIFS, AVERAGEIFS, MAXIFS and MINIFS with one matcher; criteria may be arrays. */
export function criteriaFunctions(): Map<string, LibraryFunction> {
  return new Map<string, LibraryFunction>([
    ["COUNTIF", over(0, 2, (_, count) => count)],
    ["COUNTIFS", over(0, MOST_ARGUMENTS, (_, count) => count)],
    ["SUMIFS", over(1, MOST_ARGUMENTS, (numbers) => sum(numbers))],
    [
      "AVERAGEIFS",
      over(1, MOST_ARGUMENTS, (numbers) =>
        numbers.length === 0 ? { error: "#DIV/0!" } : sum(numbers) / numbers.length,
      ),
    ],
    [
      "MAXIFS",
      over(1, MOST_ARGUMENTS, (numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
    ],
    [
      "MINIFS",
      over(1, MOST_ARGUMENTS, (numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
    ],
  ]);
}

/** @param before arguments before the pairs: the cells that are added up */
function over(
  before: 0 | 1,
  most: number,
  result: (numbers: readonly number[], count: number) => CellScalar,
): LibraryFunction {
  const invoke = (args: unknown[]): unknown => {
    const values = before === 1 ? fromRuntimeValue(args[0]) : undefined;
    const pairs = args.slice(before);
    const ranges = pairs.filter((_, index) => index % 2 === 0).map(fromRuntimeValue);
    const criteria = pairs.filter((_, index) => index % 2 === 1).map(runtimeRows);
    const [first] = ranges;
    const isSameSize = (grid: readonly (readonly CellScalar[])[]): boolean =>
      grid.length === first?.length && grid[0]?.length === first[0]?.length;
    if (!first || pairs.length % 2 === 1 || ![...ranges, values ?? first].every(isSameSize))
      return toRuntimeValue({ error: "#VALUE!" });
    const height = Math.max(...criteria.map((grid) => grid.length));
    const width = Math.max(...criteria.map((grid) => grid[0]?.length ?? 1));
    return toRuntimeRows(
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => {
          const wanted = criteria.map((grid) => {
            const cells = grid[grid.length === 1 ? 0 : row];
            return fromScalar(cells?.[cells.length === 1 ? 0 : column]);
          });
          return toRuntimeValue(counted(first, ranges, wanted, values, result));
        }),
      ),
    );
  };
  return { minArity: before + 2, maxArity: most, invoke };
}

function counted(
  first: readonly (readonly CellScalar[])[],
  ranges: readonly (readonly (readonly CellScalar[])[])[],
  wanted: readonly CellScalar[],
  values: readonly (readonly CellScalar[])[] | undefined,
  result: (numbers: readonly number[], count: number) => CellScalar,
): CellScalar {
  const tests = wanted.map(criterionOf);
  const numbers: number[] = [];
  let count = 0;
  for (let row = 0; row < first.length; row++) {
    for (let column = 0; column < (first[row]?.length ?? 0); column++) {
      if (!tests.every((test, index) => test(ranges[index]?.[row]?.[column] ?? null))) continue;
      count += 1;
      const value = values?.[row]?.[column] ?? null;
      if (isCellError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return result(numbers, count);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
