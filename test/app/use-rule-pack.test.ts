import type { OpenFramework } from "../../src/app/open-framework";
import { keepRulePack } from "../../src/app/keep-rule-pack";
import { openFor } from "../../src/app/use-rule-pack";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const open = opened();
const framework = `${open.framework.id} ${open.framework.version}`;

function workbookWith(version: string): Snapshot {
  const kept = keepRulePack(
    open,
    new TextEncoder().encode(
      JSON.stringify({ framework, version, changes: [{ rule: "filled", severity: "info", why: "test" }] }),
    ),
  );
  if (!kept.ok) throw new Error("the pack cannot be kept");
  return snapshotOfPlan(kept.value);
}
const graded = (snapshot: Snapshot): OpenFramework => openFor(open, snapshot).open;

test("a workbook without a pack is checked by the shipped rules", () => {
  expect(graded({ sheets: [] })).toBe(open);
});

test("rules are made ready once for the same pack, however often the workbook is checked, and anew for another", () => {
  const first = graded(workbookWith("a"));
  expect(first.framework.rulePack.version).toBe("a");
  expect(graded(workbookWith("a"))).toBe(first);
  expect(graded(workbookWith("b")).framework.rulePack.version).toBe("b");
  expect(graded(workbookWith("a")).framework.rulePack.version).toBe("a");
});

test("a pack that cannot be used is said at every check, and the shipped rules count", () => {
  const other = snapshotOfPlan({ title: "", properties: {}, looks: {}, names: [], sheets: [] });
  const [sheet] = workbookWith("a").sheets;
  if (!sheet) throw new Error("no sheet");
  const broken = {
    ...other,
    sheets: [{ ...sheet, cells: sheet.cells.map((cell) => (cell.row === 0 ? cell : { ...cell, value: "{" })) }],
  };
  for (let turn = 0; turn < 2; turn++) {
    const { open: used, issues } = openFor(open, broken);
    expect([used === open, issues.length]).toEqual([true, 1]);
  }
});
