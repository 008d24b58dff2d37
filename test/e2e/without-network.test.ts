/**
 * The pane where the network comes and goes: parts that do not arrive, and parts that were fetched while it was there.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";
import { goTo } from "./regional-steps";
import { sampleFiles } from "./sample-files";

/** Those of the pane and the workbench, which have a hash in their names. */
const scripts = readdirSync("dist").filter((file) => /\.[0-9a-f]{8}\.js$/.test(file));
const script = readFileSync(`dist/${scripts.find((file) => file.startsWith("taskpane.")) ?? ""}`, "utf8");
/**
 * Every chunk that the pane asks for: its page's script knows the hash of each. Words come in one language, and where
 * the worker does not arrive, the pane does its work.
 */
const chunks = scripts.filter(
  (file) =>
    !/^(taskpane|workbench|pane-words|checking-worker)/.test(file) && script.includes(file.split(".")[1] ?? file),
);
const holding = (mark: string): readonly string[] =>
  chunks.filter((file) => readFileSync(`dist/${file}`, "utf8").includes(mark));
/** Chunks by what stands in them only: see first-load.test.ts. */
const FORMS = holding("fui-Textarea");
const LATER = [
  ...FORMS,
  ...holding("MergeLogFiles"),
  ...holding("freezeAt"),
  ...holding("spreadsheetml.sheet.main+xml"),
];

/** Done when the pane has fetched all that it can ask for. */
const FETCHED = `new Promise((done) => {
  const look = () => {
    const names = performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1));
    if (${JSON.stringify(chunks)}.every((file) => names.includes(file))) done();
    else setTimeout(look, 50);
  };
  look();
})`;

let browser: WorkbenchBrowser;
let isCut = false;

beforeAll(async () => {
  browser = await startBrowser(3660);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

/** Chunks that do not arrive while `isCut`. */
const cut =
  (files: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page.route(
      (url) => files.includes(url.pathname.slice(1)),
      (route) => (isCut ? route.abort() : route.continue()),
    );
  };

/** A request that was cut is told by the browser; nothing else may be. */
const unexpected = ({ complaints }: OpenWorkbench): readonly string[] =>
  complaints.filter((one) => !one.startsWith("Failed to load resource"));

test("a part that does not arrive is said, and trying again fetches it", async () => {
  isCut = true;
  const bench = await browser.open({ prepare: cut(LATER) });
  const { pane, page } = bench;
  const insert = pane.getByRole("button", { name: "Insert template" });
  await insert.click();
  await pane
    .getByText(/could not be fetched, and nothing was done/)
    .first()
    .waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(["Sheet1"]);
  await bench.picture("not-loaded");
  isCut = false;
  await insert.click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  expect(await pane.getByText(/could not be fetched/).count()).toBe(0);
  expect(unexpected(bench)).toEqual([]);
  await page.close();
});

test("a form or panel that does not arrive says so where it would stand, and can be tried again", async () => {
  isCut = true;
  const bench = await browser.open({ prepare: cut(FORMS) });
  const { pane, page } = bench;
  await pane.getByRole("button", { name: "Insert template" }).click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await goTo(bench, "KPI 3", "D8");
  // Ways to push, the panel of the cell, and the line of the rule pack.
  await pane
    .getByRole("alert")
    .getByText(/could not be fetched/)
    .nth(2)
    .waitFor();
  isCut = false;
  const again = pane.getByRole("button", { name: "Try again" });
  await again.first().click();
  // One that arrives brings the others: the network is back.
  await again.first().waitFor({ state: "detached" });
  await pane.getByText(/Rules that look at it/).waitFor();
  expect(unexpected(bench)).toEqual([]);
  await page.close();
});

test("once the pane has started, everything it needs later is there without a network", async () => {
  const bench = await browser.open();
  const { pane, page, inPane } = bench;
  await pane.getByRole("button", { name: "Insert template" }).waitFor();
  await inPane(FETCHED);
  await page.context().setOffline(true);
  await pane.getByRole("button", { name: "Insert template" }).click();
  await pane
    .getByText(/cells filled/)
    .first()
    .waitFor();
  await goTo(bench, "KPI 3", "D8");
  await pane.getByText(/Rules that look at it/).click();
  await pane.getByText("Every cell filled", { exact: true }).click();
  await pane.getByText(/A cell that is not filled could mean anything/).waitFor();
  await pane.getByRole("button", { name: "No figure…" }).click();
  await pane.getByRole("form", { name: "No data" }).waitFor();
  expect(bench.complaints).toEqual([]);
  await page.close();
});

test("files are read and checked in a worker, and by the pane itself where the worker does not arrive", async () => {
  for (const isWithout of [false, true]) {
    isCut = isWithout;
    const bench = await browser.open({ prepare: cut(scripts.filter((file) => file.startsWith("checking-worker"))) });
    const { pane, page } = bench;
    await pane.getByRole("button", { name: "Insert template" }).waitFor();
    await pane.locator("input[type=file][multiple]").setInputFiles(await sampleFiles());
    await pane.getByRole("button", { name: /^Write/ }).waitFor();
    expect(page.workers().length).toBe(isWithout ? 0 : 1);
    expect(unexpected(bench)).toEqual([]);
    await page.close();
  }
});
