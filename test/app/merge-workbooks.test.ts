import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lastAccepted } from "../../src/app/last-accepted";
import { mergeWorkbooks } from "../../src/app/merge-workbooks";
import { readAs } from "../fixtures/read-as";
import { regionalBeforeKeys } from "../fixtures/regional-before-keys";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";

const open = opened();
const regional = wholeRegional(open.framework);
const file = "regional.xlsx";

test("a regional workbook from before there were keys is merged into as any other", () => {
  const merged = mergeWorkbooks(open, {
    files: [],
    into: { file, snapshot: { ok: true, issues: [], value: regionalBeforeKeys() }, open },
    choices: { chosen: [], includeIncomplete: false },
    language: "en",
  });
  // Notes, breaks and seals came later: such a workbook has none.
  const inputs = regional.inputs.map((input) => ({ ...input, version: "", seal: "", state: "unknown" }));
  expect(merged.ok && merged.value.regional).toEqual({ ...regional, notes: [], breaks: [], queries: [], inputs });
});

test("and is what was accepted last", () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../fixtures/xlsx/regional-before-keys.xlsx")));
  const last = lastAccepted(readAs(open, { file, content: { ok: true, issues: [], value: bytes } }));
  expect(last.ok && [...last.value].map(([code, { size }]) => [code, size])).toEqual([
    ["RS", regional.observations.length],
  ]);
});
