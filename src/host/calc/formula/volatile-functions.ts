import type { CalcWorld } from "../evaluation/calc-source";
import { momentSerial } from "../values/date-serial";
import { argumentNumber, toRuntimeRows, toRuntimeValue } from "../values/runtime-value";

/** A function handed to the formula library; it wins over the library's own of the same name. */
export interface LibraryFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/** Excel's limit for RANDARRAY is the sheet; this keeps a slip of the pen from filling the memory. */
const MOST_CELLS = 1_000_000;

/** The functions that read clock or chance, taken from the given world and not from the machine. */
export function volatileFunctions(world: CalcWorld): Map<string, LibraryFunction> {
  return new Map<string, LibraryFunction>([
    ["TODAY", { minArity: 0, maxArity: 0, invoke: () => toRuntimeValue(Math.floor(momentSerial(world.now()))) }],
    ["NOW", { minArity: 0, maxArity: 0, invoke: () => toRuntimeValue(momentSerial(world.now())) }],
    ["RAND", { minArity: 0, maxArity: 0, invoke: () => toRuntimeValue(world.random()) }],
    ["RANDBETWEEN", { minArity: 2, maxArity: 2, invoke: ([low, high]) => randomBetween(low, high, world) }],
    ["RANDARRAY", { minArity: 0, maxArity: 5, invoke: (args) => randomArray(args, world) }],
  ]);
}

function randomBetween(low: unknown, high: unknown, world: CalcWorld): object {
  const bottom = argumentNumber(low);
  const top = argumentNumber(high);
  if (bottom === undefined || top === undefined) return toRuntimeValue({ error: "#VALUE!" });
  if (Math.ceil(bottom) > Math.floor(top)) return toRuntimeValue({ error: "#NUM!" });
  return toRuntimeValue(wholeBetween(Math.ceil(bottom), Math.floor(top), world));
}

function randomArray(args: unknown[], world: CalcWorld): unknown {
  const at = (index: number, absent: number): number =>
    args[index] === undefined ? absent : (argumentNumber(args[index]) ?? NaN);
  const [rows, columns, low, high, whole] = [Math.trunc(at(0, 1)), Math.trunc(at(1, 1)), at(2, 0), at(3, 1), at(4, 0)];
  if (!(rows >= 1 && columns >= 1 && rows * columns <= MOST_CELLS && low <= high))
    return toRuntimeValue({ error: "#VALUE!" });
  const draw = (): number => (whole ? wholeBetween(low, high, world) : low + world.random() * (high - low));
  return toRuntimeRows(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => toRuntimeValue(draw()))),
  );
}

function wholeBetween(low: number, high: number, world: CalcWorld): number {
  return low + Math.floor(world.random() * (high - low + 1));
}
