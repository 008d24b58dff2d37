/** Which framework version a file is of, and in which words it is read and told. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { frameworkFolders } from "../../src/adapters/node/framework-folders";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { findFrameworks, openNamed, versionForYear, type Frameworks } from "../../src/app/frameworks";
import { loadSamples } from "../../src/app/load-samples";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, type MergeResult } from "../../src/app/merge-workbooks";
import type { OpenFramework } from "../../src/app/open-framework";
import { readFile, type ReadFile } from "../../src/app/read-file";
import { gradeFrameworks } from "../../src/app/use-rule-pack";
import { sampleFigures } from "../../src/app/sample-figures";
import { labelsIn } from "../../src/core/framework/framework";
import type { Outcome } from "../../src/core/issue/issue";
import { planTemplate } from "../../src/core/template/plan-template";
import { NEW_ROW, frameworksOnDisk, SECOND, SECOND_YEARS } from "../fixtures/second-framework";
import { frameworkFiles } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const { root, first } = frameworksOnDisk();
const FIRST = { id: "salw-roadmap", version: "2019-2024" } as const;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const atHand = async (language = "en", given: readonly string[] = []): Promise<Frameworks> =>
  value(await findFrameworks(frameworkFolders(root, given), language));
const open = async (version: typeof FIRST | typeof SECOND, language = "en"): Promise<OpenFramework> =>
  value(await (await atHand(language)).open(version));

/** A report that is filled in as samples are, read again by whatever it says it is. */
async function report(version: typeof FIRST | typeof SECOND, jurisdiction: string, language = "en"): Promise<ReadFile> {
  const { framework } = await open(version, language);
  const contents = sampleFigures(framework, value(loadSamples(framework, frameworkFiles())), jurisdiction, "2024");
  const plan = planTemplate(framework, {
    jurisdiction,
    round: "2024",
    language,

    prefill: { contents, notes: new Map(), cover: new Map() },
  });
  const bytes = await xlsxFormat.write(plan);
  const file = `${jurisdiction}-${version.version}.xlsx`;
  return value(await readFile(await atHand(), xlsxFormat, { file, content: { ok: true, value: bytes, issues: [] } }));
}

async function merged(files: readonly ReadFile[], into?: ReadFile): Promise<MergeResult> {
  return value(
    mergeWorkbooks(await open(SECOND), {
      files,
      ...(into ? { into } : {}),
      choices: { chosen: [], includeIncomplete: true },
      language: "en",
    }),
  );
}
const verdicts = ({ assessments }: MergeResult): readonly unknown[] =>
  assessments.map(({ verdict, issues: [issue] }) =>
    verdict !== "refused"
      ? "merged"
      : issue?.code === "framework-other"
        ? [issue.code, issue.facts.found, issue.facts.expected]
        : [issue?.code],
  );

test("the mappings of all versions that one follows come with it, as far as they are at hand, and in no circle", async () => {
  const at = mkdtempSync(join(tmpdir(), "kpi-mappings-"));
  const follow = (version: string, from: string): void => {
    const folder = join(at, "salw-roadmap", version);
    mkdirSync(folder, { recursive: true });
    const files = frameworkFiles();
    Object.assign(files["framework.json"] ?? {}, { version });
    const mapping = { from: { id: "salw-roadmap", version: from }, otherRows: "same", rows: [], breaks: [] };
    for (const [name, content] of Object.entries({ ...files, "mapping.json": mapping }))
      writeFileSync(join(folder, name), JSON.stringify(content));
  };
  follow("3", "2");
  follow("2", "1");
  follow("1", "3");
  const chain = async (version: string): Promise<readonly string[]> => {
    const frameworks = value(await findFrameworks(frameworkFolders(at, []), "en"));
    const { framework } = value(await frameworks.open({ id: "salw-roadmap", version }));
    return framework.mappings.map(({ from }) => from.version);
  };
  expect(await chain("3")).toEqual(["2", "1", "3"]);
  follow("2", "0");
  expect(await chain("3")).toEqual(["2", "0"]);
});

