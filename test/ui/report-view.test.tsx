/** What the pane says of a report that is blank, wrong or whole. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { loadWords } from "../../src/app/load-words";
import { lookAtWorkbook, type Look } from "../../src/app/look-at-workbook";
import { labelsIn } from "../../src/core/framework/framework";
import { FileVerdictCard } from "../../src/ui/file-verdict-card";
import { LATER_FORMS } from "../../src/ui/later-forms";
import { LATER_PANELS } from "../../src/ui/later-panels";
import { Pane } from "../../src/ui/pane";
import { PaneProvider, type PaneContextValue } from "../../src/ui/pane-context";
import type { PaneWord } from "../../src/ui/words";
import english from "../../src/ui/words.en.json";
import { filledReport, type ReportWish } from "../fixtures/filled-report";
import { AT_REST, IDLE_ACTIONS } from "../fixtures/pane-at-rest";
import { atHand, opened } from "../fixtures/shipped-framework";
import { seenTexts } from "../fixtures/words/seen-texts";

const open = opened();
const NONE = "No data";

type ReportLook = Extract<Look, { readonly kind: "report" }>;

function look(wish: ReportWish): ReportLook {
  const found = lookAtWorkbook(open, filledReport(open.framework, wish));
  if (found.kind !== "report") throw new Error("no report");
  return found;
}

async function context(): Promise<PaneContextValue> {
  const words = await loadWords<PaneWord>("en", () => Promise.resolve({ default: english }));
  const labels = labelsIn(open.framework, "en");
  return {
    versions: atHand(open).versions,
    open,
    labels,
    explain: () => Promise.resolve({ explanation: "", origin: "", examples: { pass: {}, fail: {} } }),
    chooseLanguage: () => undefined,
    actions: IDLE_ACTIONS,
    ...words,
  };
}

function shown(part: ReactElement): string {
  return renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{part}</FluentProvider>);
}

async function paneOf(report: ReportLook): Promise<string> {
  return shown(<Pane state={{ ...AT_REST, look: report }} context={await context()} />);
}

/** What stands between a beginning and the end of its element. */
function part(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  if (start === -1) throw new Error(`nothing shows ${from}`);
  return html.slice(start, html.indexOf(to, start));
}

const pushState = (html: string): readonly string[] => seenTexts(part(html, '<div id="push-state"', "<section"));
const findings = (html: string): readonly string[] => seenTexts(html.slice(html.indexOf("findings-title")));
const kpiLine = (html: string, name: string): readonly string[] =>
  seenTexts(
    html
      .split("<li")
      .filter((line) => line.includes(`>${name}<`))
      .slice(0, 1)
      .join(""),
  );

beforeAll(async () => {
  for (const fetchPart of [...LATER_FORMS, ...LATER_PANELS]) await fetchPart();
});

test("a blank report says how much is missing and never that nothing is to be corrected, and leads to the first cell", async () => {
  const report = look({});
  const { filled = 0, total = 0 } = report.progress ?? {};
  const html = await paneOf(report);
  const missing = `${String(total - filled)} cells are not yet filled.`;
  expect(seenTexts(html)).not.toContain("Nothing to correct.");
  expect(findings(html)).toContain(missing);
  expect(pushState(html)).toEqual([missing, "KPI 1 D8", "Go to KPI 1 D8"]);
});

test("a KPI with a finding shows how much of it is filled, and its gravest finding", async () => {
  const html = await paneOf(look({ typed: { "3.possession.cases.2024": -4, "3.possession.cases.2023": "1.327" } }));
  expect(kpiLine(html, "KPI 3")).toEqual(expect.arrayContaining(["2/56", "Error"]));
  expect(kpiLine(html, "KPI 4")).not.toContain("Error");
  expect(pushState(html)).toEqual(expect.arrayContaining(["2 errors to correct first.", "Go to KPI 3 I8"]));
});

test("a report in which nothing is wrong or missing says so, and nothing stands against a push", async () => {
  const html = await paneOf(look({ fill: () => NONE }));
  expect(findings(html)).toContain("Nothing to correct.");
  expect(pushState(html)).toEqual([]);
});

test("a file that is chosen for a merge is missing cells, not wrong in each row", async () => {
  const { assessment } = look({});
  const html = shown(
    <PaneProvider value={await context()}>
      <FileVerdictCard assessment={assessment} />
    </PaneProvider>,
  );
  expect(seenTexts(html).filter((text) => text.includes("not yet filled"))).toEqual([
    `${String(assessment.counts.blank)} cells are not yet filled.`,
  ]);
  expect(seenTexts(html)).not.toContain("Error");
});
