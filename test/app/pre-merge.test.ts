import { planPreMerged, preMerge, readCopy, reportOfMost, type PreMerge, type ReadCopy } from "../../src/app/pre-merge";
import type { ContributionChoice } from "../../src/core/consolidation/settle-cells";
import { labelsIn } from "../../src/core/framework/framework";
import { readReport, type Report } from "../../src/core/report/read-report";
import { planTemplate } from "../../src/core/template/plan-template";
import type { Prefill, TemplateRequest } from "../../src/core/template/template-request";
import type { CellContent } from "../../src/core/observation/observation";
import { tellIssue } from "../../src/core/validation/tell-issue";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const open = opened();
const { framework } = open;
const labels = labelsIn(framework, "en");

const number = (value: number): CellContent => ({ kind: "number", value });
const NO_DATA: CellContent = { kind: "noData", reason: "no-data" };
const text = (words: string): CellContent => ({ kind: "text", text: words });

type Wish = Partial<Omit<Prefill, "contents" | "cover">> & {
  readonly institution?: string;
  readonly cells?: Readonly<Record<string, CellContent>>;
  readonly request?: Partial<TemplateRequest>;
};

function copy(file: string, { institution = "", cells = {}, request = {}, ...prefill }: Wish): ReadCopy {
  const plan = planTemplate(framework, {
    jurisdiction: "RS",
    round: "2024",
    language: "en",
    ...request,
    prefill: {
      notes: new Map(),
      ...prefill,
      contents: new Map(Object.entries(cells)),
      cover: new Map(institution === "" ? [] : [["institution", institution]]),
    },
  });
  return readCopy({ file, open, snapshot: { ok: true, issues: [], value: snapshotOfPlan(plan) } });
}

function joined(copies: readonly ReadCopy[], choices: readonly ContributionChoice[] = []): PreMerge {
  const identity = reportOfMost(copies);
  if (!identity) throw new Error("none of the copies is a report");
  return preMerge(framework, labels, identity, copies, choices);
}

