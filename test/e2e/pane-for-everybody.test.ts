/** The pane without a mouse, at 320 pixels, in contrast themes and read by a program; and what its page may load. */
import type { Regional } from "../../src/core/consolidation/regional";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { startBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";
import { goTo } from "./regional-steps";
import { draftPushInto, openCleanReport } from "./push-steps";
import { rivalOf } from "./rival-of";
import { sampleFiles, type ChosenSample } from "./sample-files";
import { violationsIn } from "./violations";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3600);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

/** Presses Tab in the pane until a button of that name has the focus. */
async function tabTo({ page, inPane }: OpenWorkbench, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await inPane<string>(
      "(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').slice(0, 80)",
    );
    if (name.test(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

/** F6 from the sheet; office.js takes the focus to the pane's first element. */
async function enterPane({ page }: OpenWorkbench): Promise<void> {
  await page.keyboard.press("F6");
  await page.waitForFunction(() => {
    const pane = document.querySelector("iframe")?.contentDocument;
    return pane?.hasFocus() === true && pane.activeElement !== pane.body;
  });
}

/** Figures of a second source that no report says. */
const FAR = [
  {
    jurisdiction: "AL",
    measure: "avmp.suicides",
    period: "2023",
    value: 9_000,
    provenance: { file: "avmp.csv", sheet: "CSV", cell: "C2" },
  },
];

/** Two reports, so that a third one makes totals of the region; and a second source that says otherwise. */
function regionOfTwo(): Partial<Regional> {
  const { observations } = wholeRegional(opened().framework);
  const others = observations.map((one) => ({ ...one, jurisdiction: "BA", file: "ba.xlsx" }));
  return { observations: [...others, ...observations], secondSource: FAR };
}

async function chooseSamples({ pane }: OpenWorkbench, more: readonly ChosenSample[] = []): Promise<void> {
  await pane.locator("input[type=file][multiple]").setInputFiles([...(await sampleFiles()), ...more]);
  await pane.getByRole("button", { name: /^Write/ }).waitFor();
}

test("axe finds nothing in any state of the pane, and nothing is wider than 320 pixels", async () => {
  const bench = await browser.open();
  const { page, pane, inPane } = bench;
  const found: Record<string, readonly string[]> = {};
  const wide: string[] = [];
  const look = async (state: string): Promise<void> => {
    const broken = await violationsIn(bench);
    if (broken.length > 0) found[state] = broken;
    await page.locator("iframe").evaluate((frame) => {
      frame.style.width = "320px";
    });
    if (await inPane<boolean>("document.documentElement.scrollWidth > 320")) wide.push(state);
    await bench.picture(`pane-${state}`);
    await page.locator("iframe").evaluate((frame) => {
      frame.style.width = "100%";
    });
  };
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await look("start");
  await chooseSamples(bench, [await rivalOf("AL", "albania-second-version.xlsx")]);
  await pane.getByRole("region", { name: /^Several reports: Albania/ }).waitFor();
  await look("merge");
  await pane.getByRole("button", { name: "Use this one: sample-AL-2024.xlsx" }).click();
  await pane.getByRole("checkbox").check();
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/6 reports merged/).waitFor();
  await goTo(bench, "Region KPI 3", "J8");
  await pane.getByRole("region", { name: "Where it comes from" }).getByRole("listitem").nth(5).waitFor();
  await look("regional");
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: /^Montenegro/ }).click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await goTo(bench, "KPI 3", "E8");
  await pane.getByText(/Rules that look at it/).waitFor();
  await look("report");
  await pane.getByRole("button", { name: "Breaks in series" }).click();
  await pane.getByRole("textbox", { name: /^From year/ }).fill("Counted by cases, not by persons.");
  await look("break");
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: /^Kosovo/ }).click();
  await pane
    .getByRole("button", { name: /^Justify / })
    .first()
    .click();
  await pane.getByRole("textbox", { name: "Explanation" }).fill("Confirmed with the police.");
  await look("justify");
  await pane.getByRole("textbox", { name: "Your name" }).fill("Test officer");
  await pane.getByRole("combobox", { name: "Reason" }).selectOption({ index: 1 });
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await pane
    .getByText(/^Justified \(/)
    .first()
    .click();
  await look("justified");
  await openCleanReport(bench);
  await pane.getByRole("button", { name: "Push report" }).click();
  await pane.getByRole("textbox", { name: "Contact person" }).waitFor();
  await look("hand-in");
  await draftPushInto(bench, regionOfTwo());
  await pane.getByText(/^Totals of the region that change \(/).click();
  await look("push-draft");
  expect({ found, wide }).toEqual({ found: {}, wide: [] });
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("a template is inserted, typed into and a report is handed in by keyboard alone", async () => {
  const bench = await browser.open();
  const { page, pane } = bench;
  await page.getByRole("grid").focus();
  await enterPane(bench);
  await tabTo(bench, /^Insert template$/);
  await page.keyboard.press("Enter");
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  // The button that was pressed is gone: Tab leaves the pane for the sheet, F6 goes back to it.
  await page.keyboard.press("Tab");
  await page.locator("[role=grid]:focus").waitFor();
  await enterPane(bench);
  await tabTo(bench, /^KPI 3$/);
  await page.keyboard.press("Enter");
  await page.getByRole("grid", { name: "Sheet KPI 3" }).waitFor();
  await page.getByRole("grid").focus();
  await page.keyboard.type("1327");
  await page.keyboard.press("Enter");
  await pane.getByText("1 of 448 cells filled").first().waitFor();
  await page.keyboard.press("Control+z");
  await pane.getByText("0 of 448 cells filled").first().waitFor();
  await page.keyboard.press("Control+y");
  await pane.getByText("1 of 448 cells filled").first().waitFor();
  // A push asks for what the cover does not say: the form has the focus, and what is typed goes along.
  await openCleanReport(bench);
  await page.getByRole("grid").focus();
  await enterPane(bench);
  await tabTo(bench, /^Push report$/);
  await page.keyboard.press("Enter");
  await pane.getByRole("textbox", { name: "Contact person" }).and(pane.locator(":focus")).waitFor();
  await page.keyboard.type("Office for small arms");
  await tabTo(bench, /^Push now$/);
  await page.keyboard.press("Enter");
  await pane.getByText(/opened as a new workbook/).waitFor();
  await page.getByText("Office for small arms").first().waitFor();
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("in a contrast theme the pane keeps its buttons, its ring and its findings", async () => {
  const bench = await browser.open({ forcedColors: "active" });
  await bench.pane.getByRole("button", { name: "Insert template" }).click();
  await bench.pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await bench.picture("contrast");
  const border = await bench.inPane<string>(
    "getComputedStyle([...document.querySelectorAll('button')].find((one) => one.textContent === 'Check')).borderTopStyle",
  );
  expect(border).not.toBe("none");
  expect(await violationsIn(bench)).toEqual([]);
  await bench.page.close();
});