describe("versions at hand", () => {
  test("are found in their folders, the newest first, and say their years and languages", async () => {
    const { versions } = await atHand();
    expect(versions.map(({ version }) => version)).toEqual([SECOND.version, FIRST.version]);
    expect(versions[0].rounds).toEqual(SECOND_YEARS);
    expect(versions.map(({ languages }) => languages.map(({ language }) => language))).toEqual([
      ["en", "xx"],
      ["en", "xx"],
    ]);
  });

  test("are preferred when they are given, and stand in place of the same version", async () => {
    const { versions } = await atHand("en", [first]);
    expect(versions.map(({ version }) => version)).toEqual([FIRST.version, SECOND.version]);
  });

  test("a year is of the preferred version that has it", async () => {
    const { versions } = await atHand();
    expect(["2018", "2024", "2032", "2040"].map((year) => versionForYear(versions, year)?.version)).toEqual([
      FIRST.version,
      SECOND.version,
      SECOND.version,
      undefined,
    ]);
  });

  test("none at all is said", async () => {
    expect(await findFrameworks(frameworkFolders(`${root}/nothing`, []), "en")).toMatchObject({
      ok: false,
      issues: [{ code: "framework-invalid" }],
    });
    expect(await findFrameworks(frameworkFolders(root, [`${root}/nothing`]), "en")).toMatchObject({ ok: false });
  });
});

describe("languages", () => {
  test("only those that are asked for are there in full; what may be typed is known in all", async () => {
    const { framework } = await open(SECOND, "xx");
    expect([...framework.labels.keys()]).toEqual(["xx"]);
    expect(framework.inputWords.map(({ language }) => language)).toEqual(["en", "xx"]);
  });

  test("one that a version does not have reads English", async () => {
    const { framework } = value(await (await atHand("mk")).open(FIRST));
    expect([[...framework.labels.keys()], labelsIn(framework, "mk").language]).toEqual([["en"], "en"]);
  });

  test("a report in another language reads the same, and opens with its own labels too", async () => {
    const [english, other] = [await report(FIRST, "RS"), await report(FIRST, "RS", "xx")];
    const [one, two] = [checkWorkbook(english), checkWorkbook(other)];
    expect([[...other.open.framework.labels.keys()], two.report?.identity.language]).toEqual([["en", "xx"], "xx"]);
    const contents = (given: typeof one): readonly unknown[] =>
      [...(given.report?.observations.values() ?? [])].map(({ key, content }) => [key, content]);
    expect(contents(two)).toEqual(contents(one));
    expect(contents(one).length).toBeGreaterThan(0);
    expect(JSON.stringify(contents(one))).toContain("noData");
  });
});

