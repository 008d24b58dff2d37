/** Saying why there is no figure, with the keyboard and at 320 pixels. */
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";
import { goTo } from "./regional-steps";
import { violationsIn } from "./violations";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3640);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

const focused = ({ inPane }: OpenWorkbench): Promise<string> =>
  inPane<string>("document.activeElement?.textContent ?? ''");

test("a figure is replaced by a reason: told before, saved with Enter, and the focus comes back", async () => {
  const bench = await browser.open();
  const { page, pane, inPane, cell } = bench;
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: /^Montenegro/ }).click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await goTo(bench, "KPI 4", "J8");
  const figure = (await cell("J8").textContent())?.trim() ?? "";
  await pane.getByRole("button", { name: "No figure…" }).focus();
  await page.keyboard.press("Enter");
  const form = pane.getByRole("form", { name: "No data" });
  await form.waitFor();
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  expect(await focused(bench)).toBe("No figure…");

  await page.keyboard.press("Enter");
  await form.getByRole("combobox", { name: "Reason" }).selectOption("Included elsewhere");
  await form.getByRole("button", { name: `Replace ${figure} by “Included elsewhere”` }).waitFor();
  await form.getByRole("textbox", { name: "Expected" }).fill("soon");
  await form.getByRole("textbox", { name: "Expected" }).press("Enter");
  await form.getByText("This is no date.").waitFor();
  await form.getByText("Say in which row or report the figure is included.").waitFor();
  expect(await violationsIn(bench)).toEqual([]);
  await page.locator("iframe").evaluate((frame) => {
    frame.style.width = "320px";
  });
  expect(await inPane<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  await form.getByRole("button", { name: /^Replace/ }).scrollIntoViewIfNeeded();
  await bench.picture("pane-reason");
  await page.locator("iframe").evaluate((frame) => {
    frame.style.width = "100%";
  });

  const where = form.getByLabel(/^Included where/);
  const first = await inPane<string>("document.querySelector('datalist option').value");
  expect(first).toMatch(/^KPI 1, .+: .+/);
  await where.fill(first);
  await form.getByRole("textbox", { name: "Expected" }).fill("2025-09");
  await form.getByRole("textbox", { name: "Expected" }).press("Enter");
  await form.waitFor({ state: "detached" });
  await pane.getByRole("region", { name: "Selected cell" }).getByText(`Included where: ${first} · `).waitFor();
  expect(await focused(bench)).toBe("Reason for no data…");
  expect((await cell("J8").textContent())?.trim()).toBe("Included elsewhere");

  // Two more years without a figure: one saving for both, by keyboard.
  for (const address of ["H9", "I9"]) {
    await goTo(bench, "KPI 4", address);
    await page.keyboard.press("Delete");
  }
  await pane.getByRole("button", { name: "No figure…" }).focus();
  await page.keyboard.press("Enter");
  await form.getByRole("combobox", { name: "Reason" }).selectOption("Not collected");
  await form.getByRole("checkbox", { name: "The same for 2022, where there is no figure either" }).focus();
  await page.keyboard.press("Space");
  await bench.picture("pane-reason-years");
  await form.getByRole("textbox", { name: "Who has the figure" }).press("Enter");
  await form.waitFor({ state: "detached" });
  expect(await Promise.all(["H9", "I9"].map(async (address) => (await cell(address).textContent())?.trim()))).toEqual([
    "Not collected",
    "Not collected",
  ]);
  expect(bench.complaints).toEqual([]);
  await page.close();
});
