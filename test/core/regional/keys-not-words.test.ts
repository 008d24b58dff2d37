/** The regional workbook is read by its keys: neither words, nor languages, nor the places of things matter. */
import { labelsIn } from "../../../src/core/framework/framework";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import { LOG_FILES, LOG_REASONS } from "../../../src/core/regional/read-merge-log";
import { NO_DATA } from "../../../src/core/regional/read-no-data";
import { REGIONAL_DATA } from "../../../src/core/regional/read-regional-data";
import { REGIONAL_JUSTIFICATIONS } from "../../../src/core/regional/read-regional-justifications";
import { namesIn } from "../../../src/core/regional/regional-sheet-names";
import { REVISIONS } from "../../../src/core/regional/read-revisions";
import { RULE_FINDINGS } from "../../../src/core/regional/read-rules";
import { sharedMarks, tablesOn, type KeyedTable } from "../../../src/core/sheet/keyed-table";
import { cellAddress } from "../../../src/core/workbook/address";
import type { SheetSnapshot, Snapshot } from "../../../src/core/workbook/snapshot";
import { movedColumns } from "../../fixtures/moved-columns";
import { inLanguages, otherWords } from "../../fixtures/renamed-words";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const english = labelsIn(framework, "en");
const regional = wholeRegional(framework);
const whole = snapshotOfPlan(planRegional(framework, regional, "en"));
const renamed = inLanguages(framework, [otherWords(english, "en")]);
const twoLanguages = inLanguages(framework, [english, otherWords(english, "sq")]);

test("the state has something of everything, so that nothing can be lost unseen", () => {
  const { observations, files, reasons, justifications, revisions, gaps, notes, breaks, ruleFindings } = regional;
  const { secondSource } = regional;
  const all = [
    observations,
    files,
    reasons,
    justifications,
    revisions,
    gaps,
    notes,
    breaks,
    ruleFindings,
    secondSource,
  ];
  expect(all.every(({ length }) => length > 0)).toBe(true);
  expect(new Set(observations.map(({ content }) => content.kind)).size).toBe(5);
  expect(new Set(files.map(({ verdict }) => verdict)).size).toBe(2);
  expect(new Set(reasons.map(({ severity }) => severity)).size).toBe(4);
  expect(new Set(ruleFindings.map(({ state }) => state)).size).toBe(2);
});

test("every word of the labels changed, every column moved, every keyed sheet renamed: the same is read", () => {
  const moved = movedColumns(whole);
  expect(moved.sheets.filter((sheet) => sharedMarks(sheet).size > 0)).toHaveLength(29);
  const read = readRegional(renamed, moved);
  expect(read.ok && read.value.regional).toEqual(regional);
  expect(read.ok && read.value.language).toBe("en");
});

test("written in a second language, it is read with the first alone, and written again in the second", () => {
  const second = snapshotOfPlan(planRegional(twoLanguages, regional, "sq"));
  expect(second.sheets.map(({ name }) => name)).not.toContain("Regional data");
  for (const one of [framework, twoLanguages]) {
    const read = readRegional(one, movedColumns(second));
    expect(read.ok && [read.value.language, read.value.regional]).toEqual(["sq", regional]);
  }
});

test("what is written over a workbook goes to the sheets that it has, under the names that these have", () => {
  const renamedSheets: Snapshot = {
    sheets: whole.sheets.map((sheet) =>
      sharedMarks(sheet).size > 0 ? { ...sheet, name: `Own ${sheet.name}` } : sheet,
    ),
  };
  const read = readRegional(framework, renamedSheets);
  if (!read.ok) throw new Error("not read");
  const again = planRegional(framework, read.value.regional, "en", namesIn(framework, english, renamedSheets));
  expect(again.sheets.map(({ name }) => name)).toEqual(renamedSheets.sheets.map(({ name }) => name));
  const links = again.sheets[0]?.cells.flatMap(({ linkTo }) => linkTo ?? []) ?? [];
  expect(links).toContain("'Own Regional data'!A1");
});

test("a copy of a KPI's sheet does not take its place", () => {
  const copy = whole.sheets.find(({ name }) => name === "Region KPI 3");
  const read = readRegional(framework, whole);
  if (!copy || !read.ok) throw new Error("no such sheet");
  const copied = { sheets: [{ ...copy, name: "Region KPI 3 (2)" }, ...whole.sheets] };
  expect(readRegional(framework, copied)).toEqual(read);
  expect(namesIn(framework, english, copied)).toEqual(new Map());
});

/** Every keyed table with a blank line and a line of somebody's own after each of its lines, and none lost. */
function spacedOut(sheet: SheetSnapshot): SheetSnapshot {
  const cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row * 3 }));
  const foreign = [...new Set(cells.map(({ row }) => row))].map((row) => ({
    row: row + 2,
    column: 0,
    value: "seen by Ana",
    type: "text" as const,
    isFormula: false,
  }));
  return { ...sheet, cells: [...cells, ...foreign].sort((one, other) => one.row - other.row) };
}

