import type { Regional } from "../../../src/core/consolidation/regional";
import { certified } from "../../../src/core/regional/certified";
import { checkCertificate } from "../../../src/core/regional/check-certificate";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const plan = planRegional(framework, regional, "en");
const whole = snapshotOfPlan(certified(framework, regional, "en", plan));

/** What was changed on a sheet that is read back is refused before; here it is looked at nevertheless. */
const look = (snapshot: Snapshot, held = regional.observations): ReturnType<typeof checkCertificate> => {
  const read = readRegional(framework, snapshot);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { language, regional: found } = read.value;
  return checkCertificate(framework, { language, regional: { ...found, observations: held } }, snapshot, []);
};
const told = (snapshot: Snapshot, held?: Regional["observations"]): unknown =>
  look(snapshot, held)?.issues.map(({ code, severity, sheet, facts }) => [`${severity} ${code}`, sheet, facts]);

const set = (cell: SnapshotCell, value: string | number): SnapshotCell => ({
  ...cell,
  value,
  type: typeof value === "number" ? "number" : "text",
});
const [input] = regional.inputs;
const CELLS = input?.cells ?? 0;

test("what was written whole is counted so, and the counts stand on the sheet", () => {
  const { counted, cells, orphans, issues } = look(whole) ?? {};
  expect([cells, orphans, issues]).toEqual([CELLS, 0, []]);
  expect(CELLS).toBeGreaterThan(100);
  expect(counted?.figures).toBeGreaterThan(100);
  expect(counted?.sourced).toBe(counted?.figures);
  const shown = whole.sheets.find(({ name }) => name === "Certificate")?.cells.map(({ value }) => value);
  expect(shown).toEqual(expect.arrayContaining([CELLS, counted?.figures, "K7QD-2M9F-XR4T", input?.mark]));
});

type Held = Regional["observations"];

test.each<[string, Held, unknown]>([
  [
    "another text",
    regional.observations.map((one) =>
      one.content.kind === "text" ? { ...one, content: { kind: "text", text: "Something else." } } : one,
    ),
    [["certificate-cells-differ", { jurisdiction: "RS", known: input?.file, found: CELLS, written: CELLS }]],
  ],
  [
    "a text less",
    regional.observations.filter(({ content }) => content.kind !== "text"),
    [["certificate-cells-differ", expect.objectContaining({ jurisdiction: "RS", written: CELLS })]],
  ],
  [
    "a figure that does not say from which file it is",
    regional.observations.map((one, index) => (index < 100 ? { ...one, file: "" } : one)),
    [["certificate-figures-unsourced", expect.objectContaining({ places: expect.any(Array) })]],
  ],
])("%s", (_, held, wanted) => {
  expect(look(whole, held)?.issues.map(({ code, facts }) => [code, facts])).toEqual(wanted);
});

test.each<[string, Snapshot, unknown]>([
  [
    "a count that somebody typed over",
    editSheet(whole, "Certificate", (cell) => (cell.value === CELLS && cell.column === 2 ? set(cell, 99) : cell)),
    [["error figure-overwritten", "Certificate", { seen: "99", right: String(CELLS) }]],
  ],
  ["a plan that was not counted", snapshotOfPlan(plan), []],
])("%s", (_, snapshot, wanted) => {
  expect(snapshot).not.toEqual(whole);
  expect(told(snapshot)).toEqual(wanted);
});

test("a workbook from before there were certificates says nothing of them", () => {
  const older = planRegional(framework, { ...regional, inputs: [] }, "en");
  expect(look(snapshotOfPlan(older))).toBeUndefined();
});
