/** The CSV export in Python's own csv module: the figures of the region, line by line. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MergeDocument } from "../../src/cli/json-shapes";
import { runPython } from "../fixtures/other-programs";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-export-interop-"));
const path = (name: string): string => join(folder, name);

const READ = `
import csv, json, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    print(json.dumps([[r["jurisdiction"], r["key"], float(r["value"]) if r["kind"] == "number" else None] for r in csv.DictReader(file)]))
`;

test("Python reads every figure of the region from the CSV", () => {
  const demo = JSON.parse(runKpi("demo", "--out", folder, "--json").stdout) as MergeDocument;
  runKpi("export", path("regional-sample.xlsx"), "--format", "csv", "--out", path("all.csv"));
  const read = JSON.parse(runPython(READ, path("all.csv"))) as unknown;
  expect(demo.observations.length).toBeGreaterThan(3000);
  expect(read).toEqual(
    demo.observations.map(({ jurisdiction, key, value }) => [
      jurisdiction,
      key,
      typeof value === "number" ? value : null,
    ]),
  );
});
