/** Public yearly series from a file, which is read and never kept: rows that belong together stand in one bundle. */
import { readFileSync } from "node:fs";
import { fingerprint } from "../../../src/core/justification/fingerprint";

export interface RealSeries {
  readonly role: string;
  readonly isMeasured: boolean;
  readonly firstYear: number;
  /** Consecutive years; undefined where the figure is not known. */
  readonly values: readonly (number | undefined)[];
}

/** Series that belong together, by role. */
export interface Bundle {
  readonly name: string;
  readonly series: readonly RealSeries[];
}

/** Half of the bundles are there to learn from, the other half to check by: by name, so that nobody can choose. */
export type Half = "learn" | "check" | "all";

/** Columns: series, bundle, role, unit, source, first_year, values (with ";" between them, empty where not known). */
export function realBundles(file: string, half: Half): readonly Bundle[] {
  const [titles = [], ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/).map(fieldsOf);
  const at = (line: readonly string[], title: string): string => line[titles.indexOf(title)] ?? "";
  const bundles = new Map<string, RealSeries[]>();
  for (const line of lines) {
    const name = at(line, "bundle") || at(line, "series");
    const own = bundles.get(name) ?? [];
    bundles.set(name, own);
    own.push({
      role: at(line, "role"),
      isMeasured: at(line, "unit") === "kg",
      firstYear: Number(at(line, "first_year")),
      values: at(line, "values")
        .split(";")
        .map((value) => (value === "" ? undefined : Number(value))),
    });
  }
  return [...bundles]
    .map(([name, series]) => ({ name, series }))
    .filter(({ name }) => half === "all" || (half === "learn") === (BigInt(`0x${fingerprint(name)}`) % 2n === 0n));
}

/** The fields of one line of comma-separated text with quotation marks. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
