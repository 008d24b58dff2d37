/** Whatever is given to the check and the merge, the answer is a judgement with sentences, never an exception. */
import fc from "fast-check";
import { strToU8, unzipSync } from "fflate";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { mergeWorkbooks } from "../../src/app/merge-workbooks";
import { sampleTemplates } from "../../src/app/sample-templates";
import { labelsIn } from "../../src/core/framework/framework";
import { tellIssue } from "../../src/core/validation/tell-issue";
import type { Snapshot, SnapshotCell } from "../../src/core/workbook/snapshot";
import { assess } from "../../src/core/assessment/assess";
import { readAs } from "../fixtures/read-as";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { zipFile } from "../fixtures/xlsx/zip-file";

const open = opened();
const labels = labelsIn(open.framework, "en");
const sample = sampleTemplates(open.framework, samplesOf(open.framework), "2024", "en")[2];
if (!sample) throw new Error("there is no sample");
const { plan } = sample;

function check(bytes: Uint8Array): void {
  const assessment = checkWorkbook(readAs(open, { file: "any.xlsx", content: { ok: true, value: bytes, issues: [] } }));
  for (const issue of assessment.issues) expect(tellIssue(open.framework, labels, issue)).not.toBe("");
  if (!assessment.report) expect(assessment).toMatchObject({ verdict: "refused", counts: { blocker: 1 } });
}

test("any bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 300 });
});

test("a report with any one part replaced by a mutation of itself", async () => {
  const parts = unzipSync(await xlsxFormat.write(plan));
  const names = Object.keys(parts).filter((name) =>
    /sheet[1345]\.xml|workbook\.xml|sharedStrings|styles\.xml$/.test(name),
  );
  const piece = fc.constantFrom(
    "<c>",
    "</c>",
    "<v>9</v>",
    ' t="s"',
    ' t="str"',
    "table:3.possession",
    "period:2030",
    "0",
    "",
    "&",
    "<!--",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(6),
      piece,
      (name, at, removed, text) => {
        const content = parts[name] ?? new Uint8Array();
        const from = Math.floor(at * content.length);
        const mutated = new Uint8Array([
          ...content.subarray(0, from),
          ...strToU8(text),
          ...content.subarray(from + removed),
        ]);
        check(
          zipFile(
            Object.entries({ ...parts, [name]: mutated }).map(([part, data]) => ({ name: part, data, stored: true })),
          ),
        );
      },
    ),
    { numRuns: 80 },
  );
});

/** A cell as a hostile or careless hand may leave it, keys and metadata included. */
const anyCell = fc.oneof(
  fc.record({
    value: fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(-5, 1.5, 1e300)),
    type: fc.constant<SnapshotCell["type"]>("number"),
  }),
  fc.record({
    value: fc.oneof(
      fc.string(),
      fc.constantFrom(
        "No data",
        "1,327",
        "row:3.possession.cases",
        "period:2024",
        "table:4.firearms",
        "kpi-report",
        "kpi-regional",
        "cover:email",
        "XK",
      ),
    ),
    type: fc.constant<SnapshotCell["type"]>("text"),
  }),
  fc.record({ value: fc.constant(null), type: fc.constant<SnapshotCell["type"]>("notCalculated") }),
  fc.record({ value: fc.constant("#REF!"), type: fc.constant<SnapshotCell["type"]>("error") }),
  fc.record({ value: fc.boolean(), type: fc.constant<SnapshotCell["type"]>("boolean") }),
  fc.record({ value: fc.double({ min: 1, max: 50000, noNaN: true }), type: fc.constant<SnapshotCell["type"]>("date") }),
);

test("a report in which any cells hold anything is judged, told and merged without an exception", () => {
  const whole = snapshotOfPlan(plan);
  const place = fc.record({
    sheet: fc.nat(whole.sheets.length - 1),
    cell: fc.nat(200),
    content: anyCell,
    isFormula: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 25 }), (places) => {
      const changed: Snapshot = {
        sheets: whole.sheets.map((sheet, index) => ({
          ...sheet,
          cells: sheet.cells.map((cell, at) => {
            const change = places.find((one) => one.sheet === index && one.cell === at);
            return change ? { ...cell, ...change.content, isFormula: change.isFormula } : cell;
          }),
        })),
      };
      const assessment = assess(open.framework, open.rulesFor, "any.xlsx", { ok: true, value: changed, issues: [] });
      for (const issue of assessment.issues) expect(tellIssue(open.framework, labels, issue)).not.toBe("");
      const merged = mergeWorkbooks(open, {
        files: [{ file: "any.xlsx", snapshot: { ok: true, value: changed, issues: [] }, open }],
        choices: { chosen: [], includeIncomplete: true },
        language: "en",
      });
      expect(merged.ok && merged.value.regional.files).toHaveLength(1);
    }),
    { numRuns: 120 },
  );
});

test("a regional workbook in which any cells hold anything is read back or refused, without an exception", () => {
  const first = mergeWorkbooks(open, {
    files: [{ file: "xk.xlsx", snapshot: { ok: true, value: snapshotOfPlan(plan), issues: [] }, open }],
    choices: { chosen: [], includeIncomplete: true },
    language: "en",
  });
  if (!first.ok) throw new Error("the sample is not merged");
  const whole = snapshotOfPlan(first.value.plan);
  const targets = whole.sheets.flatMap((sheet, index) =>
    ["Regional data", "Merge log", "Region No data", "_kpi-region"].includes(sheet.name) ? [index] : [],
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ sheet: fc.constantFrom(...targets), cell: fc.nat(400), content: anyCell }), {
        minLength: 1,
        maxLength: 10,
      }),
      (places) => {
        const changed: Snapshot = {
          sheets: whole.sheets.map((sheet, index) => ({
            ...sheet,
            cells: sheet.cells.map((cell, at) => ({
              ...cell,
              ...places.find((one) => one.sheet === index && one.cell === at)?.content,
            })),
          })),
        };
        const merged = mergeWorkbooks(open, {
          files: [],
          into: { file: "regional.xlsx", snapshot: { ok: true, value: changed, issues: [] }, open },
          choices: { chosen: [], includeIncomplete: false },
          language: "en",
        });
        for (const issue of merged.issues) expect(tellIssue(open.framework, labels, issue)).not.toBe("");
      },
    ),
    { numRuns: 60 },
  );
});
