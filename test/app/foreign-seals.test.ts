import { withForeignSeals, type KnownSeal } from "../../src/app/foreign-seals";
import { makeSubmission } from "../../src/app/submit-report";
import { assess, type Assessment } from "../../src/core/assessment/assess";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { filledReport } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const { framework, rulesFor } = opened();
const KEY = "13.lost-stolen.lost.2024";

function read(file: string, value: Snapshot): Assessment {
  return assess(framework, rulesFor, file, { ok: true, issues: [], value });
}

/** As it was handed in, with its seal on the cover and on its hidden sheet. */
function pushed(jurisdiction: string, lost: number): Snapshot {
  const { report } = read("", filledReport(framework, { jurisdiction, typed: { [KEY]: lost } }));
  if (!report) throw new Error("no report");
  return snapshotOfPlan(makeSubmission(framework, report).plan);
}

/** Some sheets of one workbook in the place of those of another one. */
function withSheets(one: Snapshot, other: Snapshot, names: readonly string[]): Snapshot {
  const sheetOf = (name: string): Snapshot["sheets"][number] | undefined =>
    other.sheets.find((sheet) => sheet.name === name);
  return { sheets: one.sheets.map((sheet) => (names.includes(sheet.name) ? (sheetOf(sheet.name) ?? sheet) : sheet)) };
}

const without = ({ sheets }: Snapshot, name: string): Snapshot => ({
  sheets: sheets.filter((sheet) => sheet.name !== name),
});

const serbia = pushed("RS", 16);
const albania = pushed("AL", 12);
const other = pushed("RS", 99);
const code = read("rs.xlsx", serbia).report?.coverSeal?.code ?? "";

function found(snapshots: Readonly<Record<string, Snapshot>>, known: readonly KnownSeal[] = []): readonly unknown[] {
  const files = Object.entries(snapshots).map(([file, value]) => read(file, value));
  return withForeignSeals(files, known).flatMap(({ file, issues }) =>
    issues
      .filter((issue) => issue.code.startsWith("seal-"))
      .map((issue) => [file, `${issue.severity} ${issue.code}`, issue.sheet, issue.facts]),
  );
}

test("the cover of a report that was pushed shows its seal", () => {
  expect(code).toMatch(/^....-....-....$/);
  expect(read("rs.xlsx", filledReport(framework, {})).report?.coverSeal).toBeUndefined();
});

test.each<[string, Readonly<Record<string, Snapshot>>, readonly KnownSeal[], readonly unknown[]]>([
  ["reports under their own seals", { "rs.xlsx": serbia, "al.xlsx": albania }, [], []],
  ["two reports of one jurisdiction, each under its own", { "rs.xlsx": serbia, "rs-2.xlsx": other }, [], []],
  ["the same report twice", { "rs.xlsx": serbia, "rs (1).xlsx": serbia }, [], []],
  [
    "the cover of another jurisdiction",
    { "rs.xlsx": serbia, "al.xlsx": withSheets(albania, serbia, ["Cover"]) },
    [],
    [["al.xlsx", "error seal-of-another", "Cover", { code, known: "rs.xlsx", jurisdiction: "RS" }]],
  ],
  [
    "the cover of another report of the jurisdiction",
    { "rs.xlsx": serbia, "rs-2.xlsx": withSheets(other, serbia, ["Cover"]) },
    [],
    [["rs-2.xlsx", "error seal-of-another", "Cover", { code, known: "rs.xlsx", jurisdiction: "RS" }]],
  ],
  [
    "the cover of a report that was merged before",
    { "al.xlsx": withSheets(albania, serbia, ["Cover"]) },
    [{ file: "old.xlsx", jurisdiction: "RS", seal: code }],
    [["al.xlsx", "error seal-of-another", "Cover", { code, known: "old.xlsx", jurisdiction: "RS" }]],
  ],
  [
    "the cover of a report that nobody knows",
    { "al.xlsx": withSheets(albania, serbia, ["Cover"]) },
    [],
    [["al.xlsx", "warning seal-cover-other", "Cover", expect.objectContaining({ code })]],
  ],
  ["a hidden sheet that a program left out, under the same figures", { "rs.xlsx": without(serbia, "_seal") }, [], []],
  [
    "a hidden sheet that is gone, under other figures",
    { "rs.xlsx": without(withSheets(serbia, other, ["KPI 13"]), "_seal") },
    [],
    [["rs.xlsx", "warning seal-cover-other", "Cover", expect.objectContaining({ code })]],
  ],
])("%s", (_, files, known, wanted) => {
  expect(found(files, known)).toEqual(wanted);
});
