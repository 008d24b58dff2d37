import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { exportObservations, type ExportFormat } from "../../src/app/export-observations";
import type { Regional, RegionalObservation } from "../../src/core/consolidation/regional";
import type { ExportDocument } from "../../src/core/export/export-document";
import { labelsIn } from "../../src/core/framework/framework";
import { contentOf, readSdmx, readTidy, recordsIn, type ReadLine } from "../fixtures/read-export";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const regional = wholeRegional(framework);
const schema = JSON.parse(
  readFileSync(join(__dirname, "../../src/core/export/observations.schema.json"), "utf8"),
) as object;
const fits = new Ajv().compile(schema);

const bytesOf = (state: Regional, format: ExportFormat): Uint8Array =>
  exportObservations(framework, labels, state, format);
const documentOf = (state: Regional): ExportDocument =>
  JSON.parse(new TextDecoder().decode(bytesOf(state, "json"))) as ExportDocument;

const READERS: readonly (readonly [ExportFormat, (state: Regional) => readonly ReadLine[]])[] = [
  ["csv", (state) => readTidy(bytesOf(state, "csv"))],
  ["sdmx-csv", (state) => readSdmx(bytesOf(state, "sdmx-csv"))],
  [
    "json",
    (state) =>
      documentOf(state).observations.map(({ jurisdiction, key, kind, value, status, file, sheet, cell }) => ({
        jurisdiction,
        key,
        content: kind === "text" ? { kind, text: String(value) } : contentOf(kind, String(value), status),
        file,
        sheet,
        cell,
      })),
  ],
];

function expected({ observations }: Regional): readonly ReadLine[] {
  return observations.map(({ jurisdiction, key, content, file, sheet, cell }) => ({
    jurisdiction,
    key,
    content: content.kind === "unreadable" ? { kind: "blank" } : content,
    file,
    sheet,
    cell,
  }));
}

test.each(READERS)("%s: read again it gives the same observations", (_, read) => {
  expect(regional.observations.length).toBeGreaterThan(500);
  expect(read(regional)).toEqual(expected(regional));
});

test.each(READERS)("%s: whatever people write comes back as they wrote it", (_, read) => {
  const text = fc
    .tuple(
      fc.constantFrom("", "=", "+", "-", "@", "\t", "'", "'=", "''-", " =", "＝", "\n="),
      fc.string({ maxLength: 20 }),
    )
    .map(([start, rest]) => `${start}${rest.replaceAll("\u0000", "")}x`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const observations = texts.map((one): RegionalObservation => ({
        jurisdiction: "RS",
        key: "narrative.goal-1.progress.2024-H1",
        row: "narrative.goal-1.progress",
        period: "2024-H1",
        content: { kind: "text", text: one },
        file: one,
        sheet: "Narrative",
        cell: "D8",
      }));
      const state = { ...regional, observations };
      expect(read(state)).toEqual(expected(state));
    }),
  );
});

test.each(["csv", "sdmx-csv"] as const)("%s: no text is a formula, and numbers stay numbers", (format) => {
  const content = (text: string): RegionalObservation => ({
    jurisdiction: "RS",
    key: "narrative.goal-1.progress.2024-H1",
    row: "narrative.goal-1.progress",
    period: "2024-H1",
    content: { kind: "text", text },
    file: "=cmd|' /C calc'!A0",
    sheet: "@SUM(A1)",
    cell: "D8",
  });
  const observations = ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "＝1", "'=1"].map(content);
  const number: RegionalObservation = {
    ...content(""),
    key: "3.possession.cases.2024",
    row: "3.possession.cases",
    period: "2024",
    content: { kind: "number", value: -5 },
  };
  const records = recordsIn(bytesOf({ ...regional, observations: [...observations, number] }, format));
  const value = format === "csv" ? "value" : "OBS_VALUE";
  expect(records.at(-1)?.[value]).toBe("-5");
  for (const record of records.slice(0, -1))
    for (const field of Object.values(record)) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\n]/);
});

test("the JSON document fits its schema, which refuses a figure where there is none", () => {
  const document = documentOf(regional);
  expect([fits(document), fits.errors]).toEqual([true, null]);
  const gap = document.observations.find(({ kind }) => kind === "none");
  const [figure] = document.observations.filter(({ kind }) => kind === "number");
  for (const wrong of [
    { ...gap, value: 0 },
    { ...figure, value: null },
    { ...figure, value: "1,327" },
    { ...gap, more: 1 },
  ])
    expect(fits({ ...document, observations: [wrong] })).toBe(false);
});

test("samples, revisions and breaks are told with each observation", () => {
  const revised = { jurisdiction: "RS", key: "3.possession.cases.2023", old: { kind: "number", value: 7 } } as const;
  const kosovo = regional.observations.map((one): RegionalObservation => ({ ...one, jurisdiction: "XK" }));
  const state: Regional = {
    ...regional,
    observations: [...regional.observations.filter(({ jurisdiction }) => jurisdiction === "RS"), ...kosovo],
    samples: ["RS"],
    revisions: [{ ...revised, now: { kind: "number", value: 9 }, reason: "correction", text: "" }],
  };
  const { observations, footnotes, samples } = documentOf(state);
  expect([samples, footnotes.length]).toEqual([["RS"], 1]);
  expect(new Set(observations.filter(({ sample }) => sample).map((one) => one.jurisdictionName))).toEqual(
    new Set(["Serbia (SAMPLE)"]),
  );
  expect(
    observations.filter((one) => one.revisions > 0).map((one) => [one.key, one.revisedFrom, one.revisionReason]),
  ).toEqual([["3.possession.cases.2023", 7, "correction"]]);
  const broken = observations
    .filter(({ isBreak }) => isBreak)
    .map(({ jurisdiction, row, period }) => `${jurisdiction} ${row} ${period}`);
  expect(broken).toContain("XK 10.incidents.total 2024");
  expect(broken.every((one) => one.startsWith("XK 10.incidents.") && one.endsWith(" 2024"))).toBe(true);
});

test("SDMX says why a value is missing with codes of its own list", () => {
  const reasons: Readonly<Record<string, string>> = {
    "no-data": "O",
    "not-collected": "L",
    "not-yet-available": "O",
    "not-applicable": "M",
    "included-elsewhere": "K",
    confidential: "Q",
  };
  expect(Object.keys(reasons)).toEqual(framework.noData.map((reason) => reason));
  const [first] = regional.observations.filter(({ content }) => content.kind === "number");
  if (!first) throw new Error("no figure in the state");
  const observations = Object.keys(reasons).map((reason): RegionalObservation => ({
    ...first,
    content: { kind: "noData", reason },
  }));
  const records = recordsIn(bytesOf({ ...regional, observations: [...observations, first] }, "sdmx-csv"));
  expect(records.map((one) => one["OBS_STATUS"])).toEqual([...Object.values(reasons), "A"]);
  expect(records.slice(0, -1).every((one) => one["OBS_VALUE"] === "")).toBe(true);
  expect(Object.keys(records[0] ?? {}).slice(0, 3)).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
  expect(records[0]).toMatchObject({
    STRUCTURE: "dataflow",
    ACTION: "I",
    STRUCTURE_ID: "SALW_ROADMAP:KPI_2019_2024(1.0.0)",
  });
});
