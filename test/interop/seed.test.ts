/**
 * Every figure of SEESAC's slides goes in and comes out: openpyxl types it where `layout` says, and it stands in the
 * regional workbook's tables, in what its charts draw, and in the JSON. What the slides do not say stays "No data".
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { justifyFindings } from "../../src/app/justify-findings";
import { makeSubmission } from "../../src/app/submit-report";
import type { FilesDocument, LayoutEntry } from "../../src/cli/json-shapes";
import { isOpenWarning } from "../../src/core/assessment/settle-warnings";
import { labelsIn, type Row } from "../../src/core/framework/framework";
import { splitKey } from "../../src/core/framework/observation-key";
import { readJustifications } from "../../src/core/justification/justification-sheet";
import { rowName } from "../../src/core/labels/name-of";
import { runOpenpyxl } from "../fixtures/other-programs";
import { readAs } from "../fixtures/read-as";
import { runKpi } from "../fixtures/run-kpi";
import { SEED, SEED_FIGURES } from "../fixtures/seed/seed-slides";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const open = opened();
const labels = labelsIn(open.framework, "en");
const folder = mkdtempSync(join(tmpdir(), "kpi-seed-"));
const path = (name: string): string => join(folder, name);
const json = <T>(text: string): T => JSON.parse(text) as T;

/** Types figures and texts at their addresses, and notes beside the rows of their keys, in the column of notes. */
const TYPE = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
typed, notes = json.loads(sys.argv[3])
for sheet, address, value in typed:
    book[sheet][address] = value
written = 0
for sheet in book:
    column = None
    for line in list(sheet.iter_rows()):
        for cell in line:
            if cell.value == "column:note":
                column = cell.column
            elif column and str(cell.value).startswith("row:") and str(cell.value)[4:] in notes:
                sheet.cell(cell.row, column).value = notes[str(cell.value)[4:]]
                written += 1
assert written == len(notes), written
book.save(sys.argv[2])
`;
/** What every cell of every sheet holds, and every chart's title, and its series: name, years, figures. */
const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
text = lambda title: "".join(r.t for p in title.tx.rich.p for r in (p.r or []))
def points(cache):
    found = {p.idx: p.v for p in cache.pt}
    return [found.get(i) for i in range(cache.ptCount)]
def drawn(series):
    return {
        "name": points(series.tx.strRef.strCache)[0],
        "periods": points(series.cat.strRef.strCache),
        "values": points(series.val.numRef.numCache),
    }
print(json.dumps({
    "sheets": {s.title: [[c.value for c in row] for row in s.iter_rows()] for s in book},
    "charts": [{"title": text(c.title), "series": [drawn(s) for part in [c] + c._charts[1:] for s in part.series]} for sheet in book for c in sheet._charts],
}))
`;
type Cell = string | number | null;
interface Opened {
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly charts: readonly {
    readonly title: string;
    readonly series: readonly {
      readonly name: string;
      readonly periods: readonly string[];
      readonly values: readonly (string | number | null)[];
    }[];
  }[];
}

const layout = json<LayoutEntry[]>(runKpi("layout", "--year", SEED.round, "--json").stdout);
const placeOf = (key: string): LayoutEntry => {
  const place = layout.find((entry) => entry.key === key);
  if (!place) throw new Error(`layout has no cell for ${key}`);
  return place;
};
let typed: FilesDocument;
let pushed: FilesDocument;
let merged: FilesDocument;
let regional: Opened;

/** AVMP's figures as somebody would send them: a line for each year and run of years, a column for each measure. */
function avmpTable(): string {
  const { secondSource } = SEED;
  const [measures, periods] = [secondSource.map(({ measure }) => measure), secondSource.map(({ period }) => period)];
  const columns = [...new Set(measures)];
  const titles = columns.map((measure) => labels.secondSources["avmp"]?.measures[measure] ?? "");
  const lines = [...new Set(periods)].map((period) => [
    "Kosovo*",
    period,
    ...columns.map((measure) =>
      String(secondSource.find((one) => one.measure === measure && one.period === period)?.value ?? ""),
    ),
  ]);
  return [["Jurisdiction", "Period", ...titles], ...lines].map((line) => line.join(";")).join("\n");
}

