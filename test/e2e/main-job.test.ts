/**
 * The main job in a real browser, as npm start serves it: from a blank workbook to regional charts and their sources.
 */
import { readFileSync } from "node:fs";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { placeOf } from "../fixtures/filled-report";
import { frameworkFiles, opened, seedKpi3 } from "../fixtures/shipped-framework";
import { textEverywhere } from "../fixtures/text-everywhere";
import { startBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";
import { goTo, mergeSamples, saveAs } from "./regional-steps";
import { cellAddress } from "../../src/core/workbook/address";

const { framework } = opened(frameworkFiles());
let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3500);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

async function insertTemplate({ page, pane }: OpenWorkbench): Promise<void> {
  await pane.getByLabel("Jurisdiction", { exact: true }).selectOption("XK");
  await pane.getByRole("button", { name: "Insert template" }).click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "KPI 3", exact: true }).click();
}

/** Types each row from its first year on: a figure, Tab, the next. */
async function typeKpi3({ page }: OpenWorkbench): Promise<number> {
  let typed = 0;
  for (const [row, years] of Object.entries(seedKpi3())) {
    const ordered = Object.entries(years).sort(([one], [other]) => one.localeCompare(other));
    const place = placeOf(framework, `${row}.${ordered[0]?.[0] ?? ""}`);
    await page.getByLabel("Name box").fill(cellAddress(place));
    await page.keyboard.press("Enter");
    for (const [, figure] of ordered) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press("Tab");
      typed += 1;
    }
  }
  return typed;
}

describe.each(["1.9", "1.14", "1.15"])("with ExcelApi %s", (api) => {
  test("an officer inserts a template, types KPI 3, sees what is wrong without asking, and corrects it", async () => {
    const bench = await browser.open({ api });
    const { page, pane, cell } = bench;
    await insertTemplate(bench);
    expect(await typeKpi3(bench)).toBe(56);
    await pane.getByText("56 of 448 cells filled").first().waitFor();
    const wrong = cellAddress(placeOf(framework, "3.trafficking.convicted.2022"));
    const finding = pane.getByRole("button", { name: `Go to KPI 3 ${wrong}`, exact: true });
    await finding.first().click();
    await page.locator(`[role=grid][data-active="${wrong}"]`).waitFor();
    const tooMany = pane.getByText('69 for "Solved with conviction', { exact: false });
    await tooMany.first().waitFor({ state: "attached" });
    await bench.picture(`typed-${api}`);
    await cell(wrong).click();
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    await tooMany.first().waitFor({ state: "detached" });
    expect(bench.complaints).toEqual([]);
    await page.close();
  });

  test("a warning is justified once, and the report can be pushed", async () => {
    const bench = await browser.open({ api });
    const { page, pane } = bench;
    await page.getByRole("button", { name: "Samples" }).click();
    await page.getByRole("menuitem", { name: /^Kosovo/ }).click();
    const push = pane.getByRole("button", { name: "Push report" });
    const open = pane.getByRole("button", { name: /^Justify / });
    await open.first().waitFor();
    expect(await push.isDisabled()).toBe(true);
    const save = pane.getByRole("button", { name: "Save", exact: true });
    // Nothing is chosen for anybody, and what is missing is said at its field.
    await open.first().click();
    await save.click();
    await pane.getByText("Choose why it may stand.").waitFor();
    await pane.getByRole("button", { name: "Cancel", exact: true }).click();
    for (let rows = 0; (await open.count()) > 0; rows++) {
      expect(rows).toBeLessThan(40);
      await open.first().click();
      await pane.getByRole("combobox", { name: "Reason" }).selectOption({ index: 1 });
      await pane.getByRole("textbox", { name: "Explanation" }).fill("Confirmed with the police statistics department.");
      await pane.getByRole("textbox", { name: "Your name" }).fill("Test officer");
      await save.click();
      // One reason settles one row: the other rows of its cause are asked about next.
      await save.waitFor({ state: "detached" });
    }
    await bench.picture(`justified-${api}`);
    // Waits for the button to be enabled.
    await push.click();
    // The cover has no e-mail: nobody has to answer, and what is typed goes along.
    await pane.getByRole("textbox", { name: "E-mail" }).fill("office@example.org");
    await pane.getByRole("button", { name: "Push now" }).click();
    // What is handed in opens as a workbook of its own, with the justifications.
    await page.getByLabel("Workbook in view").locator("option").nth(2).waitFor({ state: "attached" });
    await pane.getByText(/Justified \(/).waitFor();
    await page.getByRole("tab", { name: "Cover", exact: true }).click();
    await page.getByText("office@example.org").first().waitFor();
    await bench.picture(`pushed-${api}`);
    expect(bench.complaints).toEqual([]);
    await page.close();
  });

  test("six files are merged by one button, with charts and sources; the file holds it all", async () => {
    const bench = await browser.open({ api });
    const { page, pane } = bench;
    await page.getByRole("button", { name: "New", exact: true }).click();
    await pane.getByRole("button", { name: "Insert template" }).waitFor();
    await mergeSamples(bench);
    await page.getByRole("tab", { name: "Charts Region", exact: true }).click();
    await page.locator("svg[data-chart]").first().waitFor();
    await bench.picture(`charts-${api}`);
    await goTo(bench, "Region KPI 3", "J8");
    const sources = pane.getByRole("region", { name: "Where it comes from" }).getByRole("listitem");
    await sources.nth(5).waitFor();
    const parts = (await sources.allInnerTexts()).map((text) => /^[\d,]+$/m.exec(text)?.[0] ?? "");
    await bench.picture(`sources-${api}`);
    const number = (text: string): number => Number(text.replaceAll(",", ""));
    const total = number(await bench.cell("J8").innerText());
    expect(parts.map(number).reduce((sum, part) => sum + part, 0)).toBe(total);
    const bytes = new Uint8Array(readFileSync(await saveAs(bench, `artefacts/regional-${api}.xlsx`)));
    const { without, charts } = textEverywhere(bytes, "SAMPLE");
    expect([without, charts > 40]).toEqual([[], true]);
    const read = xlsxFormat.read(bytes);
    expect(
      read.ok &&
        read.value.sheets
          .find(({ name }) => name === "Region KPI 3")
          ?.cells.find(({ row, column }) => row === 7 && column === 9)?.value,
    ).toBe(total);
    expect(bench.complaints).toEqual([]);
    await page.close();
  });
});

test("what the guide makes of the samples says SAMPLE on every sheet and every chart", async () => {
  const bench = await browser.open();
  const { page, pane } = bench;
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  const give = page.getByRole("button", { name: "Give the samples to the pane" });
  while (!(await give.isVisible())) await page.getByRole("button", { name: "Next", exact: true }).click();
  await give.click();
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/reports merged/).waitFor();
  const bytes = new Uint8Array(readFileSync(await saveAs(bench, "artefacts/regional-guide.xlsx")));
  const { without, charts } = textEverywhere(bytes, "SAMPLE");
  expect([without, charts > 30]).toEqual([[], true]);
  expect(await pane.getByText(/^SAMPLE/).isVisible()).toBe(true);
  expect(bench.complaints).toEqual([]);
  await page.close();
});
