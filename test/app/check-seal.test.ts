import { sealIssues, withSealChecked } from "../../src/app/check-seal";
import { assess, type Assessment } from "../../src/core/assessment/assess";
import { labelsIn } from "../../src/core/framework/framework";
import type { Report } from "../../src/core/report/read-report";
import { checkSeal, sealOf } from "../../src/core/seal/seal";
import { filledReport, placeOf } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const labels = labelsIn(framework, "en");
const KEY = "13.lost-stolen.lost.2024";

function assessed(typed: Readonly<Record<string, string | number>>): Assessment & { readonly report: Report } {
  const value = filledReport(framework, { jurisdiction: "ME", typed });
  const found = assess(framework, rulesFor, "me.xlsx", { ok: true, issues: [], value });
  if (!found.report) throw new Error("no report");
  return { ...found, report: found.report };
}

const SIGNED = assessed({ [KEY]: 16 });
const SEAL = sealOf(SIGNED.report);

const GAP = { where: "", owner: "Police", expected: "", note: "" };

test.each<[string, Report, readonly (readonly unknown[])[]]>([
  ["nothing that was sealed", SIGNED.report, []],
  ["the same", { ...SIGNED.report, seal: SEAL }, []],
  [
    "a figure",
    { ...assessed({ [KEY]: 1600 }).report, seal: SEAL },
    [["changed-since-sign-off", "warning", placeOf(framework, KEY).sheet, KEY, { was: "16", now: "1,600" }]],
  ],
  [
    "a figure for which there is a word now",
    { ...assessed({ [KEY]: "No data" }).report, seal: SEAL },
    [["changed-since-sign-off", "warning", placeOf(framework, KEY).sheet, KEY, { was: "16", now: "No data" }]],
  ],
  [
    "a figure that is gone",
    { ...assessed({}).report, seal: SEAL },
    [["changed-since-sign-off", "warning", placeOf(framework, KEY).sheet, KEY, { was: "16", now: "nothing" }]],
  ],
  [
    "who has the figure",
    {
      ...assessed({ [KEY]: "No data" }).report,
      gaps: new Map([[KEY, GAP]]),
      seal: sealOf(assessed({ [KEY]: "No data" }).report),
    },
    [["remarks-changed-since-sign-off", "warning", undefined, undefined, { count: 1 }]],
  ],
  [
    "the report of another jurisdiction",
    { ...SIGNED.report, identity: { ...SIGNED.report.identity, jurisdiction: "XK" }, seal: SEAL },
    [["seal-other", "error", undefined, undefined, { code: SEAL.code }]],
  ],
  [
    "a break in a series",
    { ...SIGNED.report, breaks: [{ row: "10.incidents.total", from: "2024", note: "All." }], seal: SEAL },
    [["remarks-changed-since-sign-off", "warning", undefined, undefined, { count: 1 }]],
  ],
  [
    "a seal over more than is known here",
    { ...SIGNED.report, seal: { ...SEAL, lines: new Map([...SEAL.lines, ["seal:", "3"]]) } },
    [["seal-newer", "warning", undefined, undefined, {}]],
  ],
  [
    "the seal itself",
    { ...SIGNED.report, seal: { ...SEAL, digest: "0".repeat(64) } },
    [["seal-broken", "warning", undefined, undefined, {}]],
  ],
])("%s", (_, report, expected) => {
  const found = sealIssues(framework, labels, report, checkSeal(report, report.seal));
  expect(found.map(({ code, severity, sheet, key }) => [code, severity, sheet, key])).toEqual(
    expected.map(([code, severity, sheet, key]) => [code, severity, sheet, key]),
  );
  found.forEach((issue, index) => {
    expect(issue.facts).toMatchObject(expected[index]?.[4] ?? {});
  });
});

test("a report under another's seal is refused", () => {
  const identity = { ...SIGNED.report.identity, round: "2023" };
  const found = withSealChecked(framework, labels, { ...SIGNED, report: { ...SIGNED.report, identity, seal: SEAL } });
  expect(found.verdict).toBe("refused");
  expect(withSealChecked(framework, labels, SIGNED)).toBe(SIGNED);
});