/** As a person would in the pane: every warning justified, then pushed. */
async function push(from: string, to: string): Promise<void> {
  const file = { file: from, content: { ok: true, value: new Uint8Array(readFileSync(from)), issues: [] } } as const;
  const read = readAs(open, file);
  const now = checkWorkbook(read);
  if (!now.report || !read.snapshot.ok) throw new Error("no report");
  const plan = justifyFindings(open.framework, {
    snapshot: read.snapshot.value,
    now,
    seen: now,
    findings: now.issues.filter(isOpenWarning),
    given: { reason: "confirmed-with-source", text: "As printed on the slides of 16 June 2025.", who: "Test" },
    today: "2025-06-16",
  });
  if (!plan.ok) throw new Error("not justified");
  const justifications = readJustifications(snapshotOfPlan(plan.value));
  writeFileSync(to, await xlsxFormat.write(makeSubmission(open.framework, { ...now.report, justifications }).plan));
}

beforeAll(async () => {
  const { jurisdiction, round } = SEED;
  runKpi("template", "--jurisdiction", jurisdiction, "--year", round, "--out", path("template.xlsx"));
  const said = new Map<string, number | string>([
    ...SEED_FIGURES.map(({ key, value }) => [key, value] as const),
    ...SEED.narrative.map(({ key, text }) => [key, text] as const),
  ]);
  const isAsked = ({ kind, table }: LayoutEntry): boolean => !["total", "text"].includes(kind) && table !== "3.misuse";
  const cells = layout.flatMap((entry) => {
    const value = said.get(entry.key) ?? (isAsked(entry) ? "No data" : undefined);
    return value === undefined ? [] : [[entry.sheet, entry.address, value]];
  });
  const notes = Object.fromEntries(SEED.notes.map(({ row, note }) => [row, note]));
  runOpenpyxl(TYPE, path("template.xlsx"), path("typed.xlsx"), JSON.stringify([cells, notes]));
  typed = json<FilesDocument>(runKpi("check", path("typed.xlsx"), "--json").stdout);
  await push(path("typed.xlsx"), path("pushed.xlsx"));
  pushed = json<FilesDocument>(runKpi("check", path("pushed.xlsx"), "--json").stdout);
  writeFileSync(path("avmp.csv"), avmpTable());
  const merge = runKpi(
    "merge",
    path("pushed.xlsx"),
    "--avmp",
    path("avmp.csv"),
    "--out",
    path("regional.xlsx"),
    "--json",
  );
  // What the slides do not say of AVMP is said to be missing, once.
  expect(merge.stderr.match(/Weapon seizures, Killed, Suicides/g)).toHaveLength(1);
  expect(merge.stderr.trim().split("\n")).toHaveLength(1);
  merged = json<FilesDocument>(merge.stdout);
  regional = json<Opened>(runOpenpyxl(READ, path("regional.xlsx")));
});

test("each figure has a cell of its own, and no figure is said twice", () => {
  expect(new Set(SEED_FIGURES.map(({ key }) => placeOf(key).address + placeOf(key).sheet)).size).toBe(
    SEED_FIGURES.length,
  );
});

/** Rules that find something in the figures as the slides print them; each of their findings is a warning. */
const FOUND = [
  "individuals-per-case-change",
  "solved-within-cases",
  "table-unlike-other-years",
  "unusual-for-row",
  "year-on-year",
];

test("as typed it has no error; what the slides' jumps ask is justified, pushed and accepted", () => {
  const [file] = typed.files;
  const warnings = file?.issues.filter(({ severity }) => severity === "warning") ?? [];
  expect(file?.counts).toMatchObject({ blocker: 0, error: 0, blank: 0, warning: warnings.length });
  expect([...new Set(warnings.map(({ rule }) => rule))].sort()).toEqual(FOUND);
  expect(warnings.map(({ key }) => key)).toContain("10.incidents.total.2024");
  for (const { files } of [pushed, merged])
    expect(files[0]).toMatchObject({ verdict: "accepted", counts: { warning: 0, justified: warnings.length } });
});

