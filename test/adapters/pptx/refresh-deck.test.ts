/** A deck that people worked on is brought up to date: what is theirs stays, what is ours says the figures of now. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { refreshDeck, type RefreshedDeck } from "../../../src/adapters/pptx/refresh-deck";
import { writeDeck } from "../../../src/adapters/pptx/write-deck";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import { deckWords } from "../../../src/app/deck-words";
import type { Regional } from "../../../src/core/consolidation/regional";
import type { DeckPlan } from "../../../src/core/deck/deck-plan";
import { planDeck } from "../../../src/core/deck/plan-deck";
import { readDeck, type ReadSlide } from "../../fixtures/read-deck";
import { seedRegional } from "../../fixtures/seed/seed-regional";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const seed = seedRegional(framework);
const OURS = "Firearm-related incidents in total: higher than in 2023: 1,262 after 32.";
const THEIRS = "Counted by another authority since 2024 &amp; checked.";
const MOVED = '<a:off x="1234567" y="2345678"/>';
const NOTE = "Say hello to the hosts.";

async function planOf(regional: Regional): Promise<DeckPlan> {
  return planDeck(framework, regional, "en", (await deckWords("en")).say, "XK");
}

function withFigures(figures: Readonly<Record<string, number>>): Regional {
  const observations = seed.observations.map((one) => {
    const value = figures[one.key];
    return value === undefined ? one : { ...one, content: { kind: "number", value } as const };
  });
  return { ...seed, observations };
}

const titleOf = (xml: string): string => /<p:ph type="(?:ctrT|t)itle"\/>.*?<a:t>([^<]*)/s.exec(xml)?.[1] ?? "";

/** Changes the text of the part of the slide with a title, as a person or program would. */
function edited(bytes: Uint8Array, title: string, folder: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const slide = Object.keys(parts).find(
    (name) => /^ppt\/slides\/slide/.test(name) && titleOf(strFromU8(parts[name] ?? new Uint8Array())).startsWith(title),
  );
  const name = slide?.replace("ppt/slides/slide", folder) ?? "";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed === xml).toBe(false);
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

/** A slide of a person's own, the last one. */
function withOwnSlide(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const rels = "ppt/_rels/presentation.xml.rels";
  return zipSync({
    ...parts,
    "ppt/slides/slide99.xml": parts["ppt/slides/slide1.xml"]
      ? strToU8(
          text("ppt/slides/slide1.xml")
            .replaceAll(/name="kpi:[^"]*"/g, 'name="Mine"')
            .replace(/<a:t>[^<]*/, "<a:t>Visit to Pristina"),
        )
      : new Uint8Array(),
    "ppt/slides/_rels/slide99.xml.rels": parts["ppt/slides/_rels/slide1.xml.rels"] ?? new Uint8Array(),
    [rels]: strToU8(
      text(rels).replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide99.xml"/></Relationships>',
      ),
    ),
    "ppt/presentation.xml": strToU8(
      text("ppt/presentation.xml").replace("</p:sldIdLst>", '<p:sldId id="999" r:id="rId99"/></p:sldIdLst>'),
    ),
    "[Content_Types].xml": strToU8(
      text("[Content_Types].xml").replace(
        "</Types>",
        '<Override PartName="/ppt/slides/slide99.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
      ),
    ),
  });
}

async function refreshed(old: Uint8Array, regional: Regional): Promise<RefreshedDeck> {
  const found = await refreshDeck(
    old,
    await planOf(regional),
    xlsxFormat,
    ({ theirs, ours }) => `By hand: ${theirs.join(" ")} Now: ${ours.join(" ")}`,
  );
  if (!found.ok || !found.value) throw new Error(JSON.stringify(found));
  return found.value;
}

const slideOf = (bytes: Uint8Array, title: string): ReadSlide | undefined =>
  readDeck(bytes).find((slide) => slide.title.startsWith(title));

async function workedOn(): Promise<Uint8Array> {
  const made = await writeDeck(await planOf(seed), xlsxFormat);
  const sentence = edited(made, "Firearm-related incidents", "ppt/slides/slide", (xml) =>
    xml.replace(OURS, THEIRS).replace(/(<p:graphicFrame>.*?<p:xfrm>)<a:off [^>]*>/s, `$1${MOVED}`),
  );
  const noted = edited(sentence, "Firearm-related incidents", "ppt/notesSlides/notesSlide", (xml) =>
    xml.replace("</p:txBody>", `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${NOTE}</a:t></a:r></a:p></p:txBody>`),
  );
  const bold = edited(noted, "Voluntary surrender", "ppt/slides/slide", (xml) =>
    xml.replace('<a:rPr lang="en"/><a:t>Firearms', '<a:rPr lang="en" b="1"/><a:t>Firearms'),
  );
  return withOwnSlide(bold);
}

