/** Reports whose hidden metadata sheet a program left out, or a person had taken out. */
import { planRegional } from "../../../src/core/regional/plan-regional";
import { hasReportTables } from "../../../src/core/report/identity-without-sheet";
import { readReport } from "../../../src/core/report/read-report";
import { namedVersion } from "../../../src/core/sheet/named-version";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const KEY = "13.lost-stolen.lost.2024";
const said = {
  framework: framework.id,
  version: framework.version,
  template: framework.template.version,
  jurisdiction: "ME",
  round: "2024",
  language: "en",
};
const whole = filledReport(framework, { jurisdiction: "ME", typed: { [KEY]: 16 } });
const withoutSheet = (properties: object, from = whole): Snapshot => ({
  sheets: from.sheets.filter(({ name }) => name !== "_kpi"),
  properties: new Map(Object.entries(properties) as [string, string][]),
});
const codes = (snapshot: Snapshot): readonly string[] =>
  readReport(framework, "a.xlsx", snapshot).issues.map(({ code, severity }) => `${severity} ${code}`);

test("properties and cover that agree say whose report it is, and it is told", () => {
  const read = readReport(framework, "a.xlsx", withoutSheet(said));
  expect(read).toMatchObject({
    ok: true,
    value: { identity: said },
    issues: [{ code: "report-sheet-restored", severity: "warning", facts: { jurisdiction: "ME", period: "2024" } }],
  });
  expect(read.ok && read.value.observations.get(KEY)?.content).toEqual({ kind: "number", value: 16 });
});

const sampleCover = editSheet(whole, "Cover", (cell) =>
  cell.value === "Montenegro" ? { ...cell, value: "Montenegro (SAMPLE)" } : cell,
);
test("a sample stays one", () => {
  expect(readReport(framework, "a.xlsx", withoutSheet({ ...said, sample: "yes" }, sampleCover))).toMatchObject({
    ok: true,
    value: { identity: { ...said, sample: "yes" } },
  });
});

test("with its sheet a report goes by that, whatever its properties say", () => {
  const properties = new Map(Object.entries({ ...said, jurisdiction: "RS" }));
  const read = readReport(framework, "a.xlsx", { ...whole, properties });
  expect(read).toMatchObject({ ok: true, issues: [], value: { identity: { jurisdiction: "ME" } } });
});

const otherCover = editSheet(whole, "Cover", (cell) =>
  cell.value === "Montenegro" ? { ...cell, value: "Serbia" } : cell,
);
const noCover: Snapshot = { sheets: whole.sheets.filter(({ name }) => name !== "Cover") };
test.each<[string, Snapshot]>([
  ["no properties", withoutSheet({})],
  ...Object.keys(said)
    .filter((name) => name !== "language")
    .map((name): [string, Snapshot] => [`no ${name}`, withoutSheet({ ...said, [name]: "" })]),
  ["another jurisdiction than the cover", withoutSheet({ ...said, jurisdiction: "RS" })],
  ["another year than the cover", withoutSheet({ ...said, round: "2023" })],
  ["a cover of another jurisdiction", withoutSheet(said, otherCover)],
  ["a sample by its cover only", withoutSheet(said, sampleCover)],
  ["a sample by its properties only", withoutSheet({ ...said, sample: "yes" })],
  ["no cover", withoutSheet(said, noCover)],
])("it is refused as what it is: %s", (_, snapshot) => {
  expect(codes(snapshot)).toEqual(["blocker report-sheet-gone"]);
});

test("properties of another framework version are told as such", () => {
  expect(codes(withoutSheet({ ...said, version: "2031-2036" }))).toEqual(["blocker framework-other"]);
});

test("the version that properties name is the one to read it by; those of a regional workbook name none", () => {
  expect(namedVersion(withoutSheet(said))).toEqual({
    id: framework.id,
    version: framework.version,
    language: "en",
    kind: "report",
  });
  expect(namedVersion(withoutSheet({ ...said, jurisdiction: "" }))).toBeUndefined();
});

test("a regional workbook whose hidden sheet is gone is not taken for a report", () => {
  const regional = snapshotOfPlan(planRegional(framework, wholeRegional(framework), "en"));
  const sheets = regional.sheets.filter(({ visibility }) => visibility !== "veryHidden");
  expect(sheets.length).toBeLessThan(regional.sheets.length);
  expect(hasReportTables({ sheets })).toBe(false);
  expect(codes({ sheets })).toEqual(["blocker foreign-workbook"]);
});