describe("a merge", () => {
  test("is of the version that most reports are of; the others are refused", async () => {
    const files = [await report(FIRST, "AL"), await report(SECOND, "ME"), await report(FIRST, "RS")];
    const result = await merged(files);
    const refused = ["framework-other", `${SECOND.id} ${SECOND.version}`, `${FIRST.id} ${FIRST.version}`];
    expect([result.open.framework.version, ...verdicts(result)]).toEqual([FIRST.version, "merged", refused, "merged"]);
  });

  test("is of the newest where equally many are of each, whatever their order", async () => {
    const files = [await report(FIRST, "AL"), await report(SECOND, "ME")];
    for (const order of [files, [...files].reverse()])
      expect((await merged(order)).open.framework.version).toBe(SECOND.version);
  });

  test("into a regional workbook is of that workbook's version, even against the majority", async () => {
    const before = await merged([await report(FIRST, "AL")]);
    const into: ReadFile = {
      file: "regional.xlsx",
      snapshot: { ok: true, value: snapshotOfPlan(before.plan), issues: [] },
      open: value(await openNamed(await atHand(), snapshotOfPlan(before.plan))),
    };
    const result = await merged(
      [await report(SECOND, "ME"), await report(SECOND, "MK"), await report(FIRST, "RS")],
      into,
    );
    const refused = ["framework-other", `${SECOND.id} ${SECOND.version}`, `${FIRST.id} ${FIRST.version}`];
    expect([result.open.framework.version, ...verdicts(result)]).toEqual([FIRST.version, refused, refused, "merged"]);
  });

  test("names its own version to a report of one that is not at hand", async () => {
    const known = await report(FIRST, "AL");
    const unknown = await report(FIRST, "RS");
    if (!unknown.snapshot.ok) throw new Error("not read");
    const sheets = unknown.snapshot.value.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === FIRST.version ? { ...cell, value: "2050" } : cell)),
    }));
    const later: ReadFile = {
      file: "later.xlsx",
      snapshot: { ok: true, value: { sheets }, issues: [] },
      open: value(await openNamed(await atHand(), { sheets })),
    };
    expect(verdicts(await merged([known, later]))).toEqual([
      "merged",
      ["framework-other", `${FIRST.id} 2050`, `${FIRST.id} ${FIRST.version}`],
    ]);
  });
});

describe("the template of a later version", () => {
  test("takes over the figures that have a place there, and names the rows of the others", async () => {
    const from = await report(FIRST, "RS");
    const { framework } = await open(SECOND);
    const made = makeTemplate(framework, { jurisdiction: "RS", round: "2031", language: "en", from });
    const snapshot = snapshotOfPlan(value(made));
    const { report: next } = checkWorkbook({
      file: "",
      snapshot: { ok: true, value: snapshot, issues: [] },
      open: await open(SECOND),
    });
    const earlier = checkWorkbook(from).report;
    const key = "4.firearms.inland.2023";
    expect(next?.observations.get(key)?.content).toEqual(earlier?.observations.get(key)?.content);
    expect(next?.observations.get(`${NEW_ROW.key}.2023`)?.content).toEqual({ kind: "blank" });
    const lost = [...(earlier?.observations.values() ?? [])].filter(
      ({ period, content, derived }) =>
        ["2018", "2019", "2020", "2021"].includes(period) && content.kind !== "blank" && !derived,
    );
    const [found, expected] = [FIRST, SECOND].map(({ id, version }) => `${id} ${version}`);
    const periodsOf = (row: string): readonly string[] =>
      lost.filter((one) => one.row === row).map((one) => one.period);
    expect(made.issues).toEqual(
      [...new Set(lost.map(({ row }) => row))].map((row) => ({
        code: "figures-left",
        severity: "warning",
        facts: { row, periods: periodsOf(row), found, expected },
      })),
    );
  });

  test("says nothing where all have a place", async () => {
    const from = await report(FIRST, "RS");
    const { framework } = await open(FIRST);
    expect(makeTemplate(framework, { jurisdiction: "RS", round: "2024", language: "en", from }).issues).toEqual([]);
  });
});

test("a rule pack grades the version that it is for, and no other", async () => {
  const pack = (framework: string): Parameters<typeof gradeFrameworks>[1] => ({
    framework,
    version: "a",
    changes: [{ rule: "filled", severity: "info", why: "test" }],
  });
  const { frameworks, open: used } = value(await gradeFrameworks(await atHand(), pack(`${FIRST.id} ${FIRST.version}`)));
  const version = async (one: typeof FIRST | typeof SECOND): Promise<string> =>
    value(await frameworks.open(one)).framework.rulePack.version;
  expect([used.framework.version, await version(FIRST), (await version(SECOND)) === "a"]).toEqual([
    FIRST.version,
    "a",
    false,
  ]);
  expect(await gradeFrameworks(await atHand(), pack("salw-roadmap 2050"))).toMatchObject({
    ok: false,
    issues: [{ code: "rule-pack-other" }],
  });
});
