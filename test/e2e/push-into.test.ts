/** The open report goes into a region from the pane, in a real browser: a chosen workbook, and the open one. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleFigures } from "../../src/app/sample-figures";
import { planRegional } from "../../src/core/regional/plan-regional";
import { planTemplate } from "../../src/core/template/plan-template";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";

const { framework } = opened();
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
  const contents = sampleFigures(framework, samplesOf(framework), "AL", "2024");
  const prefill = { contents, notes: new Map(), cover: new Map() };
  const plan = planTemplate(framework, { jurisdiction: "AL", round: "2024", language: "en", isSample: false, prefill });
  const buffer = Buffer.from(await xlsxFormat.write(plan));
  await bench.pane.getByRole("button", { name: "Insert template" }).waitFor();
  await bench.page.locator("input[type=file]").first().setInputFiles({ name: "albania.xlsx", mimeType: XLSX, buffer });
  await bench.pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  return bench;
}

test("into a chosen regional workbook: what would change, then the new one in view, which says what it is called", async () => {
  const bench = await withReport();
  const { page, pane } = bench;
  const old = Buffer.from(await xlsxFormat.write(planRegional(framework, wholeRegional(framework), "en")));
  await pane
    .getByRole("region", { name: /^Push into/ })
    .locator("input[type=file]")
    .setInputFiles({ name: "region.xlsx", mimeType: XLSX, buffer: old });
  await pane.getByText(/^Albania: \d+ new, 0 changed, 0 taken away/).waitFor();
  await bench.picture("push-draft");
  await pane.getByRole("button", { name: "Push now" }).click();
  await pane.getByText(/updated regional workbook has been opened/).waitFor();
  expect(await pane.getByLabel("File name").inputValue()).toBe("region.xlsx");
  // It is said in the new workbook, not in the one that was left.
  await pane
    .getByRole("heading", { name: /Region/ })
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Charts Region", exact: true }).click();
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
  await page.getByRole("tab", { name: "Charts Region", exact: true }).click();
  await page.locator("svg[data-chart]").first().waitFor();
  await bench.picture("pushed-here");
  expect(bench.complaints).toEqual([]);
  await page.close();
});
