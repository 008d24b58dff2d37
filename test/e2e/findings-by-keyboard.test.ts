/** Findings and the history of a first report without a mouse; the marks that the sheet shows of them. */
import { startBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";
import { violationsIn } from "./violations";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3870);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

const focused = ({ inPane }: OpenWorkbench): Promise<string> =>
  inPane<string>("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''");

test("arrows lead through findings, Enter to the cell, and what is justified by keyboard leads to the next finding", async () => {
  const bench = await browser.open();
  const { page, pane, cell } = bench;
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: /^Kosovo/ }).click();
  await pane
    .getByRole("button", { name: /^Justify / })
    .first()
    .waitFor();
  const section = pane.getByRole("region", { name: "Findings" });
  await section
    .getByRole("button", { name: /^Go to/ })
    .first()
    .focus();
  const first = await focused(bench);
  await page.keyboard.press("ArrowDown");
  const second = await focused(bench);
  expect([first, second].every((name) => name.startsWith("Go to "))).toBe(true);
  expect(second).not.toBe(first);
  await page.keyboard.press("Enter");
  const place = /(\S+)$/.exec(second)?.[1] ?? "";
  await page.waitForFunction(
    (wanted) => document.querySelector(`[data-cell="${wanted}"]`)?.getAttribute("aria-selected") === "true",
    place,
  );
  // The cell is marked once the person asks for a check.
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await page.waitForFunction((wanted) => {
    const shown = document.querySelector(`[data-cell="${wanted}"]`);
    return shown !== null && getComputedStyle(shown).backgroundColor === "rgb(255, 217, 102)";
  }, place);
  await bench.picture("marked-cell");
  expect(await cell(place).count()).toBe(1);

  await section
    .getByRole("button", { name: /^Justify / })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await pane.getByLabel("Reason").selectOption("confirmed-with-source");
  await pane.getByLabel("Explanation").fill("Counted again in the register.");
  await pane.getByLabel("Your name").fill("Ana");
  await page.keyboard.press("Enter");
  await pane.getByText(/Saved in the workbook/).waitFor();
  expect(await bench.inPane("document.activeElement?.closest('li') !== null")).toBe(true);
  expect(await violationsIn(bench)).toEqual([]);
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("the history is a list of rows, each answered by one button, and counts what is left", async () => {
  const bench = await browser.open();
  const { page, pane } = bench;
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: /^Kosovo/ }).click();
  const summary = pane.getByText(/^Earlier years that nobody has looked at \(\d+ rows?\)$/);
  await summary.waitFor();
  const left = async (): Promise<number> => Number(/\d+/.exec(await summary.innerText())?.[0]);
  const before = await left();
  await summary.focus();
  await page.keyboard.press("Enter");
  const answer = pane.getByRole("button", { name: /^As published: / }).first();
  await answer.click();
  await pane.getByText("Say who decided it.").waitFor();
  await pane.getByLabel("Your name").first().fill("Ana");
  await answer.focus();
  await page.keyboard.press("Enter");
  await pane.getByText("Looked at (1)").waitFor();
  expect(await left()).toBe(before - 1);
  expect(await bench.inPane("document.activeElement?.closest('li') !== null")).toBe(true);
  expect(await violationsIn(bench)).toEqual([]);
  await bench.picture("history");
  expect(bench.complaints).toEqual([]);
  await page.close();
});
