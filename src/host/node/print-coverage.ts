import { measureCoverage } from "../engine/coverage";
import type { Coverage } from "../engine/coverage";
import { MEMBERS } from "../members/registry";
import { loadClientLibrary } from "./load-client-library";
import { loadTypeTable } from "./load-type-table";

/**
 * Implemented, reachable and total members per requirement set, as a table or as JSON with the names that are missing.
 */
export async function printCoverage(json: boolean): Promise<string> {
  const [table, { Excel: library }] = await Promise.all([loadTypeTable(), loadClientLibrary()]);
  const classes = library as unknown as Record<string, { readonly prototype?: object } | undefined>;
  const rows = measureCoverage(table, MEMBERS, (type, member) => member in (classes[type]?.prototype ?? {}));
  if (json) return JSON.stringify({ sets: rows, all: sum(rows) }, null, 2);
  const lines = [...rows, sum(rows)].map(({ set, implemented, reachable, total }) =>
    [set.padEnd(36), ...[implemented, reachable, total].map((count) => String(count).padStart(11))].join(" "),
  );
  return [
    ["requirement set".padEnd(36), ..."implemented reachable total".split(" ").map((word) => word.padStart(11))].join(
      " ",
    ),
    ...lines,
  ].join("\n");
}

function sum(rows: readonly Coverage[]): Omit<Coverage, "missing"> {
  const total = (key: "implemented" | "reachable" | "total"): number =>
    rows.reduce((count, row) => count + row[key], 0);
  return { set: "all", implemented: total("implemented"), reachable: total("reachable"), total: total("total") };
}
