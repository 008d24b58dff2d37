import fc from "fast-check";
import { keepRestorePoint, writingOf } from "../../src/app/keep-restore-point";
import { restoreRegional, type RestoredRegional } from "../../src/app/restore-regional";
import type { Regional } from "../../src/core/consolidation/regional";
import { planRegional } from "../../src/core/regional/plan-regional";
import { planRestorePoints } from "../../src/core/regional/plan-restore-points";
import { readRegional } from "../../src/core/regional/read-regional";
import { readRestorePoints } from "../../src/core/regional/restore-points";
import { hashOf } from "../../src/core/seal/sealed-lines";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { regionalBeforeKeys } from "../fixtures/regional-before-keys";
import { atHand, opened } from "../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { wholeRegional } from "../fixtures/whole-regional";

const open = opened();
const { framework } = open;
const frameworks = atHand(open);
const whole = wholeRegional(framework);
const clock = new Date(2026, 10, 27, 14, 5);

/** Writes a regional state over a workbook, as merge and push do. */
function write(before: Snapshot, regional: Regional): Snapshot {
  const plan = planRegional(framework, regional, "en");
  return snapshotOfPlan(keepRestorePoint(framework, before, plan, writingOf("merge", [], clock)).plan);
}

async function restored(now: Snapshot, number: number): Promise<RestoredRegional> {
  const outcome = await restoreRegional(frameworks, now, number, clock);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

function stateIn(snapshot: Snapshot): Regional {
  const read = readRegional(framework, snapshot);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.regional;
}

const newest = (snapshot: Snapshot): number => readRestorePoints(snapshot).points[0]?.number ?? 0;
const first = snapshotOfPlan(planRegional(framework, whole, "en"));

const state = fc
  .record({
    figure: fc.nat(1_000_000),
    note: fc.string({ minLength: 1, unit: "grapheme-ascii" }),
    every: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ figure, note, every }): Regional => ({
    ...whole,
    observations: whole.observations.map((one, index) =>
      one.content.kind === "number" && index % every === 0
        ? { ...one, content: { kind: "number", value: figure } }
        : one,
    ),
    notes: whole.notes.map((one) => ({ ...one, note: `n${note.trim()}` })),
  }));

test("after any writings, a restore gives what was there before, and a second one what was there in between", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 3 }), async (states) => {
      let now = first;
      let before = stateIn(now);
      for (const one of states) {
        const next = write(now, one);
        if (JSON.stringify(stateIn(next)) !== JSON.stringify(stateIn(now))) before = stateIn(now);
        now = next;
      }
      const back = snapshotOfPlan((await restored(now, newest(now))).plan);
      expect(stateIn(back)).toEqual(before);
      const again = snapshotOfPlan((await restored(back, newest(back))).plan);
      expect(stateIn(again)).toEqual(stateIn(now));
    }),
    { numRuns: 8 },
  );
});

test("a workbook from before there were keys becomes a point too", async () => {
  const now = write(regionalBeforeKeys(), { ...whole, notes: [] });
  expect((await restored(now, 1)).workbook.regional.observations).toEqual(whole.observations);
});

test("writing that stopped between any two sheets is what was, or what was to come, or refused; and is put back", async () => {
  const { plan } = keepRestorePoint(
    framework,
    first,
    planRegional(framework, { ...whole, notes: [], observations: whole.observations.slice(0, 300) }, "en"),
    writingOf("merge", [], clock),
  );
  const next = snapshotOfPlan(plan);
  const points = next.sheets.filter(({ name }) => name === "_restore");
  const after = stateIn(next);
  const ends: string[] = [];
  for (let written = 0; written < next.sheets.length; written++) {
    const names = next.sheets.slice(0, written).map(({ name }) => name);
    const stopped: Snapshot = {
      sheets: [
        ...first.sheets.map(
          (sheet) => next.sheets.find(({ name }) => name === sheet.name && names.includes(name)) ?? sheet,
        ),
        ...points,
      ],
    };
    const read = readRegional(framework, stopped);
    const found = read.ok ? JSON.stringify(read.value.regional) : "refused";
    ends.push(found === JSON.stringify(whole) ? "before" : found === JSON.stringify(after) ? "after" : found);
    if (found === "refused") expect((await restored(stopped, 1)).workbook.regional).toEqual(whole);
  }
  expect([...new Set(ends)].sort()).toEqual(["after", "before", "refused"]);
});

test("a workbook that can no longer be read is put back, and it is said that its state is lost", async () => {
  const written = write(first, { ...whole, notes: [] });
  const broken = editSheet(written, "Merge log", (cell) => (cell.value === "RS" ? { ...cell, value: "?" } : cell));
  const { plan, lost } = await restored(broken, 1);
  expect(lost).toMatchObject([{ code: "regional-damaged", sheet: "Merge log" }]);
  expect(stateIn(snapshotOfPlan(plan))).toEqual(whole);
  expect(readRestorePoints(snapshotOfPlan(plan)).points.map(({ number }) => number)).toEqual([1]);
});

test("refused: a point that is not there, is damaged, or holds no regional workbook", async () => {
  const now = write(first, { ...whole, notes: [] });
  const damaged = editSheet(now, "_restore", (cell) => (cell.column === 2 ? { ...cell, value: hashOf("") } : cell));
  const [point] = readRestorePoints(now).points;
  if (!point) throw new Error("there is no point");
  const foreign = snapshotOfPlan({
    ...planRegional(framework, whole, "en"),
    sheets: [planRestorePoints(now, [{ ...point, packed: "AAAA" }])],
  });
  for (const [snapshot, number, issue] of [
    [now, 2, { code: "restore-missing", facts: { number: 2 } }],
    [damaged, 1, { code: "restore-damaged", sheet: "_restore", facts: { number: 1 } }],
    [foreign, 1, { code: "restore-damaged", facts: { number: 1 } }],
  ] as const)
    expect(await restoreRegional(frameworks, snapshot, number, clock)).toMatchObject({
      ok: false,
      issues: [{ ...issue, severity: "blocker" }],
    });
});
