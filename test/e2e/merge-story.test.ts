/**
 * The whole story of the one button, as SEESAC lives it: rival files, the difference, written, put back, saved, opened
 * again, put back again.
 */
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";
import { goTo, mergeSamples, saveAs } from "./regional-steps";
import { rivalOf } from "./rival-of";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3690);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

/** The figure of Albania that its other report has one more of, and the total of the region. */
async function figures(bench: OpenWorkbench): Promise<readonly number[]> {
  const texts: string[] = [];
  for (const cell of ["D12", "J12"]) {
    await goTo(bench, "Region KPI 3", cell);
    texts.push(await bench.cell(cell).innerText());
  }
  return texts.map((text) => Number(text.replaceAll(",", "")));
}

test("another report of Albania replaces the first, is taken back, and comes again after saving and opening", async () => {
  const bench = await browser.open();
  const { page, pane } = bench;
  await page.getByRole("button", { name: "New", exact: true }).click();
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await mergeSamples(bench);
  const before = await figures(bench);

  // Its report comes a second time: beside what the region holds, and nothing is taken before somebody chooses.
  await pane.locator("input[type=file][multiple]").setInputFiles([await rivalOf("AL", "albania-second-version.xlsx")]);
  await pane.getByRole("region", { name: /^Several reports: Albania/ }).waitFor();
  await bench.picture("story-rivals");
  await pane.getByRole("button", { name: "Replace: albania-second-version.xlsx" }).click();
  const changed = pane.getByText(/^Albania.*: cells that change/);
  await changed.click();
  expect(
    await pane
      .getByRole("list", { name: /cells that change/ })
      .getByRole("listitem")
      .count(),
  ).toBeGreaterThan(10);
  await bench.picture("story-difference");
  expect(await figures(bench)).toEqual(before);

  await pane.getByRole("checkbox").check();
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/1 report merged/).waitFor();
  const after = await figures(bench);
  expect(after).toEqual(before.map((figure) => figure + 1));
  await bench.picture("story-written");

  await pane.getByRole("button", { name: /^Put back .*Albania/ }).click();
  await pane.getByText(/is put back and the charts are drawn/).waitFor();
  expect(await figures(bench)).toEqual(before);
  await bench.picture("story-put-back");

  const file = await saveAs(bench, "artefacts/story.xlsx");
  await page.getByRole("button", { name: "New", exact: true }).click();
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await pane.getByRole("region", { name: "What the workbook was before" }).waitFor();
  expect(await figures(bench)).toEqual(before);
  await pane.getByRole("button", { name: /^Put back .*before an older state was put back/ }).click();
  await pane.getByText(/is put back and the charts are drawn/).waitFor();
  expect(await figures(bench)).toEqual(after);
  await page.getByRole("tab", { name: "Charts AL", exact: true }).click();
  await page.locator("svg[data-chart]").first().waitFor();
  await bench.picture("story-put-back-again");
  expect(bench.complaints).toEqual([]);
  await page.close();
});
