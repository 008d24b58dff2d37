/** Work that is not saved survives a reload of the workbench, which asks first. */
import { startBrowser } from "./open-workbench";
import type { WorkbenchBrowser } from "./open-workbench";
import { violationsIn } from "./violations";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3790);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

const HAS_KEPT = `new Promise((resolve) => {
  const opening = indexedDB.open("kpi-workbench", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("unsaved");
  opening.onsuccess = () => {
    const counting = opening.result.transaction("unsaved").objectStore("unsaved").count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
  };
})`;

test("a reload asks, what was typed is offered again, and is forgotten when it is saved", async () => {
  const bench = await browser.open();
  const { page, pane, cell } = bench;
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const kept = async (count: number): Promise<void> => {
    while ((await page.evaluate(HAS_KEPT)) !== count) await page.waitForTimeout(200);
  };
  const reload = async (): Promise<void> => {
    await page.reload();
    await pane.getByRole("main").waitFor();
  };
  await reload();
  expect(asked).toEqual([]);

  await cell("B2").click();
  await page.keyboard.type("mine");
  await page.keyboard.press("Enter");
  await kept(1);
  await reload();
  expect(asked).toEqual(["beforeunload"]);
  const offer = page.getByRole("region", { name: "Work that is not saved" });
  await offer.waitFor();
  expect([await cell("B2").innerText(), await violationsIn(bench)]).toEqual(["", []]);
  await bench.picture("unsaved-work");

  // It is offered until somebody decides.
  await reload();
  await offer.getByRole("button", { name: "Open again" }).click();
  await page.waitForFunction(`document.querySelector('[data-cell="B2"]').innerText === "mine"`);
  await cell("B3").click();
  await page.keyboard.press("Control+s");
  await page.getByText(/^Saved as Book/).waitFor();
  await kept(0);
  const before = asked.length;
  await reload();
  expect([asked.length, await offer.count(), bench.complaints]).toEqual([before, 0, []]);
});
