/** The CSV exports in Python's own csv module: the figures of the region, line by line. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MergeDocument } from "../../src/cli/json-shapes";
import { runPython } from "../fixtures/other-programs";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-export-interop-"));
const path = (name: string): string => join(folder, name);

/** Arguments: file, encoding, and the names of the columns for who, what, value and kind. */
const READ = `
import csv, json, sys
path, encoding, who, what, value, kind = sys.argv[1:]
with open(path, encoding=encoding, newline="") as file:
    print(json.dumps([[r[who], r[what], float(r[value]) if r[kind] == "number" else None] for r in csv.DictReader(file)]))
`;

test("Python reads every figure of the region from both", () => {
  const demo = JSON.parse(runKpi("demo", "--out", folder, "--json").stdout) as MergeDocument;
  const readAs = (format: string, ...columns: readonly string[]): unknown => {
    runKpi("export", path("regional-sample.xlsx"), "--format", format, "--out", path(format));
    return JSON.parse(runPython(READ, path(format), ...columns));
  };
  const figure = (value: unknown): number | null => (typeof value === "number" ? value : null);
  expect(demo.observations.length).toBeGreaterThan(3000);
  expect(readAs("csv", "utf-8-sig", "jurisdiction", "key", "value", "kind")).toEqual(
    demo.observations.map(({ jurisdiction, key, value }) => [jurisdiction, key, figure(value)]),
  );
  expect(readAs("sdmx-csv", "utf-8", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "VALUE_KIND")).toEqual(
    demo.observations.map(({ jurisdiction, key, value }) => [
      jurisdiction,
      key.slice(key.lastIndexOf(".") + 1).replace("-H", "-S"),
      figure(value),
    ]),
  );
  expect(readFileSync(path("sdmx-csv"), "utf8")).toMatch(/^STRUCTURE,/);
});