/** The one report, as it is read from the workbook that is made of the copies. */
function written(merge: PreMerge): Report {
  const read = readReport(framework, "out.xlsx", snapshotOfPlan(planPreMerged(framework, merge)));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function seen({ apart }: PreMerge): readonly string[] {
  return apart.map(
    ({ issue: { code, severity }, cell }) => `${severity} ${code} ${cell.key} ${JSON.stringify(cell.taken ?? null)}`,
  );
}

const CASES = "3.possession.cases.2024";
const CONVICTED = "3.possession.convicted.2024";
const BORDER = "4.firearms.border.2024";
const INLAND = "4.firearms.inland.2024";
const TOTAL = "4.firearms.total.2024";
const LAW = "2.policy.evidence-based.2024";

const police = (cells: Wish["cells"], more: Wish = {}): ReadCopy =>
  copy("mup.xlsx", { institution: "Ministry of the Interior", ...more, cells: cells ?? {} });
const customs = (cells: Wish["cells"], more: Wish = {}): ReadCopy =>
  copy("customs.xlsx", { ...more, cells: cells ?? {} });
const court = (cells: Wish["cells"], more: Wish = {}): ReadCopy =>
  copy("c.xlsx", { institution: "Supreme Court", ...more, cells: cells ?? {} });

test("each institution's figures stand in one report, totals follow, and its rows say where they come from", () => {
  const merge = joined([
    police({ [CASES]: number(12), [INLAND]: number(0), [CONVICTED]: NO_DATA }),
    customs({ [BORDER]: number(7) }),
    court({ [CONVICTED]: number(3) }),
  ]);
  const { observations, notes, cover } = written(merge);
  expect([CASES, INLAND, BORDER, TOTAL, CONVICTED].map((key) => observations.get(key)?.content)).toEqual(
    [12, 0, 7, 7, 3].map(number),
  );
  expect(notes.get("4.firearms.border")).toMatchObject({ note: "", source: "customs" });
  expect(notes.get("3.possession.convicted")).toMatchObject({ note: "", source: "Supreme Court" });
  expect(cover.get("institution")).toBe("Ministry of the Interior; Supreme Court");
  expect(merge.copies.map(({ file, institutions, given }) => [file, institutions, given])).toEqual([
    ["mup.xlsx", ["police"], 2],
    ["customs.xlsx", ["customs"], 1],
    ["c.xlsx", ["court"], 1],
  ]);
});

const accepted = new Map([["3.possession.cases.2023", number(5)]]);

test.each<[string, PreMerge, readonly string[]]>([
  ["equal figures are one", joined([police({ [CASES]: number(1) }), court({ [CASES]: number(1) })]), []],
  [
    "the figure of whoever holds the row is taken",
    joined([court({ [CASES]: number(2) }), police({ [CASES]: number(1) })]),
    [`warning contributions-differ-settled ${CASES} {"kind":"number","value":1}`],
  ],
  [
    "nobody decides between two that hold the row",
    joined([police({ [BORDER]: number(1) }), customs({ [BORDER]: number(2) })]),
    [`error contributions-differ ${BORDER} null`],
  ],
  [
    "nobody decides where nobody holds the row",
    joined([police({ [LAW]: number(1) }), customs({ [LAW]: number(2) })]),
    [`error contributions-differ ${LAW} null`],
  ],
  [
    "no word for no data takes the place of a figure",
    joined([police({ [CASES]: NO_DATA }), customs({ [CASES]: number(2) })]),
    [`error contributions-differ ${CASES} null`],
  ],
  [
    "a figure takes the place of others' word for no data",
    joined([customs({ [CONVICTED]: number(2) }), police({ [CONVICTED]: NO_DATA })]),
    [`warning contributions-differ-settled ${CONVICTED} {"kind":"number","value":2}`],
  ],
  [
    "a revised figure takes the place of the one that was only carried over",
    joined([
      court({ "3.possession.cases.2023": number(5) }, { accepted }),
      customs({ "3.possession.cases.2023": number(6) }, { accepted }),
    ]),
    [`warning contributions-differ-settled 3.possession.cases.2023 {"kind":"number","value":6}`],
  ],
  [
    "what cannot be read is shown, and blank where it is of whoever holds the row",
    joined([police({ [CASES]: text("12 pieces") }), customs({ [CASES]: number(12) })]),
    [`error contributions-differ ${CASES} null`],
  ],
  [
    "a total that was typed beside parts that make another one",
    joined([police({ [TOTAL]: number(9) }), customs({ [INLAND]: number(1), [BORDER]: number(2) })]),
    [`warning contributions-differ-settled ${TOTAL} {"kind":"number","value":3}`],
  ],
  ["a total that was typed without its parts", joined([police({ [TOTAL]: number(9) }), customs({})]), []],
  [
    "a choice for all cells",
    joined([police({ [BORDER]: number(1) }), customs({ [BORDER]: number(2) })], [{ file: "customs.xlsx", place: "" }]),
    [`warning contributions-differ-settled ${BORDER} {"kind":"number","value":2}`],
  ],
  [
    "a choice for a smaller place goes before one for a larger",
    joined(
      [police({ [BORDER]: number(1) }), customs({ [BORDER]: number(2) })],
      [
        { file: "customs.xlsx", place: "4" },
        { file: "mup.xlsx", place: "4.firearms.border" },
      ],
    ),
    [`warning contributions-differ-settled ${BORDER} {"kind":"number","value":1}`],
  ],
])("%s", (_, merge, wanted) => {
  expect(seen(merge)).toEqual(wanted);
});

test("what is not taken stands in the note of its row", () => {
  const merge = joined([
    police(
      { [CASES]: number(1), [BORDER]: number(1) },
      { notes: new Map([["4.firearms.border", { note: "A", source: "" }]]) },
    ),
    customs(
      { [CASES]: number(1200), [BORDER]: number(2) },
      { notes: new Map([["4.firearms.border", { note: "B", source: "Port" }]]) },
    ),
  ]);
  const { notes, observations } = written(merge);
  expect(observations.get(BORDER)?.content).toEqual({ kind: "blank" });
  expect(notes.get("4.firearms.border")).toMatchObject({
    note: "Ministry of the Interior: A\ncustoms: B\n2024: Ministry of the Interior has 1.\n2024: customs has 2.",
    source: "Port",
  });
  expect(notes.get("3.possession.cases")?.note).toBe("2024: customs has 1,200.");
});

test("texts, reasons, justifications, breaks and what was accepted are joined, and nothing of them is lost", () => {
  const GAP = { where: "", owner: "Tax office", expected: "2025", note: "" };
  const justification = {
    rule: "r",
    definition: "d",
    key: CASES,
    compared: "c",
    value: 1,
    said: "s",
    reason: "other",
    text: "because of it",
    who: "A",
    when: "2025-01-01",
  } as const;
  const other = { ...justification, text: "another reason" };
  const TEXT = "narrative.goal-3.progress.2024-H1";
  const brk = (note: string): Wish => ({ breaks: [{ row: "3.possession.cases", from: "2022", note }] });
  const merge = joined([
    police(
      { [TEXT]: text("raids"), [CONVICTED]: NO_DATA },
      { justifications: [justification], gaps: new Map([[CONVICTED, GAP]]), ...brk("new law") },
    ),
    customs(
      { [TEXT]: text("scanners"), [CONVICTED]: NO_DATA },
      {
        justifications: [justification, other],
        gaps: new Map([[CONVICTED, { ...GAP, owner: "Court registry" }]]),
        accepted,
        ...brk("new system"),
      },
    ),
  ]);
  const report = written(merge);
  expect(report.observations.get(TEXT)?.content).toEqual(text("Ministry of the Interior: raids\ncustoms: scanners"));
  expect(report.justifications.map((one) => one.text)).toEqual(["because of it", "another reason"]);
  expect(report.gaps.get(CONVICTED)?.owner).toBe("Tax office");
  expect(report.notes.get("3.possession.convicted")?.note).toBe("2024: customs has No data (Court registry; 2025).");
  expect(report.breaks.map(({ note }) => note)).toEqual(["Ministry of the Interior: new law\ncustoms: new system"]);
  expect([...(report.accepted ?? [])].map(([key]) => key)).toEqual(["3.possession.cases.2023"]);
});

test("joining the report with the same copies again changes nothing", () => {
  const copies = [
    police({ [CASES]: number(1) }, { notes: new Map([["3.possession.cases", { note: "A", source: "" }]]) }),
    customs({ [CASES]: number(2) }, { notes: new Map([["3.possession.cases", { note: "B", source: "" }]]) }),
  ];
  const once = written(joined(copies));
  const identity = reportOfMost(copies);
  if (!identity) throw new Error("none of the copies is a report");
  const again = preMerge(framework, labels, identity, copies, [], once);
  expect(again.joined.notes.get("3.possession.cases")?.note).toBe(once.notes.get("3.possession.cases")?.note);
  expect(again.joined.contents).toEqual(
    new Map(
      [...once.observations.values()]
        .filter(({ content, derived }) => !derived && content.kind !== "blank")
        .map(({ key, content }) => [key, content]),
    ),
  );
});

test("figures in rows of others are taken and said, unless they were only carried over", () => {
  const [first] = joined([
    police({ [CASES]: number(1), [CONVICTED]: number(3), "3.possession.cases.2023": number(5) }, { accepted }),
    customs({ [BORDER]: number(2) }),
  ]).copies;
  expect(first?.issues.map(({ severity, code, cell, facts }) => [`${severity} ${code}`, cell, facts])).toEqual([
    [
      "warning contribution-not-owner",
      "J10",
      { who: "Ministry of the Interior", count: 1, rows: ["3.possession.convicted"], owners: "courts" },
    ],
  ]);
  const [carried] = joined([
    customs({ "3.possession.cases.2023": number(5) }, { accepted }),
    court({ [CONVICTED]: number(1) }),
  ]).copies;
  expect(carried?.issues).toEqual([]);
});

test.each<[string, Partial<TemplateRequest>]>([
  ["jurisdiction", { jurisdiction: "AL" }],
  ["year", { round: "2023" }],
])("a copy of another %s is left out", (_, request) => {
  const merge = joined([police({ [CASES]: number(1) }), customs({}), court({ [CONVICTED]: number(9) }, { request })]);
  expect(merge.copies.map(({ isTaken }) => isTaken)).toEqual([true, true, false]);
  expect(merge.copies[2]?.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "blocker contribution-other",
  ]);
  expect(merge.joined.contents.has(CONVICTED)).toBe(false);
});

test("a file that is no report is left out and says why; a sample makes a sample", () => {
  const none = readCopy({ file: "x.xlsx", open, snapshot: { ok: true, issues: [], value: { sheets: [] } } });
  const merge = joined([none, police({}), customs({}, { request: { isSample: true } })]);
  expect(merge.copies.map(({ isTaken, issues }) => [isTaken, issues.map(({ code }) => code)])).toEqual([
    [false, ["foreign-workbook"]],
    [true, []],
    [true, []],
  ]);
  expect(written(merge).identity.sample).toBe("yes");
});

test("the sentence says who has what, whose the row is and how to choose", () => {
  const [apart] = joined([police({ [BORDER]: number(1) }), customs({ [BORDER]: number(2) })]).apart;
  if (!apart) throw new Error("nothing differs");
  expect(tellIssue(framework, labels, apart.issue, "commandLine")).toMatch(
    /Ministry of the Interior, mup\.xlsx: 1, customs, customs\.xlsx: 2.*police and customs.*--choose/,
  );
});
