/** Decks as files, read back from their XML: every figure of SEESAC's slides, and every figure of the region. */
import { writeDeck } from "../../../src/adapters/pptx/write-deck";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import { deckWords } from "../../../src/app/deck-words";
import { chartFigures, hasFigures } from "../../../src/core/chart/charts-for";
import { markedYear } from "../../../src/core/chart/marked-years";
import { REGION } from "../../../src/core/consolidation/figures";
import type { Regional } from "../../../src/core/consolidation/regional";
import { planDeck } from "../../../src/core/deck/plan-deck";
import type { CellContent } from "../../../src/core/observation/observation";
import { labelsIn } from "../../../src/core/framework/framework";
import { measuresName, rowName } from "../../../src/core/labels/name-of";
import { numberText } from "../../../src/core/labels/number-text";
import { readDeck, type ReadSlide } from "../../fixtures/read-deck";
import { seedRegional } from "../../fixtures/seed/seed-regional";
import { SEED, SEED_FIGURES } from "../../fixtures/seed/seed-slides";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const seed = seedRegional(framework);

async function deckOf(regional: Regional, code?: string): Promise<readonly ReadSlide[]> {
  const { say } = await deckWords("en");
  return readDeck(await writeDeck(planDeck(framework, regional, "en", say, code), xlsxFormat));
}

describe("the deck of SEESAC's slides", () => {
  let slides: readonly ReadSlide[] = [];
  beforeAll(async () => {
    slides = await deckOf(seed, SEED.jurisdiction);
  });
  const paragraphs = (): readonly string[] => slides.flatMap((slide) => slide.paragraphs);

  test("comes in the order of the slides", () => {
    expect(slides.map(({ title }) => title).filter((title) => !title.includes("continued"))).toEqual([
      labels.framework.title,
      "Monitoring",
      "Goal 1 (KPI 1)",
      "Goal 2 (KPI 2, 3, 7, and 8)",
      "KPI 3: Illegal possession of FAE",
      "KPI 3: Trafficking of FAE",
      "Illegal possession of FAE: reported and solved, Kosovo*",
      "Trafficking of FAE: reported and solved, Kosovo*",
      "Goal 3 (KPI 4, 6, and 9)",
      "Firearms seized inland and at the border, Kosovo*",
      "Ammunition seized inland and at the border, Kosovo*",
      "Goals 4 and 5 (KPI 10 and 11)",
      "Voluntary surrender of firearms, Kosovo*",
      "Firearm-related incidents, Kosovo*",
      "KPI 10: Armed Violence Monitoring Platform (SEESAC, media-based)",
      "Incidents in AVMP, several years together, Kosovo*",
      "Incidents in AVMP by context, Kosovo*",
      "Incidents in AVMP by context, several years together, Kosovo*",
      "Weapons in AVMP, several years together, Kosovo*",
      "Victims affected by the misuse of firearms, Kosovo*",
      "Goals 6 and 7 (KPI 12 and 13)",
      "Firearms confiscated and destroyed, Kosovo*",
      "Ammunition confiscated and destroyed, Kosovo*",
      "Lost and stolen firearms, Kosovo*",
      "Thank you",
    ]);
  });

  test.each(SEED_FIGURES)("$slide: $key is there", ({ row: key, year, value }) => {
    const row = framework.rows.get(key);
    if (!row) throw new Error(key);
    const text = typeof value === "number" ? numberText(labels, value) : value;
    const inTable = slides
      .filter(({ title }) => title === `KPI ${row.kpi}: ${labels.tables[row.table]?.title ?? ""}`)
      .flatMap(({ tables }) => tables)
      .some(([header = [], ...lines]) =>
        lines.some((line) => line[0] === rowName(labels, row) && line[header.indexOf(year)] === text),
      );
    const name = Object.values(labels.charts)
      .map(({ series }) => series[key])
      .find((one) => one !== undefined);
    const inChart = slides.some(({ chart }) =>
      chart?.series.some(
        (series) => [name, rowName(labels, row)].includes(series.name) && series.points[year] === value,
      ),
    );
    const inPoints =
      year === SEED.round && paragraphs().some((one) => `${one};`.includes(`${rowName(labels, row)}: ${text};`));
    expect(inTable || inChart || inPoints).toBe(true);
  });

  test.each(SEED.notes)("$slide: the note of $row", ({ note }) => {
    expect(paragraphs().some((one) => one.includes(note))).toBe(true);
  });

  test.each(SEED.narrative)("$slide: the text $key", ({ text }) => {
    expect(paragraphs().some((one) => one.includes(text))).toBe(true);
  });

  test.each(SEED.secondSource)("$slide", ({ measure, period, value }) => {
    const name = measuresName(labels, [`avmp.${measure}`]);
    const told = `${numberText(labels, value)}${measure === "handguns" ? " %" : ""} (${period})`;
    expect(paragraphs().find((one) => one.startsWith(`${name}: `))).toContain(told);
    const drawn = slides.flatMap(({ chart }) => chart?.series ?? []).filter((series) => series.name === name);
    expect(drawn.map(({ points }) => points[period]).filter((point) => point !== undefined)).toEqual([value]);
  });

  test("compares only by arithmetic, and says which years are missing", () => {
    const incidents = slides.find(({ title }) => title.startsWith("Firearm-related incidents"));
    expect(incidents?.paragraphs).toContain("Firearm-related incidents in total: higher than in 2023: 1,262 after 32.");
    const victims = slides.find(({ title }) => title.startsWith("Victims"));
    expect(victims?.paragraphs.some((one) => one.endsWith("between 5 (2018) and 13 (2023)."))).toBe(true);
    const lost = slides.find(({ title }) => title.startsWith("Lost and stolen"));
    expect([lost?.chart, lost?.paragraphs[1]]).toEqual([
      undefined,
      "Nothing is drawn: no figure is known for these years.",
    ]);
  });

  test("names the source of each figure in the notes, and Kosovo* has its footnote on every slide", () => {
    const incidents = slides.find(({ title }) => title.startsWith("Firearm-related incidents"));
    expect(incidents?.notes.join("\n")).toContain(
      "Kosovo*, Firearm-related incidents in total: seed.xlsx, KPI: 2023 D8, 2024 D8",
    );
    for (const { paragraphs: own } of slides) expect(own).toContain(labels.footnotes["kosovo"]);
  });
});

