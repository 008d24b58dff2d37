/** What was accepted and what was justified goes from year to year, and into the regional workbook. */
import fc from "fast-check";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { GivenFile } from "../../src/app/given-file";
import { justifyFindings } from "../../src/app/justify-findings";
import { lastAccepted } from "../../src/app/last-accepted";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, type MergeResult } from "../../src/app/merge-workbooks";
import { sampleFigures } from "../../src/app/sample-figures";
import { makeSubmission } from "../../src/app/submit-report";
import type { Assessment } from "../../src/core/assessment/assess";
import { isOpenWarning } from "../../src/core/assessment/settle-warnings";
import type { CellContent } from "../../src/core/observation/observation";
import { readJustifications } from "../../src/core/justification/justification-sheet";
import { planRegional } from "../../src/core/regional/plan-regional";
import { readRegional } from "../../src/core/regional/read-regional";
import type { Report } from "../../src/core/report/read-report";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { readAs } from "../fixtures/read-as";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { namedFacts } from "../fixtures/named-facts";

const open = opened();
const { framework } = open;
const samples = samplesOf(framework);
const KEY = "4.firearms.inland.2022";
const JUMP = "4.ammunition.inland.2021";
const GIVEN = { reason: "late-data", text: "Customs sent the rest in March.", who: "Ana" } as const;
const number = (value: number): CellContent => ({ kind: "number", value });

async function file(name: string, plan: WorkbookPlan): Promise<GivenFile> {
  return { file: name, content: { ok: true, value: await xlsxFormat.write(plan), issues: [] } };
}

/** Serbia's figures up to a year, with these changed. */
function figures(round: string, changed: Readonly<Record<string, number>> = {}): ReadonlyMap<string, CellContent> {
  return new Map([
    ...sampleFigures(framework, samples, "RS", round),
    ...Object.entries(changed).map(([key, value]) => [key, number(value)] as const),
  ]);
}

function accepted(key: string): number {
  const content = figures("2024").get(key);
  return content?.kind === "number" ? content.value : NaN;
}

/** A report as the pane would make it of what was typed. */
function reportOf(round: string, contents: ReadonlyMap<string, CellContent>, from?: Report): Report {
  const empty = makeTemplate(framework, { jurisdiction: "RS", round, language: "en" });
  const base = empty.ok
    ? checkWorkbook({ file: "", snapshot: { ok: true, issues: [], value: snapshotOfPlan(empty.value) }, open }).report
    : undefined;
  if (!base) throw new Error("no template");
  const observations = new Map(
    [...base.observations].map(([key, one]) => [key, { ...one, content: contents.get(key) ?? one.content }]),
  );
  return {
    ...base,
    observations,
    ...(from ? { justifications: from.justifications, ...(from.accepted ? { accepted: from.accepted } : {}) } : {}),
  };
}

const submitted = (name: string, report: Report): Promise<GivenFile> =>
  file(name, makeSubmission(framework, report).plan);
const check = (given: GivenFile): Assessment => checkWorkbook(readAs(open, given));

/** The file again after somebody justified every open warning. */
async function justified(given: GivenFile, name = given.file): Promise<GivenFile> {
  const assessment = check(given);
  const { report } = assessment;
  const snapshot = given.content.ok ? xlsxFormat.read(given.content.value) : given.content;
  if (!report || !snapshot.ok) throw new Error("no report");
  const plan = justifyFindings(framework, {
    snapshot: snapshot.value,
    now: assessment,
    seen: assessment,
    findings: assessment.issues.filter(isOpenWarning),
    given: GIVEN,
    today: "2026-11-24",
  });
  if (!plan.ok) throw new Error("not justified");
  return submitted(name, { ...report, justifications: readJustifications(snapshotOfPlan(plan.value)) });
}

function merged(files: readonly GivenFile[], into?: MergeResult, chosen: readonly string[] = []): MergeResult {
  const result = mergeWorkbooks(open, {
    files: files.map((one) => readAs(open, one)),
    choices: { chosen, includeIncomplete: false },
    language: "en",
    ...(into
      ? { into: { file: "regional.xlsx", snapshot: { ok: true, issues: [], value: snapshotOfPlan(into.plan) }, open } }
      : {}),
  });
  if (!result.ok) throw new Error("not merged");
  return result.value;
}

/** Next year's template of an accepted report, with one closed year changed and the rest filled in. */
async function nextYear(last: GivenFile, changed: Readonly<Record<string, number>>): Promise<GivenFile> {
  const made = makeTemplate(framework, { jurisdiction: "RS", round: "2024", language: "en", from: readAs(open, last) });
  if (!made.ok) throw new Error("no template");
  const { report } = check(await file("next.xlsx", made.value));
  if (!report) throw new Error("no report");
  return submitted("rs-2024.xlsx", reportOf("2024", figures("2024", changed), report));
}