const NOW = withFigures({
  "10.incidents.total.2024": 1300,
  "3.possession.cases.2024": 1500,
  "11.surrender.firearms.2024": 7,
});

test("charts with their workbooks, tables and sentences say the figures of now", async () => {
  const { bytes, missing, past } = await refreshed(await workedOn(), NOW);
  const chart = slideOf(bytes, "Firearm-related incidents")?.chart;
  expect(chart?.series.map(({ points }) => points)).toEqual([{ "2023": 32, "2024": 1300 }]);
  const inside = xlsxFormat.read(chart?.workbook ?? new Uint8Array());
  expect(inside.ok && inside.value.sheets[0]?.cells.some(({ value }) => value === 1300)).toBe(true);
  expect(slideOf(bytes, "KPI 3: Illegal")?.tables[0]?.[1]?.at(-1)).toBe("1,500");
  expect(slideOf(bytes, "Voluntary surrender")?.paragraphs.join("\n")).toContain("7 in 2024");
  expect([missing, past]).toEqual([[], []]);
});

test("a person's own slide, a moved chart, a changed sentence, its look and notes stay", async () => {
  const old = await workedOn();
  const { bytes, kept } = await refreshed(old, NOW);
  const [before, after] = [unzipSync(old), unzipSync(bytes)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  expect(after["ppt/slides/slide99.xml"]).toEqual(before["ppt/slides/slide99.xml"]);
  const slides = Object.keys(after)
    .filter((name) => name.startsWith("ppt/slides/slide"))
    .map((name) => strFromU8(after[name] ?? new Uint8Array()));
  expect(slides.some((xml) => xml.includes(MOVED) && xml.includes(THEIRS))).toBe(true);
  expect(
    slides.some((xml) => /<a:rPr lang="en" b="1"\/><a:t>Firearms voluntarily surrendered: 7 in 2024/.test(xml)),
  ).toBe(true);
  const now = OURS.replace("1,262", "1,300");
  const said = THEIRS.replace("&amp;", "&");
  expect(kept).toEqual([
    { slide: "XK-incidents", title: "Firearm-related incidents, Kosovo*", theirs: [said], ours: [now] },
  ]);
  const incidents = slideOf(bytes, "Firearm-related incidents");
  expect(incidents?.paragraphs).toContain(said);
  expect(incidents?.paragraphs).not.toContain(now);
  expect(incidents?.notes).toEqual(expect.arrayContaining([NOTE, `By hand: ${said} Now: ${now}`]));
});

test("brought up to date again, nothing changes", async () => {
  const once = await refreshed(await workedOn(), NOW);
  const twice = await refreshed(once.bytes, NOW);
  expect(readDeck(twice.bytes)).toEqual(readDeck(once.bytes));
  expect(twice.kept).toEqual(once.kept);
});

test("samples are marked where the deck had no mark, and slides that it lacks are named", async () => {
  const old = await workedOn();
  const { bytes } = await refreshed(old, { ...NOW, samples: ["XK"] });
  for (const { title, paragraphs } of readDeck(bytes))
    if (title !== "Visit to Pristina") expect(paragraphs).toContain("SAMPLE - all figures are invented.");
  const parts = unzipSync(old);
  const rest = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "ppt/slides/slide3.xml"));
  expect((await refreshed(zipSync(rest), NOW)).missing).toEqual(["Goal 1 (KPI 1)"]);
});

test("a file that is no deck, or none of this jurisdiction, is told from one", async () => {
  const tell = (): string => "";
  const plan = await planOf(seed);
  for (const bytes of [new Uint8Array(), strToU8("no zip"), (await workedOn()).slice(0, 5000)])
    expect((await refreshDeck(bytes, plan, xlsxFormat, tell)).ok).toBe(false);
  const { say } = await deckWords("en");
  const region = await writeDeck(planDeck(framework, seed, "en", say), xlsxFormat);
  expect(await refreshDeck(region, plan, xlsxFormat, tell)).toEqual({ ok: true, value: undefined, issues: [] });
});