test("blank lines and lines of somebody's own are read past, wherever they stand", () => {
  const spaced = { sheets: whole.sheets.map((sheet) => (sharedMarks(sheet).size > 0 ? spacedOut(sheet) : sheet)) };
  const read = readRegional(framework, spaced);
  expect(read.ok && read.value.regional).toEqual(regional);
});

test.each<[string, KeyedTable<string>, string, string]>([
  ["a verdict", LOG_FILES, "verdict", "accepted, with remarks"],
  ["a jurisdiction of the log", LOG_FILES, "jurisdiction", "XX"],
  ["a count", LOG_FILES, "errors", "many"],
  ["a count that is gone", LOG_FILES, "blank", ""],
  ["a severity", LOG_REASONS, "severity", "grave"],
  ["a rule's state", RULE_FINDINGS, "state", "done"],
  ["a finding without its rule", RULE_FINDINGS, "rule", ""],
  ["a reason", REGIONAL_JUSTIFICATIONS, "reason", "because"],
  ["whose justification it is", REGIONAL_JUSTIFICATIONS, "jurisdiction", "Serbia"],
  ["the reason of a revision", REVISIONS, "reason", "because"],
  ["what a revision changed", REVISIONS, "nowContent", "code:none"],
  ["the key of a revision", REVISIONS, "key", "4.firearms.none.2022"],
  ["the key of a gap", NO_DATA, "key", "none"],
  ["whose gap it is", NO_DATA, "jurisdiction", ""],
  ["what a cell says", REGIONAL_DATA, "content", "no-data:forgotten"],
  ["a number that is none any more", REGIONAL_DATA, "content", "number"],
  ["a text that is gone", REGIONAL_DATA, "value", ""],
  ["whose figure it is", REGIONAL_DATA, "jurisdiction", "RS "],
])("%s that cannot be read refuses the workbook, and the cell is named", (_, table, id, value) => {
  const sheet = whole.sheets.find((one) => tablesOn(table, one).length > 0);
  const lines = sheet ? (tablesOn(table, sheet)[0]?.lines ?? []) : [];
  const line = id === "value" ? lines.find(({ text }) => text("content") === "text") : lines[0];
  const at = line?.at(id);
  if (!sheet || !at) throw new Error("nothing to change");
  const changed = editSheet(whole, sheet.name, (cell) =>
    cell !== at ? cell : value === "" ? undefined : { ...cell, value, type: "text" },
  );
  const cell = cellAddress(at);
  expect(readRegional(framework, changed)).toMatchObject({
    ok: false,
    issues: [{ code: "regional-damaged", severity: "blocker", sheet: sheet.name, cell }],
  });
});

test("a figure typed where there is said to be none is not passed over", () => {
  const sheet = whole.sheets.find((one) => tablesOn(REGIONAL_DATA, one).length > 0);
  const [table] = sheet ? tablesOn(REGIONAL_DATA, sheet) : [];
  const row = table?.lines.find(({ text }) => text("content").startsWith("no-data"))?.row ?? -1;
  const column = table?.columns.get("value")?.[0] ?? -1;
  const changed = editSheet(whole, "Regional data", (cell) => cell, [
    { row, column, value: 12, type: "number", isFormula: false },
  ]);
  expect(readRegional(framework, changed)).toMatchObject({
    ok: false,
    issues: [{ code: "regional-damaged", sheet: "Regional data", cell: cellAddress({ row, column }) }],
  });
});

function withCells(sheet: SheetSnapshot, change: (column: number) => readonly number[]): SheetSnapshot {
  return { ...sheet, cells: sheet.cells.flatMap((cell) => change(cell.column).map((column) => ({ ...cell, column }))) };
}

const VALUE = 5;
test.each<[string, (sheet: SheetSnapshot) => readonly SheetSnapshot[]]>([
  ["a table that stands twice", (sheet) => [sheet, { ...sheet, name: "Regional data (2)" }]],
  ["a table that is gone", () => []],
  ["a column that is gone", (sheet) => [withCells(sheet, (column) => (column === VALUE ? [] : [column]))]],
  [
    "a column that stands twice",
    (sheet) => [withCells(sheet, (column) => (column === VALUE ? [column, 30] : [column]))],
  ],
])("%s: nobody can say which figures count", (_, change) => {
  const sheets = whole.sheets.flatMap((sheet) => (sheet.name === "Regional data" ? change(sheet) : [sheet]));
  expect(readRegional(framework, { sheets })).toMatchObject({ ok: false, issues: [{ code: "regional-damaged" }] });
});