test("a justification of a closed year holds in next year's report, and is not asked for again", async () => {
  const first = await submitted("rs-2023.xlsx", reportOf("2023", figures("2023", { [JUMP]: accepted(JUMP) * 40 })));
  const about = check(first)
    .issues.filter(isOpenWarning)
    .filter(({ code, key }) => code === "change" && key?.startsWith("4.ammunition.inland"));
  expect(about.map(({ key }) => key)).toContain(JUMP);
  const next = await nextYear(await justified(first), { [JUMP]: accepted(JUMP) * 40 });
  const again = check(next);
  expect(again.issues.filter(isOpenWarning).filter(({ key }) => key === JUMP)).toEqual([]);
  expect(again.report?.justifications.find(({ key }) => key === JUMP)).toMatchObject({ ...GIVEN, when: "2026-11-24" });
});

describe("a changed figure of a closed year", () => {
  const value = accepted(KEY) + 3;
  const revised = async (): Promise<GivenFile> =>
    nextYear(await submitted("rs-2023.xlsx", reportOf("2023", figures("2023"))), { [KEY]: value });

  test("is noticed without any other file, and its justification is the reason in the list of revisions", async () => {
    const given = await revised();
    expect(
      check(given)
        .issues.filter(({ code }) => code.startsWith("revision"))
        .map(({ code, severity, key, facts }) => [
          code,
          severity,
          key,
          namedFacts({ facts })["previous"],
          namedFacts({ facts })["value"],
        ]),
    ).toEqual([["revision", "warning", KEY, accepted(KEY), value]]);
    const unexplained = merged([given]);
    expect(unexplained.regional.revisions).toEqual([
      { jurisdiction: "RS", key: KEY, old: number(accepted(KEY)), now: number(value), reason: "", text: "" },
    ]);
    const explained = merged([await justified(given)]);
    expect(explained.assessments[0]).toMatchObject({ verdict: "accepted", counts: { warning: 0 } });
    expect(explained.regional.revisions).toEqual([
      {
        jurisdiction: "RS",
        key: KEY,
        old: number(accepted(KEY)),
        now: number(value),
        reason: GIVEN.reason,
        text: GIVEN.text,
      },
    ]);
    expect(explained.regional.justifications.find(({ rule }) => rule === "closed-years")).toMatchObject({
      jurisdiction: "RS",
      key: KEY,
      value,
      ...GIVEN,
    });
  });

  test("is found against the regional workbook into which it is merged, and stays listed when the same is merged again", async () => {
    const before = merged([await submitted("rs.xlsx", reportOf("2024", figures("2024")))]);
    expect(before.regional.revisions).toEqual([]);
    const changed = await submitted(
      "rs-again.xlsx",
      reportOf("2024", figures("2024", { [KEY]: value, "4.firearms.inland.2024": 1 })),
    );
    const after = merged([changed], before, ["rs-again.xlsx"]);
    expect(after.regional.revisions.map(({ key, old, now }) => [key, old, now])).toEqual([
      [KEY, number(accepted(KEY)), number(value)],
    ]);
    expect(merged([changed], after).regional).toEqual(after.regional);
  });

  test("is found by a check against the last accepted report, or against the regional workbook", async () => {
    const last = await submitted("last.xlsx", reportOf("2023", figures("2023")));
    const now = await submitted("now.xlsx", reportOf("2024", figures("2024", { [KEY]: value })));
    const regional = await file("regional.xlsx", merged([last]).plan);
    for (const source of [last, regional]) {
      const known = lastAccepted(readAs(open, source));
      if (!known.ok) throw new Error("nothing accepted");
      expect(
        checkWorkbook(readAs(open, now), { last: known.value })
          .issues.filter(({ code }) => code === "revision")
          .map(({ key }) => key),
      ).toEqual([KEY]);
    }
    expect(check(now).issues.some(({ code }) => code === "revision")).toBe(false);
    expect(
      lastAccepted(
        readAs(open, { file: "photo.xlsx", content: { ok: true, value: Uint8Array.from([255, 216]), issues: [] } }),
      ),
    ).toMatchObject({ ok: false, issues: [{ code: "file-not-a-workbook" }] });
  });
});

test("justifications and revisions do not mind the order of files or the way through a workbook", async () => {
  const explained = await justified(
    await nextYear(await submitted("rs-2023.xlsx", reportOf("2023", figures("2023"))), { [KEY]: accepted(KEY) + 3 }),
  );
  const others = ["AL", "ME"].map((jurisdiction) =>
    makeTemplate(framework, { jurisdiction, round: "2024", language: "en" }),
  );
  const files = [
    explained,
    ...(await Promise.all(
      others.flatMap((made, index) => (made.ok ? [file(`other-${String(index)}.xlsx`, made.value)] : [])),
    )),
  ];
  const whole = merged(files);
  expect([whole.regional.justifications.length > 0, whole.regional.revisions.length]).toEqual([true, 1]);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(merged(shuffled).regional).toEqual(whole.regional);
    }),
    { numRuns: 6 },
  );
  expect(merged(files, whole).regional).toEqual(whole.regional);
  const read = readRegional(framework, snapshotOfPlan(planRegional(framework, whole.regional, "en")));
  expect(read.ok && read.value.regional).toEqual(whole.regional);
  const bytes = xlsxFormat.read(await xlsxFormat.write(whole.plan));
  const reread = bytes.ok ? readRegional(framework, bytes.value) : bytes;
  expect(reread.ok && reread.value.regional).toEqual(whole.regional);
});
