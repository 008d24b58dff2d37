/** Copy and paste between the sheet and other programs, through the browser's real clipboard. */
import { startBrowser } from "./open-workbench";
import type { WorkbenchBrowser } from "./open-workbench";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3650);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

test("cells of another program are pasted, copied on with their formulas, and offered to other programs as text and table", async () => {
  const bench = await browser.open();
  const { page, cell } = bench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText('1,327\tNo data\r\n"two\nlines"\t=A1*2\r\n'));
  await cell("A1").click();
  await page.keyboard.press("Control+v");
  await page.locator('[data-cell="B2"]', { hasText: "2654" }).waitFor();
  expect(await Promise.all(["A1", "B1", "A2"].map((address) => cell(address).innerText()))).toEqual([
    "1,327",
    "No data",
    "two\nlines",
  ]);
  await cell("B2").click();
  await page.keyboard.press("Control+c");
  await cell("C3").click();
  await page.keyboard.press("Control+v");
  await page.locator("[role=grid][data-active=C3]").waitFor();
  expect(await page.getByLabel("Formula bar").inputValue()).toBe("=B2*2");
  await cell("A1").click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  const offered = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/plain", "text/html"].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(offered[0]).toBe("1,327\tNo data");
  expect(offered[1]).toMatch(/<td[^>]*>1,327<\/td><td[^>]*>No data<\/td>/);
  await page.keyboard.press("Control+x");
  await cell("A5").click();
  await page.keyboard.press("Control+v");
  await page.locator('[data-cell="A5"]', { hasText: "1,327" }).waitFor();
  expect(await cell("A1").innerText()).toBe("");
  await page.keyboard.press("Control+z");
  await page.locator('[data-cell="A1"]', { hasText: "1,327" }).waitFor();
  expect(bench.complaints).toEqual([]);
  await page.close();
});
