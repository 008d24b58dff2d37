/** The open report goes into a region from the pane, in a real browser: a chosen workbook, and the open one. */
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";
import { goTo } from "./regional-steps";
import { draftPushInto, openCleanReport } from "./push-steps";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3680);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

/** A clean report of Albania is in view. */
async function withReport(): Promise<OpenWorkbench> {
  const bench = await browser.open();
  await bench.pane.getByRole("button", { name: "Insert template" }).waitFor();
  await openCleanReport(bench);
  return bench;
}

test("into a chosen regional workbook: what would change, then the new one in view, which says what it is called", async () => {
  const bench = await withReport();
  const { page, pane } = bench;
  await draftPushInto(bench);
  await bench.picture("push-draft");
  await pane.getByRole("button", { name: "Push now" }).click();
  await pane.getByText(/updated regional workbook has been opened/).waitFor();
  expect(await pane.getByLabel("File name").inputValue()).toBe("region.xlsx");
  // It is said in the new workbook, not in the one that was left.
  await pane
    .getByRole("heading", { name: /Region/ })
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Charts RS", exact: true }).click();
  await page.locator("svg[data-chart]").first().waitFor();
  await bench.picture("pushed-into");
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("into the open workbook: regional sheets stand beside the report, with charts", async () => {
  const bench = await withReport();
  const { page, pane } = bench;
  await pane.getByRole("button", { name: "Start the regional sheets" }).click();
  await pane.getByRole("button", { name: "Push now" }).click();
  await pane.getByText(/The report is in the regional sheets/).waitFor();
  await pane.getByRole("button", { name: "Push into the regional sheets" }).waitFor();
  await page.getByRole("tab", { name: "Region KPI 3", exact: true }).waitFor();
  await page.getByRole("tab", { name: "KPI 3", exact: true }).waitFor();
  await page.getByRole("tab", { name: "Charts AL", exact: true }).click();
  await page.locator("svg[data-chart]").first().waitFor();
  await bench.picture("pushed-here");
  // A total of the region names its cell and all six; a status of one jurisdiction says what was reported.
  const sources = pane.getByRole("region", { name: "Where it comes from" });
  await goTo(bench, "Region KPI 3", "J8");
  await sources.getByText(/^Region KPI 3 J8 /).waitFor();
  const lines = await sources.getByRole("listitem").allInnerTexts();
  expect([lines.length, lines.filter((line) => /not reported/i.test(line)).length]).toEqual([6, 5]);
  await goTo(bench, "Region KPI 1", "D6");
  await sources.getByText(/^Region KPI 1 D6 /).waitFor();
  const [status = ""] = await sources.getByRole("listitem").allInnerTexts();
  expect(status).toContain(await bench.cell("D6").innerText());
  await bench.picture("sources-of-a-status");
  expect(bench.complaints).toEqual([]);
  await page.close();
});
