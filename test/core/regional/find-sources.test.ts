/** Which reported figures stand behind a cell of the regional workbook, wherever people have moved it. */
import { labelsIn, NARRATIVE } from "../../../src/core/framework/framework";
import { findSources, type Sources } from "../../../src/core/regional/find-sources";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import { withKeys } from "../../../src/core/regional/with-keys";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { movedColumn, movedColumns } from "../../fixtures/moved-columns";
import { regionalBeforeKeys } from "../../fixtures/regional-before-keys";
import { inLanguages, otherWords } from "../../fixtures/renamed-words";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const workbook = { regional, language: "en", remark: "" };
const whole = snapshotOfPlan(planRegional(framework, regional, "en"));
const renamed = inLanguages(framework, [otherWords(labelsIn(framework, "en"), "en")]);
const [SERBIA, REGION, REPORTED] = [8, 9, 10];

const said = (sources: Sources | undefined): unknown =>
  sources && [
    sources.row.key,
    sources.period,
    sources.jurisdiction,
    sources.observations.map(({ key, jurisdiction, cell }) => `${jurisdiction} ${key} ${cell}`),
  ];
const sourcesAt = (snapshot: Snapshot, sheet: string, row: number, column: number, labelled = framework): unknown =>
  said(findSources(labelled, workbook, snapshot, { sheet, position: { row, column } }));
const cellsOf = (snapshot: Snapshot, sheet: string): readonly SnapshotCell[] =>
  snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];

/** The line of a key by the place of that key's own value. */
const lineOf = (key: string): { readonly sheet: string; readonly row: number } => {
  const [found] = whole.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ value, column }) => value === key && column === 11).map(({ row }) => ({ sheet: name, row })),
  );
  if (!found) throw new Error(`no line of ${key}`);
  return found;
};
const KEY = "4.firearms.inland.2023";
const OWN = ["4.firearms.inland", "2023", "RS", [`RS ${KEY} I8`]];

test("a figure, a total, a jurisdiction without a report, and what is no figure", () => {
  const { sheet, row } = lineOf(KEY);
  expect(sourcesAt(whole, sheet, row, SERBIA)).toEqual(OWN);
  expect(sourcesAt(whole, sheet, row, REGION)).toEqual(["4.firearms.inland", "2023", undefined, [`RS ${KEY} I8`]]);
  expect(sourcesAt(whole, sheet, row, 3)).toEqual(["4.firearms.inland", "2023", "AL", []]);
  for (const column of [0, 1, 2, REPORTED, 11, 40]) expect(sourcesAt(whole, sheet, row, column)).toBeUndefined();
  expect(sourcesAt(whole, sheet, 0, SERBIA)).toBeUndefined();
  expect(sourcesAt(whole, "At a glance", 7, 1)).toBeUndefined();
});

test("a text of the narrative has its source, and the narrative has no total", () => {
  const text = regional.observations.find(({ content }) => content.kind === "text");
  const { sheet, row } = lineOf(text?.key ?? "");
  expect(framework.rows.get(text?.row ?? "")?.kpi).toBe(NARRATIVE);
  expect(sourcesAt(whole, sheet, row, SERBIA)).toMatchObject([text?.row, text?.period, "RS", [expect.anything()]]);
  expect(sourcesAt(whole, sheet, row, REGION)).toBeUndefined();
});

test("columns in another order, rows above, other names and other words change nothing", () => {
  const { sheet, row } = lineOf(KEY);
  expect(sourcesAt(movedColumns(whole), `Moved ${sheet}`, row + 5, movedColumn(SERBIA), renamed)).toEqual(OWN);
});

test("after somebody sorted the lines, a cell has the sources of the line that stands there now", () => {
  const { sheet, row } = lineOf(KEY);
  const sorted = editSheet(whole, sheet, (cell) =>
    cell.row === row ? { ...cell, row: row + 1 } : cell.row === row + 1 ? { ...cell, row } : cell,
  );
  expect(sourcesAt(sorted, sheet, row + 1, SERBIA)).toEqual(OWN);
});

test("any cell of a line of the sheet of all figures has that one figure's source", () => {
  const row = cellsOf(whole, "Regional data").find(({ value }) => value === KEY)?.row ?? -1;
  for (const column of [0, 5, 12]) expect(sourcesAt(whole, "Regional data", row, column)).toEqual(OWN);
  expect(sourcesAt(movedColumns(whole), "Moved Regional data", row + 5, 0, renamed)).toEqual(OWN);
  expect(sourcesAt(whole, "Regional data", 0, 0)).toBeUndefined();
});

describe("in a workbook from before there were keys", () => {
  const old = withKeys(framework, regionalBeforeKeys());
  const read = readRegional(framework, old);
  const { row } = lineOf(KEY);
  const sheet = "KPI 4";

  test("lines are known by their places and periods", () => {
    expect(read.ok).toBe(true);
    expect(sourcesAt(old, sheet, row, SERBIA)).toEqual(OWN);
    expect(sourcesAt(old, sheet, row, REGION)).toEqual(["4.firearms.inland", "2023", undefined, [`RS ${KEY} I8`]]);
    const data = cellsOf(old, "Regional data").find(({ value }) => value === KEY)?.row ?? -1;
    expect(sourcesAt(old, "Regional data", data, 5)).toEqual(OWN);
  });

  test("a line that was moved says nothing rather than something wrong", () => {
    const moved = withKeys(
      framework,
      editSheet(regionalBeforeKeys(), sheet, (cell) => (cell.row >= row ? { ...cell, row: cell.row + 1 } : cell)),
    );
    expect(sourcesAt(moved, sheet, row, SERBIA)).toBeUndefined();
    expect(sourcesAt(moved, sheet, row + 1, SERBIA)).not.toEqual(OWN);
  });
});
