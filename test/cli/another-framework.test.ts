/** A row, a rule of a known kind and a chart are added to a copy of the framework by data alone. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { FilesDocument, LayoutEntry } from "../../src/cli/json-shapes";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { planTemplate } from "../../src/core/template/plan-template";
import type { CellContent } from "../../src/core/observation/observation";
import { FOLDER, frameworkFiles, opened } from "../fixtures/shipped-framework";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-framework-"));
const framework = join(folder, "framework");

interface Editable {
  readonly kpis: readonly {
    readonly id: string;
    readonly tables: readonly { readonly id: string; readonly rows: object[] }[];
  }[];
}
interface EditableRules {
  readonly rules: object[];
}
interface EditableCharts {
  readonly charts: object[];
}
type EditableLabels = Readonly<Record<"rows" | "rules" | "charts", Record<string, object>>>;

function edit<Shape>(name: string, change: (file: Shape) => void): void {
  const file = JSON.parse(readFileSync(join(framework, name), "utf8")) as Shape;
  change(file);
  writeFileSync(join(framework, name), JSON.stringify(file));
}

beforeAll(() => {
  cpSync(FOLDER, framework, { recursive: true });
  edit<Editable>("framework.json", (file) => {
    const table = file.kpis.find((kpi) => kpi.id === "4")?.tables.find((one) => one.id === "devices");
    table?.rows.push({ id: "grenades", kind: "number", unit: "pieces", provenance: "placeholder" });
  });
  edit<EditableRules>("rules.json", (file) => {
    file.rules.push({
      id: "grenades-are-devices",
      kind: "subset",
      severity: "error",
      origin: "test",
      parameters: { part: "4.devices.grenades", whole: "4.devices.total" },
      examples: {
        pass: { "4.devices.grenades": [1], "4.devices.total": [2] },
        fail: { "4.devices.grenades": [3], "4.devices.total": [2] },
      },
    });
  });
  edit<EditableCharts>("charts.json", (file) => {
    file.charts.push({
      id: "grenades",
      kind: "clustered",
      provenance: "placeholder",
      series: [{ row: "4.devices.grenades", color: "00AA00" }],
    });
  });
  edit<EditableLabels>("labels.en.json", (file) => {
    file.rows["4.devices.grenades"] = { title: "of which hand grenades" };
    file.rules["grenades-are-devices"] = { label: "Grenades are devices", explanation: "-" };
    file.charts["grenades"] = {
      title: "Hand grenades seized",
      valueAxis: "Pieces",
      series: { "4.devices.grenades": "Hand grenades" },
    };
  });
});

test("the row is in the template, the rule finds its fault, the chart is drawn", async () => {
  const layout = JSON.parse(
    runKpi("layout", "--year", "2024", "--json", "--framework", framework).stdout,
  ) as LayoutEntry[];
  expect(layout.filter((entry) => entry.rowLabel === "of which hand grenades")).toHaveLength(7);

  const files = Object.fromEntries(
    Object.keys(frameworkFiles()).map((name) => [
      name,
      JSON.parse(readFileSync(join(framework, name), "utf8")) as object,
    ]),
  );
  const contents = new Map<string, CellContent>([
    ["4.devices.inland.2024", { kind: "number", value: 2 }],
    ["4.devices.border.2024", { kind: "number", value: 0 }],
    ["4.devices.grenades.2024", { kind: "number", value: 3 }],
  ]);
  const plan = planTemplate(opened(files).framework, {
    jurisdiction: "AL",
    round: "2024",
    language: "en",

    prefill: { contents, notes: new Map(), cover: new Map() },
  });
  writeFileSync(join(folder, "al.xlsx"), await xlsxFormat.write(plan));
  const check = JSON.parse(
    runKpi("check", join(folder, "al.xlsx"), "--json", "--framework", framework).stdout,
  ) as FilesDocument;
  const place = layout.find((entry) => entry.key === "4.devices.grenades.2024");
  expect(check.files[0]?.issues.filter((issue) => issue.rule === "grenades-are-devices")).toMatchObject([
    { severity: "error", sheet: "KPI 4", cell: place?.address },
  ]);

  runKpi("demo", "--out", join(folder, "demo"), "--framework", framework);
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, "demo/regional-sample.xlsx"))));
  const charts = Object.entries(parts).filter(
    ([name, bytes]) => name.startsWith("xl/charts/chart") && Buffer.from(bytes).includes("Hand grenades seized"),
  );
  expect(charts).toHaveLength(7);
});