/** What a KPI's sheet shows of Kosovo* in the line of this key. */
function inTable(key: string): Cell | undefined {
  const { sheet } = placeOf(key);
  const rows = regional.sheets[`Region ${sheet}`] ?? [];
  const keyRow = rows.find(([first]) => String(first).startsWith("kpi-table:figures:")) ?? [];
  const [keys, own] = ["key", `jurisdiction:${SEED.jurisdiction}`].map((id) => keyRow.indexOf(id));
  return rows.find((row) => row[keys ?? -1] === key)?.[own ?? -1];
}

test.each(SEED_FIGURES)("$slide: $key is $value in the table and in the JSON", ({ key, value }) => {
  expect(inTable(key)).toBe(value);
  const found = merged.observations.filter((one) => one.key === key);
  const { content } = open.framework.rows.get(splitKey(key).row) ?? {};
  const code = content?.kind === "code" ? statusOf(content.codeList, value) : value;
  expect(found.map((one) => [one.jurisdiction, one.value, one.status])).toEqual([
    value === "No data" ? [SEED.jurisdiction, null, "no-data"] : [SEED.jurisdiction, code, "reported"],
  ]);
  expect(found.map(({ sheet, cell }) => [sheet, cell])).toEqual([[placeOf(key).sheet, placeOf(key).address]]);
});

function statusOf(list: string, word: number | string): string | undefined {
  const codes = labels.codeLists[list]?.codes ?? {};
  return Object.keys(codes).find((code) => codes[code] === word);
}

/** Charts of Kosovo* that should draw the row: those that name it, and those of which it is the whole. */
function chartsOf(row: string): readonly { readonly title: string; readonly series: string }[] {
  const { charts, rows } = open.framework;
  const content = rows.get(row)?.content;
  return charts.flatMap(({ id, series }) => {
    const { title = "", series: names = {} } = labels.charts[id] ?? {};
    const isWhole = content?.kind === "total" && content.parts.join() === series.map((one) => one.row).join();
    const name = isWhole ? rowName(labels, rows.get(row) as Row) : names[row];
    return name === undefined
      ? []
      : [{ title: `${title}, ${labels.jurisdictions[SEED.jurisdiction]?.name ?? ""}`, series: name }];
  });
}

const drawn = SEED_FIGURES.flatMap((figure) => chartsOf(figure.row).map((chart) => ({ ...figure, ...chart })));

test.each(drawn)("$title draws $series $year as $value", ({ title, series, year, value }) => {
  const chart = regional.charts.find((one) => one.title.startsWith(title));
  const line = chart?.series.find(({ name }) => name === series);
  const point = line?.values[line.periods.indexOf(year)];
  // What the slides give as no data is a gap, and no 0.
  expect(point === null ? "No data" : Number(point)).toBe(value);
});

test("the charts draw the seed's KPI 3, incidents, victims, surrenders and destructions, and nothing that it does not say", () => {
  // Of two blocks cases, convictions and what was solved otherwise, in seven years.
  expect(drawn.filter(({ key }) => key.startsWith("3."))).toHaveLength(2 * 3 * 7);
  const others = drawn.map(({ key }) => key).filter((key) => !key.startsWith("3."));
  expect(others.sort()).toEqual([
    "10.incidents.total.2023",
    "10.incidents.total.2024",
    "10.victims-by-type.suicide.2018",
    "10.victims-by-type.suicide.2023",
    "11.surrender.firearms.2019",
    "11.surrender.firearms.2024",
    "12.ammunition.destroyed.2024",
    "12.firearms.destroyed.2024",
  ]);
  const own = regional.charts.filter(({ title }) => !title.includes("AVMP"));
  // Beside the other jurisdictions the same is drawn again, under the name of its own alone.
  const name = labels.jurisdictions[SEED.jurisdiction]?.name ?? "";
  for (const charts of [true, false].map((isCompared) =>
    own.filter((one) => one.title.startsWith(name) === isCompared),
  )) {
    const points = charts.flatMap(({ series }) => series.flatMap(({ values }) => values.filter((one) => one !== null)));
    expect(points).toHaveLength(drawn.filter(({ value }) => typeof value === "number").length);
  }
  // One jurisdiction makes no region: a sentence stands there instead of a chart.
  expect(regional.charts.filter(({ title }) => title.includes("incidents, Region"))).toEqual([]);
  const sentences = regional.sheets["Charts Region"]
    ?.flat()
    .filter((text) => String(text).includes("incidents, Region"));
  expect(sentences?.join()).toContain("2023, 2024: only Kosovo*, not drawn");
});

