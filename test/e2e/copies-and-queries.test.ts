/** Copies of institutions become one report, and SEESAC's questions come back answered: by keyboard, at 320 pixels. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { askQueries, planQueryFile } from "../../src/app/queries";
import type { CellContent } from "../../src/core/observation/observation";
import { planRegional } from "../../src/core/regional/plan-regional";
import { planTemplate } from "../../src/core/template/plan-template";
import { cellAddress } from "../../src/core/workbook/address";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { placeOf } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";
import { saveAs } from "./regional-steps";
import type { ChosenSample } from "./sample-files";
import { violationsIn } from "./violations";

const { framework } = opened();
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BORDER = "4.firearms.border.2024";
const CASES = "3.possession.cases.2024";
let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3760);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

async function fileOf(name: string, plan: WorkbookPlan): Promise<ChosenSample> {
  return { name, mimeType: XLSX, buffer: Buffer.from(await xlsxFormat.write(plan)) };
}

function reportOf(figures: Readonly<Record<string, number>>): WorkbookPlan {
  const contents = new Map(
    Object.entries(figures).map(([key, value]): [string, CellContent] => [key, { kind: "number", value }]),
  );
  const prefill = { contents, notes: new Map(), cover: new Map() };
  return planTemplate(framework, { jurisdiction: "RS", round: "2024", language: "en", isSample: false, prefill });
}

/** What has the focus is called; "" where nothing has it. */
const focused = ({ inPane }: OpenWorkbench): Promise<string> =>
  inPane<string>(
    "(({ activeElement: one, body }) => (one === body ? '' : (one.getAttribute('aria-label') ?? one.textContent)))(document)",
  );

/** The focus comes to stand on what is called so and is reached by Tab. */
async function hasFocus(bench: OpenWorkbench, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 100 && !name.test(await focused(bench)); tries++) await bench.page.waitForTimeout(50);
  expect(await focused(bench)).toMatch(name);
  const isReached = "document.activeElement.tabIndex >= 0 && !document.activeElement.matches(':disabled')";
  expect(await bench.inPane<boolean>(isReached)).toBe(true);
}

async function look(bench: OpenWorkbench, name: string): Promise<void> {
  expect(await violationsIn(bench)).toEqual([]);
  expect(await bench.inPane<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  await bench.picture(name);
}

/** A report of Serbia in view, in a pane of 320 pixels. */
async function withReport(figures: Readonly<Record<string, number>>): Promise<OpenWorkbench> {
  const bench = await browser.open();
  const { page, pane } = bench;
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(await fileOf("serbia.xlsx", reportOf(figures)));
  await pane.getByRole("heading", { name: "Serbia 2024" }).waitFor();
  await page.locator("iframe").evaluate((frame) => {
    frame.style.width = "320px";
  });
  return bench;
}

test("copies are joined: what differs stands side by side, one is taken, and the report holds it", async () => {
  const bench = await withReport({});
  const { page, pane } = bench;
  const copies = pane.getByRole("region", { name: /^Join copies/ });
  await copies.getByRole("button", { name: /^Join copies/ }).focus();
  await copies
    .locator("input[type=file]")
    .setInputFiles([
      await fileOf("police.xlsx", reportOf({ [BORDER]: 24, [CASES]: 12 })),
      await fileOf("customs.xlsx", reportOf({ [BORDER]: 30 })),
    ]);
  await copies.getByText(/^\d+ cells? of this report/).waitFor();
  await hasFocus(bench, /^Use this one: (police|customs)\.xlsx, .+, 2024$/);
  await look(bench, "copies-apart");
  await page.keyboard.press("Enter");
  await copies.getByText("Is used").waitFor();
  await hasFocus(bench, /^Use this one: (police|customs)\.xlsx, .+, 2024$/);
  await look(bench, "copies-chosen");
  await copies.getByRole("button", { name: "Write into this report" }).press("Enter");
  await pane.getByText(/^Written\. Check the report/).waitFor();
  await hasFocus(bench, /^Join copies/);
  const { sheet, row, column } = placeOf(framework, BORDER);
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  expect(["24", "30"]).toContain((await bench.cell(cellAddress({ row, column })).innerText()).trim());
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("questions are opened each at its cell, answered, and come back with the next submission, counted", async () => {
  const regional = wholeRegional(framework);
  const before = { language: "en", regional };
  const asked = askQueries(
    framework,
    before,
    [{ jurisdiction: "RS", key: CASES, text: "Cases or persons?" }],
    "2026-11-24",
  );
  if (!asked.ok) throw new Error("not asked");
  const workbook = { ...before, regional: { ...regional, queries: asked.value } };
  const sent = planQueryFile(framework, workbook, "RS");
  if (!sent) throw new Error("nothing to send");
  const bench = await withReport({ [CASES]: 12 });
  const { page, pane } = bench;
  const queries = pane.getByRole("region", { name: "Queries" });
  await queries.getByRole("button", { name: /^Queries from SEESAC/ }).focus();
  await queries.locator("input[type=file]").setInputFiles(await fileOf("queries.xlsx", sent));
  await queries.getByText("Cases or persons?").waitFor();
  await hasFocus(bench, /^Go to /);
  await look(bench, "queries-open");
  const { sheet, row, column } = placeOf(framework, CASES);
  await page.keyboard.press("Enter");
  await page.getByRole("grid", { name: `Sheet ${sheet}` }).waitFor();
  expect(await page.getByLabel("Name box").inputValue()).toBe(cellAddress({ row, column }));
  await queries.getByRole("button", { name: /RS-1/ }).focus();
  await page.keyboard.press("Enter");
  await queries.getByRole("textbox").and(pane.locator(":focus")).waitFor();
  await page.keyboard.type("Cases.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await queries.getByText(/Cases\.$/).waitFor();
  await hasFocus(bench, /RS-1/);
  await look(bench, "queries-answered");
  const handedIn = await saveAs(bench, join(process.cwd(), "artefacts", "answered.xlsx"));
  await page.close();

  const region = await browser.open();
  await region.pane.getByRole("button", { name: "Insert template" }).waitFor();
  const old = await fileOf("region.xlsx", planRegional(framework, workbook.regional, "en"));
  await region.page.locator("input[type=file]").first().setInputFiles(old);
  await region.pane.getByText("Cases or persons?").waitFor();
  await region.pane
    .locator("input[type=file][multiple]")
    .setInputFiles({ name: "serbia.xlsx", mimeType: XLSX, buffer: readFileSync(handedIn) });
  await region.pane.getByRole("checkbox").check();
  // It says otherwise than the report that the region holds: somebody has to take it.
  await region.pane.getByRole("button", { name: "Replace: serbia.xlsx" }).click();
  await region.pane.getByRole("button", { name: "Write 1 report" }).click();
  const answered = region.pane
    .getByRole("region", { name: "Queries" })
    .getByRole("listitem")
    .filter({ hasText: "RS-1" });
  await answered.getByText(/answered/i).waitFor();
  await region.page.locator("iframe").evaluate((frame) => {
    frame.style.width = "320px";
  });
  await answered.getByRole("button", { name: "Settle RS-1" }).focus();
  await region.page.keyboard.press("Enter");
  await answered.getByText(/closed/i).waitFor();
  expect(
    await region.inPane<boolean>("document.activeElement !== document.body && document.activeElement.tabIndex >= 0"),
  ).toBe(true);
  await look(region, "queries-settled");
  expect([bench.complaints, region.complaints]).toEqual([[], []]);
  await region.page.close();
});
