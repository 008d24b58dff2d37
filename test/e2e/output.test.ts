/** Slides and figures of the region as files, from the pane in a real browser: what was saved is opened and read. */
import { readFileSync } from "node:fs";
import { recordsIn } from "../fixtures/read-export";
import { readDeck } from "../fixtures/read-deck";
import { startPageBrowser } from "./open-page";
import { sampleFiles } from "./sample-files";
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";
import { mergeSamples } from "./regional-steps";
import { violationsIn } from "./violations";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3810);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

/** What is saved when the button of that name is pressed by the keyboard. */
async function saved({ page, pane }: OpenWorkbench, button: string): Promise<readonly [string, Uint8Array]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: button, exact: true }).press("Enter"),
  ]);
  const name = download.suggestedFilename();
  await pane.getByText(`${name} is among the downloads.`).waitFor();
  return [name, readFileSync(await download.path())];
}

test("the slides of the region and of one jurisdiction, and the figures, are saved by keyboard and say what the workbook says", async () => {
  const bench = await browser.open();
  const { page, pane, inPane } = bench;
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await mergeSamples(bench);
  const [csv, figures] = await saved(bench, "CSV");
  expect(csv).toBe("region-2024.csv");
  const records = recordsIn(figures).filter(({ key }) => key === "3.possession.cases.2024");
  const cases = records.map(({ value }) => Number(value));
  const own = records.find(({ jurisdiction }) => jurisdiction === "AL")?.["value"];
  const total = cases.reduce((sum, one) => sum + one, 0).toLocaleString("en");
  expect([cases.length, own === undefined, total === "0"]).toEqual([6, false, false]);

  const [name, region] = await saved(bench, "Make the slides");
  expect(name).toBe("region-2024.pptx");
  expect(JSON.stringify(readDeck(region))).toContain(total);

  await pane.getByLabel("Jurisdiction").selectOption("AL");
  const [ownName, slides] = await saved(bench, "Make the slides");
  expect(ownName).toBe("AL-2024.pptx");
  expect(readDeck(slides).flatMap(({ tables }) => tables.flat(2))).toContain(Number(own).toLocaleString("en"));

  await page.locator("iframe").evaluate((frame) => {
    frame.style.width = "320px";
  });
  expect(await inPane("document.documentElement.scrollWidth > 320")).toBe(false);
  expect(await violationsIn(bench)).toEqual([]);
  await pane.getByRole("region", { name: "Slides and figures as files" }).scrollIntoViewIfNeeded();
  await bench.picture("output");
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("the page that is one file saves the same deck", async () => {
  const files = await startPageBrowser();
  const { page, choose, saved: savedBy, complaints } = await files.open();
  await choose("Merge workbooks", ...(await sampleFiles()));
  await savedBy(() => page.getByRole("button", { name: "Write 6 reports" }).click());
  const { name, buffer } = await savedBy(() => page.getByRole("button", { name: "Make the slides" }).click());
  await page.getByText("region-2024.pptx is among the downloads.").waitFor();
  expect([name, readDeck(buffer).length > 10, complaints]).toEqual(["region-2024.pptx", true, []]);
  await files.close();
});
