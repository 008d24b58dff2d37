/** What a merge keeps of a file that was checked. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checkFile, type CheckedFile } from "../../src/app/merge-workbooks";
import { filledReport } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";
import { editSheet } from "../fixtures/snapshot-of-plan";

const open = opened();

function checked(): { readonly kept: CheckedFile; readonly cells: WeakRef<object> } {
  // A copy of its own: the fixture keeps the template.
  const value = editSheet(filledReport(open.framework, { jurisdiction: "AL" }), "KPI 3", (cell) => ({ ...cell }));
  const sheet = value.sheets.find(({ name }) => name === "KPI 3");
  const read = { file: "al.xlsx", open, snapshot: { ok: true as const, issues: [], value } };
  return { kept: checkFile(read, undefined, false), cells: new WeakRef(sheet?.cells ?? {}) };
}

test("the cells of a file are let go once it is checked", async () => {
  setFlagsFromString("--expose_gc");
  const collect = runInNewContext("gc") as () => void;
  const { kept, cells } = checked();
  // A collection may come while the engine itself still holds them; what is kept outlives every one.
  for (let tries = 0; tries < 20 && cells.deref() !== undefined; tries++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  expect([kept.assessment.report?.observations.size, cells.deref()]).toEqual([expect.any(Number), undefined]);
});
