/** Decks in LibreOffice: it opens them, and what it saves again has every point of the charts and field of the tables. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { convertInLibreOffice } from "../fixtures/other-programs";
import { readDeck } from "../fixtures/read-deck";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-deck-"));
const path = (name: string): string => join(folder, name);

interface Shown {
  /** Points of each chart, slide by slide, in their order. */
  readonly points: readonly (readonly number[])[];
  readonly fields: readonly string[];
}

function savedAgain(file: string): Shown {
  const parts = unzipSync(readFileSync(file));
  const inOrder = (pattern: RegExp): readonly string[] =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .sort((one, other) => Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0]))
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const points = inOrder(/^ppt\/charts\/chart\d+\.xml$/).map((xml) =>
    [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([values]) =>
      [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
    ),
  );
  const fields = inOrder(/^ppt\/slides\/slide\d+\.xml$/).flatMap((xml) =>
    [...xml.matchAll(/<a:tc\b.*?<\/a:tc>/gs)].map(([field]) =>
      [...field.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => text).join(""),
    ),
  );
  return { points, fields };
}

test("LibreOffice shows the figures of the deck of the region", () => {
  demoInto(folder);
  runKpi("report", path("regional-sample.xlsx"), "--out", path("region.pptx"));
  const slides = readDeck(readFileSync(path("region.pptx")));
  const saved = savedAgain(convertInLibreOffice(path("region.pptx"), "pptx", path("saved")));
  const points = slides.flatMap(({ chart, panels }) =>
    [...(chart ? [chart] : []), ...panels].map(({ series }) => series.flatMap((one) => Object.values(one.points))),
  );
  expect(points.length).toBeGreaterThan(50);
  expect(saved.points).toEqual(points);
  expect(saved.fields).toEqual(slides.flatMap(({ tables }) => tables.flat(2)));
});