test.each(SEED.notes)("$slide: the note of $row stands in the regional workbook and in the JSON", ({ row, note }) => {
  const place = merged.notes.filter((one) => one.row === row);
  expect(place).toMatchObject([{ jurisdiction: SEED.jurisdiction, note, file: "pushed.xlsx" }]);
  const line = regional.sheets["Notes"]?.find((cells) => cells.includes(row));
  const { sheet, cell } = place[0] ?? {};
  expect(line).toEqual(expect.arrayContaining(["Kosovo*", note, "pushed.xlsx", sheet, cell]));
});

test.each(SEED.secondSource)(
  "$slide: AVMP's $measure, $period, in table, chart and JSON",
  ({ measure, period, value }) => {
    const jurisdiction = SEED.jurisdiction;
    const name = labels.secondSources["avmp"]?.measures[measure] ?? "";
    const found = merged.secondSource.filter((one) => one.measure === measure && one.year === period);
    expect(found).toMatchObject([{ source: "avmp", jurisdiction, value }]);
    const sheet = regional.sheets["Region AVMP"] ?? [];
    const top = sheet.findIndex(
      (row) => row.includes("KPI 10: Firearm-related incidents in total") && row.includes(name),
    );
    const line = sheet.slice(top).find((row) => row[1] === "Kosovo*" && String(row[2]) === period);
    expect(line?.[sheet[top]?.indexOf(name) ?? -1]).toBe(value);
    const chart = regional.charts.filter(({ title }) => title.includes("AVMP"));
    const points = chart.flatMap(({ series }) =>
      series.filter((one) => one.name === name).map(({ periods, values }) => values[periods.indexOf(period)]),
    );
    expect(points.flatMap((point) => (point === null || point === undefined ? [] : [Number(point)]))).toEqual([value]);
  },
);

test("AVMP stands beside KPI 10 of the same year, and is neither added to it nor over the years", () => {
  const sheet = regional.sheets["Region AVMP"] ?? [];
  const of2024 = sheet.find((row) => row[1] === "Kosovo*" && row[2] === 2024 && row.includes(135));
  expect(of2024?.[3]).toBe(1262);
  const ofAll = sheet.find((row) => row[1] === "Kosovo*" && row[2] === "2019-2024");
  expect([ofAll?.[3], ofAll?.includes(6948)]).toEqual([null, true]);
  const numbers = sheet.flat().filter((value) => typeof value === "number");
  const known = new Set([...SEED.secondSource.map(({ value }) => value), ...SEED_FIGURES.map(({ value }) => value)]);
  expect(numbers.filter((value) => !known.has(value) && !open.framework.years.includes(String(value)))).toEqual([]);
  expect(merged.observations.some(({ value }) => value === 6948)).toBe(false);
});

test.each(SEED.narrative)("$slide: the text stands in the regional workbook", ({ key, text }) => {
  expect(merged.observations.find((one) => one.key === key)?.value).toBe(text);
});

test("what has no place is listed with its reason", () => {
  for (const { slide, why } of SEED.withoutPlace) expect([slide, why].filter((text) => text.trim() === "")).toEqual([]);
});
