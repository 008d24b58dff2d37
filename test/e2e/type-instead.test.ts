/** A figure typed as people write it, seen in the pane and put right there with one button. */
import { startBrowser } from "./open-workbench";
import type { WorkbenchBrowser } from "./open-workbench";
import { goTo } from "./regional-steps";
import { violationsIn } from "./violations";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3750);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

test("a pasted text with two readings has a button for each, the likely one named, and the chosen number is written", async () => {
  const bench = await browser.open();
  const { page, pane, cell } = bench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: /^Kosovo/ }).click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await goTo(bench, "KPI 3", "D8");
  // With the zero-width space that pages put into figures, so that it stays a text.
  await page.evaluate(() => navigator.clipboard.writeText("1.000\u200b"));
  await page.keyboard.press("Control+v");
  await pane.getByRole("button", { name: "Write 1 in KPI 3 D8", exact: true }).waitFor();
  expect(await violationsIn(bench)).toEqual([]);
  await bench.picture("type-instead");
  await pane.getByRole("button", { name: "Write 1,000 (suggested) in KPI 3 D8", exact: true }).click();
  await pane
    .getByRole("button", { name: /^Write / })
    .first()
    .waitFor({ state: "detached" });
  expect(await cell("D8").innerText()).toBe("1,000");
  // The next finding, in the place of the one that is gone.
  await page.waitForFunction(() => {
    const focused = document.querySelector("iframe")?.contentDocument?.activeElement;
    return focused?.closest("[aria-labelledby=findings-title] li") != null;
  });
  expect(bench.complaints).toEqual([]);
  await page.close();
});
