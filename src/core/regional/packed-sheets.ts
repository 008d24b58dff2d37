/** The sheets of a regional workbook that are read back, as text that fits into few cells. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import * as v from "valibot";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * The filled cells of one sheet column, from above: what stands in columns repeats itself, and packs to a seventh of
 * what rows would.
 */
const columnSchema = v.pipe(
  v.object({
    column: COUNT,
    /** Rows in turn: the first of a run without a gap, and how many they are. */
    runs: v.array(v.tuple([COUNT, COUNT])),
    values: v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
    /** Place among the values, and type, of those whose type the value does not say. */
    types: v.array(v.tuple([COUNT, v.picklist(["date", "error", "notCalculated"])])),
  }),
  v.check(({ runs, values }) => runs.reduce((sum, [, count]) => sum + count, 0) === values.length),
);
const sheetsSchema = v.array(v.object({ name: v.string(), columns: v.array(columnSchema) }));

type PackedColumn = v.InferOutput<typeof columnSchema>;

export interface PackedSheets {
  /** Letters, digits and "+/=" only. */
  readonly packed: string;
  /** How long it is unpacked. */
  readonly bytes: number;
}

/** How a sheet looks is not kept: it follows from what it holds. */
export function packSheets({ sheets }: Snapshot): PackedSheets {
  const kept: v.InferOutput<typeof sheetsSchema> = sheets.map(({ name, cells }) => {
    const columns = [...new Set(cells.map(({ column }) => column))].sort((one, other) => one - other);
    return { name, columns: columns.map((column) => packColumn(column, cells)) };
  });
  const bytes = strToU8(JSON.stringify(kept));
  return { packed: inBase64(deflateSync(bytes, { level: 9 })), bytes: bytes.length };
}

/** Undefined for what was not packed so. Never more than `bytes` come out. */
export function unpackSheets({ packed, bytes }: PackedSheets): Snapshot | undefined {
  const text = inflated(packed, bytes);
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), sheetsSchema), text);
  if (!read.success) return undefined;
  return {
    sheets: read.output.map(({ name, columns }): SheetSnapshot => ({
      name,
      visibility: "visible",
      cells: columns.flatMap(unpackColumn).sort((one, other) => one.row - other.row || one.column - other.column),
    })),
  };
}

function packColumn(column: number, all: readonly SnapshotCell[]): PackedColumn {
  const cells = all.filter((one) => one.column === column);
  const runs: [number, number][] = [];
  for (const { row } of cells) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else runs.push([row, 1]);
  }
  return {
    column,
    runs,
    values: cells.map(({ value }) => value),
    types: cells.flatMap(({ type }, index): PackedColumn["types"] =>
      type === "date" || type === "error" || type === "notCalculated" ? [[index, type]] : [],
    ),
  };
}

function unpackColumn({ column, runs, values, types }: PackedColumn): readonly SnapshotCell[] {
  const odd = new Map(types);
  const rows = runs.flatMap(([first, count]) => Array.from({ length: count }, (_, index) => first + index));
  return values.map((value, index) => ({
    row: rows[index] ?? 0,
    column,
    value,
    isFormula: false,
    type: odd.get(index) ?? plainType(value),
  }));
}

function plainType(value: SnapshotCell["value"]): "number" | "boolean" | "text" {
  return typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
}

function inBase64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true));
}

function inflated(packed: string, bytes: number): string | undefined {
  try {
    // One byte more than there should be, because fflate silently stops at the end of `out`: so a longer text shows.
    const unpacked = inflateSync(strToU8(atob(packed), true), { out: new Uint8Array(bytes + 1) });
    return unpacked.length === bytes ? strFromU8(unpacked) : undefined;
  } catch {
    // Nothing but this text goes in, so whatever is thrown is about it.
    return undefined;
  }
}