describe("the deck of the region", () => {
  const whole = wholeRegional(framework);
  const codes = framework.jurisdictions.map(({ code }) => code);
  // Every jurisdiction has other figures; in one year two do not know theirs, in another all but one; in one all are 0.
  const figureOf = (index: number, period: string, value: number): CellContent =>
    (index < 2 && period === "2021") || (index < 5 && period === "2019")
      ? { kind: "noData", reason: "no-data" }
      : { kind: "number", value: period === "2020" ? 0 : value * (index + 1) };
  const regional: Regional = {
    ...whole,
    samples: ["AL"],
    observations: codes.flatMap((jurisdiction, index) =>
      whole.observations
        .filter((one) => one.jurisdiction === "RS")
        .map(({ content, ...one }) => ({
          ...one,
          jurisdiction,
          content: content.kind === "number" ? figureOf(index, one.period, content.value) : content,
        })),
    ),
  };
  let slides: readonly ReadSlide[] = [];
  beforeAll(async () => {
    slides = await deckOf(regional);
  });

  test("draws each figure of the region, a gap as none and 0 as 0, in the chart and in the workbook inside it", () => {
    const expected = chartFigures(framework, labels, regional, REGION);
    const drawn = slides.flatMap(({ chart }) => chart ?? []);
    expect(drawn).toHaveLength(
      expected.filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null))).length,
    );
    const shown = expected.filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null)));
    expect(shown.length).toBeGreaterThan(2);
    const figures = shown.flatMap(({ series }) => series.flatMap(({ values }) => values));
    expect([figures.includes(0), figures.includes(null)]).toEqual([true, true]);
    shown.forEach(({ series, years }, at) => {
      const chart = drawn[at];
      const points = series.map(({ values }) =>
        Object.fromEntries(years.flatMap((year, index) => (values[index] === null ? [] : [[year, values[index]]]))),
      );
      expect(
        chart?.series.map((one) =>
          Object.fromEntries(Object.entries(one.points).map(([year, value]) => [year.replace("†", ""), value])),
        ),
      ).toEqual(points);
      const read = xlsxFormat.read(chart?.workbook ?? new Uint8Array());
      const cells = read.ok ? (read.value.sheets[0]?.cells ?? []) : [];
      series.forEach(({ values }, column) => {
        expect(
          years.map(
            (_, row) => cells.find((cell) => cell.row === row + 1 && cell.column === column + 1)?.value ?? null,
          ),
        ).toEqual(values);
      });
    });
  });

  test("draws what each jurisdiction reported beside the others, and says the scale", () => {
    const compared = slides.filter(({ panels }) => panels.length > 0);
    const areas = codes.map((code) => chartFigures(framework, labels, regional, { kind: "jurisdiction", code }));
    const known = framework.charts.flatMap((_, index) => {
      const six = areas.flatMap((charts) => charts.slice(index, index + 1)).filter(hasFigures);
      return six.length === 0 ? [] : [six];
    });
    expect(compared).toHaveLength(known.length);
    compared.forEach(({ panels, paragraphs, shapes }, at) => {
      const drawn = panels.map(({ series }) => series.map(({ points }) => Object.entries(points)));
      const expected = known[at]?.map(({ series, years, breaks }) =>
        series.map(({ values }) =>
          years.flatMap((year, index) => (values[index] === null ? [] : [[markedYear(year, breaks), values[index]]])),
        ),
      );
      expect(drawn).toEqual(expected);
      expect(paragraphs.some((text) => text.startsWith("One scale"))).toBe(true);
      expect(shapes.filter(({ name, altText }) => name.includes(":chart") && altText !== "")).toHaveLength(
        panels.length,
      );
    });
  });

  test("says on every slide whose figures are invented, and names who is missing", () => {
    for (const { paragraphs } of slides) expect(paragraphs).toContain("SAMPLE - the figures of Albania are invented.");
    expect(
      slides.some(({ paragraphs }) =>
        paragraphs.some((one) => one.includes("2021: without Albania (SAMPLE) and Bosnia and Herzegovina")),
      ),
    ).toBe(true);
  });

  test("has a title on every slide, read first, and a text for every chart and table", () => {
    for (const { title, shapes } of slides) {
      expect(title).not.toBe("");
      expect(shapes[0]?.name).toContain(":title#");
      for (const { name, altText } of shapes) if (/:(chart|table)$/.test(name)) expect(altText).not.toBe("");
    }
    const names = slides.flatMap(({ shapes }) =>
      shapes.map(({ name }) => name).filter((name) => name.startsWith("kpi:")),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("the same state gives the same bytes", async () => {
    const { say } = await deckWords("en");
    const write = (): Promise<Uint8Array> => writeDeck(planDeck(framework, regional, "en", say), xlsxFormat);
    expect(Buffer.compare(await write(), await write())).toBe(0);
  });
});
