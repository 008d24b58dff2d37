/**
 * From a report of one framework version to the next: the seed's own report of 2024 begins one of 2025, and a regional
 * workbook of 2024 is the history of the one that reports of 2025 are merged into.
 */
import { join } from "node:path";
import { checkWorkbook } from "../../src/app/check-workbook";
import { acceptedIn, lastAccepted, type LastAccepted } from "../../src/app/last-accepted";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, readInto, type MergeResult } from "../../src/app/merge-workbooks";
import type { OpenFramework } from "../../src/app/open-framework";
import type { ReadFile } from "../../src/app/read-file";
import { NARRATIVE, type Framework } from "../../src/core/framework/framework";
import type { Issue, Outcome } from "../../src/core/issue/issue";
import { findOverwritten } from "../../src/core/regional/find-overwritten";
import { kpiFigures } from "../../src/core/regional/kpi-figures";
import { readRegional } from "../../src/core/regional/read-regional";
import { figureCells, layoutOf } from "../../src/core/template/layout";
import { cellAddress } from "../../src/core/workbook/address";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { filledReport, placeOf, typeAt } from "../fixtures/filled-report";
import { SEED_FIGURES } from "../fixtures/seed/seed-slides";
import { frameworkFiles, FRAMEWORKS, opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

const OLD = opened();
const FILES = frameworkFiles(join(FRAMEWORKS, "salw-roadmap/2025-2030"));
const NEW = opened(FILES);
/** The new version with a row that moved, one that is discontinued, and one that nothing is said of and is not there. */
const OTHER = opened({
  ...FILES,
  "mapping.json": {
    from: { id: "salw-roadmap", version: "2019-2024" },
    otherRows: "same",
    rows: [
      { kind: "moved", old: "3.possession.convicted", new: "3.misuse.convicted" },
      { kind: "discontinued", old: "3.trafficking.cases", why: { en: "counted by prosecutors" } },
    ],
    breaks: [],
  },
});

const typed = Object.fromEntries(SEED_FIGURES.map(({ key, value: one }) => [key, one]));
const read = (open: OpenFramework, file: string, snapshot: Snapshot): ReadFile => ({
  file,
  snapshot: { ok: true, value: snapshot, issues: [] },
  open,
});
const seedReport = (jurisdiction = "XK"): ReadFile =>
  read(
    OLD,
    `${jurisdiction}-2024.xlsx`,
    withTotals(filledReport(OLD.framework, { jurisdiction, typed, fill: () => "No data" }), OLD.framework, "2024"),
  );

/** Totals that the seed knows without their parts are typed over their formulas. */
function withTotals(snapshot: Snapshot, framework: Framework, round: string): Snapshot {
  const totals = figureCells(layoutOf(framework, round, "en")).filter(({ row }) => row.content.kind === "total");
  return totals.reduce((typedSoFar, { key, sheet, position }) => {
    const total = typed[key];
    return total === undefined ? typedSoFar : typeAt(typedSoFar, sheet, cellAddress(position), total);
  }, snapshot);
}

/** A 2025 report that was begun with the one of 2024; its new year is typed as no data. */
function nextReport(open: OpenFramework, from: ReadFile, jurisdiction = "XK"): ReadFile {
  const made = value(makeTemplate(open.framework, { jurisdiction, round: "2025", language: "en", from }));
  const filled = filledReport(open.framework, {
    jurisdiction,
    round: "2025",
    fill: () => "No data",
    begun: snapshotOfPlan(made),
  });
  return read(open, `${jurisdiction}-2025.xlsx`, filled);
}

const merge = (open: OpenFramework, files: readonly ReadFile[], into?: ReadFile): MergeResult =>
  value(
    mergeWorkbooks(open, {
      files,
      ...(into ? { into } : {}),
      choices: { chosen: [], includeIncomplete: true },
      language: "en",
    }),
  );
const written = (open: OpenFramework, { plan }: MergeResult): ReadFile =>
  read(open, "regional.xlsx", snapshotOfPlan(plan));
const figuresOf = (
  framework: Framework,
  { regional }: Pick<MergeResult, "regional">,
  jurisdiction: string,
): ReadonlyMap<string, unknown> =>
  new Map(
    regional.observations
      .filter((one) => one.jurisdiction === jurisdiction && framework.rows.has(one.row))
      .map(({ key, content }) => [key, content.kind === "number" ? content.value : content.kind]),
  );

describe("a report of 2025 that begins with the seed's report of 2024", () => {
  const figures = SEED_FIGURES.filter(({ value: one }) => typeof one === "number");

  test("has every figure of the seed at its row and year, and loses none", () => {
    const made = makeTemplate(NEW.framework, { jurisdiction: "XK", round: "2025", language: "en", from: seedReport() });
    expect(made.issues.filter(({ code }) => ["figures-left", "row-discontinued"].includes(code))).toEqual([]);
    const { report } = checkWorkbook(read(NEW, "", snapshotOfPlan(value(made))));
    expect(figures.length).toBeGreaterThan(20);
    for (const { key, value: one } of figures)
      expect([key, report?.observations.get(key)?.content]).toEqual([key, { kind: "number", value: one }]);
  });

  test("merges, with the years before it", () => {
    const merged = merge(NEW, [nextReport(NEW, seedReport())]);
    const contents = figuresOf(NEW.framework, merged, "XK");
    expect(merged.regional.round).toBe("2025");
    for (const { key, value: one } of figures) expect([key, contents.get(key)]).toEqual([key, one]);
    expect(contents.get("10.incidents.total.2025")).toBe("noData");
  });

  test("goes where the mapping says; what has no place is told row by row", () => {
    const made = makeTemplate(OTHER.framework, {
      jurisdiction: "XK",
      round: "2025",
      language: "en",
      from: seedReport(),
    });
    const { report } = checkWorkbook(read(OTHER, "", snapshotOfPlan(value(made))));
    const own = (row: string, year: string): unknown =>
      figures.find((one) => one.row === row && one.year === year)?.value;
    expect(report?.observations.get("3.misuse.convicted.2019")?.content).toEqual({
      kind: "number",
      value: own("3.possession.convicted", "2019"),
    });
    const years = ["2018", "2019", "2020", "2021", "2022", "2023", "2024"];
    expect(made.issues.filter(({ code }) => code !== "figures-left")).toMatchObject([
      {
        code: "row-discontinued",
        facts: { row: "3.trafficking.cases", periods: years, why: "counted by prosecutors" },
      },
    ]);
    // Its place was taken by another row.
    expect(made.issues.filter(({ code }) => code === "figures-left").map(({ facts }) => facts)).toMatchObject([
      { row: "3.misuse.convicted", periods: years },
    ]);
  });
});

describe("what was written beside a row that is discontinued", () => {
  const ROW = "3.trafficking.cases";
  const noted = (jurisdiction: string): ReadFile => {
    const from = seedReport(jurisdiction);
    const { sheet, row } = placeOf(OLD.framework, `${ROW}.2024`);
    const column = layoutOf(OLD.framework, "2024", "en").sheets.find(({ name }) => name === sheet)?.noteColumn ?? 0;
    return from.snapshot.ok
      ? read(OLD, from.file, typeAt(from.snapshot.value, sheet, cellAddress({ row, column }), "joint cases count once"))
      : from;
  };
  const told = (issues: readonly Issue[]): readonly unknown[] =>
    issues.flatMap((issue) => (issue.code === "texts-left" ? [[issue.facts.row, issue.facts.texts]] : []));

  test("is told where a template takes the report over, and elsewhere it goes along", () => {
    const wanted = { jurisdiction: "XK", round: "2025", language: "en", from: noted("XK") };
    expect(told(makeTemplate(OTHER.framework, wanted).issues)).toEqual([[ROW, ["joint cases count once"]]]);
    expect(told(makeTemplate(NEW.framework, wanted).issues)).toEqual([]);
  });

  test("stands in the merge log where a regional workbook takes the history over", () => {
    const into = written(OLD, merge(OLD, [noted("XK"), noted("AL")]));
    const merged = merge(OLD, [nextReport(OTHER, seedReport())], into);
    expect(told(merged.left)).toEqual([
      [ROW, ["joint cases count once"]],
      [ROW, ["joint cases count once"]],
    ]);
    const logged = merged.regional.reasons.filter(({ message }) => message.includes("joint cases count once"));
    expect(logged.map(({ file }) => file)).toEqual(["AL-2024.xlsx", "XK-2024.xlsx"]);
  });
});

describe("the narrative of 2024", () => {
  const KEY = OLD.framework.tables.find(({ kpi }) => kpi === NARRATIVE)?.rows[0]?.key ?? "";
  const textOf = (jurisdiction: string): string => `Strategy adopted in ${jurisdiction}.`;
  const withText = (jurisdiction: string): ReadFile => {
    const from = seedReport(jurisdiction);
    const { sheet, row, column } = placeOf(OLD.framework, `${KEY}.2024-H2`);
    return from.snapshot.ok
      ? read(OLD, from.file, typeAt(from.snapshot.value, sheet, cellAddress({ row, column }), textOf(jurisdiction)))
      : from;
  };
  const shown = ({ plan }: MergeResult): readonly unknown[] =>
    plan.sheets
      .filter(({ cells }) => cells.some(({ value: one }) => one === kpiFigures(NEW.framework, NARRATIVE).mark))
      .flatMap(({ cells }) => cells.map(({ value: one }) => one))
      .filter((one) => [textOf("AL"), textOf("XK"), `${KEY}.2024-H2`, `${KEY}.2024-H1`].includes(String(one)));

  test("stays on the narrative sheet when 2025 begins, of who reports then too, and is read back", () => {
    const into = written(OLD, merge(OLD, [withText("XK"), withText("AL")]));
    const merged = merge(OLD, [nextReport(NEW, seedReport())], into);
    expect(shown(merged)).toEqual([textOf("AL"), textOf("XK"), `${KEY}.2024-H2`]);
    const { workbook, snapshot } = value(readInto(written(NEW, merged)));
    expect(workbook.regional.observations).toEqual(merged.regional.observations);
    expect(findOverwritten(NEW.framework, workbook, snapshot)).toEqual([]);
    const again = merge(NEW, [nextReport(NEW, seedReport("AL"), "AL")], written(NEW, merged));
    expect(shown(again)).toEqual([textOf("AL"), textOf("XK"), `${KEY}.2024-H2`]);
  });
});

describe("a report of 2025 checked against what was accepted for 2024", () => {
  const lastOf = (from: ReadFile): LastAccepted => value(lastAccepted(from));
  /** Made without the old one, so that it keeps no accepted figures itself. */
  const apart = (changed: Readonly<Record<string, number>> = {}): ReadFile => {
    const wish = { jurisdiction: "XK", round: "2025", typed: { ...typed, ...changed }, fill: () => "No data" };
    return read(NEW, "2025.xlsx", withTotals(filledReport(NEW.framework, wish), NEW.framework, "2025"));
  };
  const revised = (file: ReadFile, last: LastAccepted | undefined): readonly string[] =>
    checkWorkbook(file, { last })
      .issues.filter(({ code }) => code.startsWith("revision"))
      .map(({ key }) => key ?? "");

  test.each([
    ["a report", () => seedReport()],
    ["a regional workbook", () => written(OLD, merge(OLD, [seedReport("XK"), seedReport("AL")]))],
  ])("of another version, in %s: a closed year that changed is found, and nothing else", (_, from) => {
    const moved = acceptedIn(NEW.framework, OLD.framework, lastOf(from()), "en");
    expect([...(moved?.left.values() ?? [])].flat()).toEqual([]);
    const changed = apart({ "3.possession.cases.2019": 9_999 });
    expect([revised(apart(), moved?.accepted), revised(changed, undefined)]).toEqual([[], []]);
    expect(revised(changed, moved?.accepted)).toEqual(["3.possession.cases.2019"]);
  });

  test("goes where the mapping says, and what has no place is named", () => {
    const moved = acceptedIn(OTHER.framework, OLD.framework, lastOf(seedReport()), "en");
    const own = moved?.accepted.get("XK");
    expect(own?.get("3.misuse.convicted.2019")?.content).toEqual({
      kind: "number",
      value: typed["3.possession.convicted.2019"],
    });
    expect(own?.has("3.trafficking.cases.2019")).toBe(false);
    expect(
      moved?.left
        .get("XK")
        ?.map(({ code }) => code)
        .sort(),
    ).toEqual(["figures-left", "row-discontinued"]);
  });

  test("of a version that it does not follow, nothing is compared", () => {
    expect(acceptedIn(OLD.framework, NEW.framework, new Map(), "en")).toBeUndefined();
  });
});

describe("reports of 2025 merged into the regional workbook of 2024", () => {
  const before = merge(OLD, [seedReport("XK"), seedReport("AL")]);
  const into = written(OLD, before);

  test("go on with it: who has not reported yet keeps the years before", () => {
    const merged = merge(OLD, [nextReport(NEW, seedReport())], into);
    expect([merged.open, merged.regional.round, merged.left]).toEqual([NEW, "2025", []]);
    expect(merged.assessments.map(({ verdict }) => verdict)).not.toContain("refused");
    const old = figuresOf(OLD.framework, before, "AL");
    const now = figuresOf(NEW.framework, merged, "AL");
    expect(old.size).toBeGreaterThan(100);
    expect(now).toEqual(old);
    expect(figuresOf(NEW.framework, merged, "XK").has("10.incidents.total.2025")).toBe(true);
  });

  test("are read back, and the next report goes on from there without a choice", () => {
    const first = written(NEW, merge(OLD, [nextReport(NEW, seedReport())], into));
    const second = merge(NEW, [nextReport(NEW, seedReport("AL"), "AL")], first);
    expect(second.assessments.map(({ verdict }) => verdict)).not.toContain("refused");
    expect(figuresOf(NEW.framework, second, "AL").has("10.incidents.total.2025")).toBe(true);
    const changed = filledReport(NEW.framework, { jurisdiction: "AL", round: "2025", fill: () => "Not collected" });
    const third = merge(NEW, [read(NEW, "other.xlsx", changed)], written(NEW, second));
    expect(third.assessments.flatMap(({ issues }) => issues.map(({ code }) => code))).toContain("submission-differs");
  });

  test("what has no place is told, and stands in the merge log", () => {
    const merged = merge(OLD, [nextReport(OTHER, seedReport())], into);
    const codes = merged.left.map(({ code }) => code);
    expect([...codes].sort()).toEqual(["figures-left", "figures-left", "row-discontinued", "row-discontinued"]);
    const logged = merged.regional.reasons.filter(({ message }) => message.includes("counted by prosecutors"));
    expect(logged.map(({ file }) => file)).toEqual(["AL-2024.xlsx", "XK-2024.xlsx"]);
    expect(value(readRegional(OTHER.framework, snapshotOfPlan(merged.plan))).regional.reasons).toEqual(
      merged.regional.reasons,
    );
    const now = figuresOf(OTHER.framework, merged, "AL");
    expect(now.get("3.misuse.convicted.2019")).toBe(
      figuresOf(OLD.framework, before, "AL").get("3.possession.convicted.2019"),
    );
  });
});
