/** Workbench and pane in another language and with longer texts: what is left of English, and what has too little room. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { englishIn, pseudo, translated } from "../fixtures/words/pseudo-language";
import pane from "../../src/ui/words.en.json";
import output from "../../src/ui/output/words.en.json";
import workbench from "../../src/workbench/words.en.json";
import { startBrowser, type OpenWorkbench, type WorkbenchBrowser } from "./open-workbench";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startBrowser(3720);
});
afterAll(async () => {
  await (browser as WorkbenchBrowser | undefined)?.close();
});

/** The texts of English in every letter's accented form and 40 % longer, as a translated file would be built. */
async function translate(page: Page): Promise<void> {
  const files = readdirSync("dist");
  for (const [part, words] of Object.entries({ pane, workbench, output })) {
    const file = files.find((name) => name.startsWith(`${part}-words-en-json.`)) ?? "";
    const texts = JSON.stringify(JSON.stringify(translated(words, pseudo)));
    const built = readFileSync(`dist/${file}`, "utf8");
    const body = built.replace(/JSON\.parse\('.*'\)/s, () => `JSON.parse(${texts})`);
    expect(body).not.toBe(built);
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body }));
  }
}

/** Texts and spoken names of the page around the pane; what stands in cells and on tabs is the workbook's. */
async function seen({ page }: OpenWorkbench): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isData = (element: Element): boolean =>
      element.closest(".grid-layer, [role=tab], [aria-hidden], option, style") !== null;
    const texts = [...document.querySelectorAll("body *")].flatMap((element) => [
      ...(isData(element) ? [] : [...element.childNodes].filter((node) => node.nodeType === 3)).map(
        (node) => node.nodeValue,
      ),
      ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)),
    ]);
    return [...new Set(texts.flatMap((text) => (text === null || text.trim() === "" ? [] : [text])))];
  });
}

const isWide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

test("the page around the pane has no English of its own, through all steps of the guide", async () => {
  const bench = await browser.open({ prepare: translate });
  const { page, complaints } = bench;
  const next = page.getByRole("button", { name: pseudo(workbench.next), exact: true });
  const left = new Set<string>();
  const look = async (): Promise<void> => {
    for (const text of englishIn(await seen(bench), ["Book1.xlsx", "Sheet1", "nowhere"])) left.add(text);
    if (await page.evaluate<boolean>(isWide)) left.add("the page is too wide");
  };
  await look();
  for (let step = 1; await next.isVisible(); step++) {
    await next.click();
    await page
      .getByText(`${String(step + 1)} `)
      .first()
      .waitFor();
    await look();
  }
  await page.getByLabel(pseudo(workbench.nameBox)).fill("nowhere");
  await page.keyboard.press("Enter");
  await page.getByText(pseudo(workbench.noPlaceTitle)).waitFor();
  await look();
  await page.getByRole("button", { name: pseudo(workbench.ok), exact: true }).click();
  await page.getByRole("button", { name: pseudo(workbench.save), exact: true }).click();
  await page.getByText(pseudo(workbench.saved).replace("{file}", "Book1.xlsx")).waitFor();
  await look();
  await bench.picture("other-language");
  expect([...left]).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the pane has room for texts that are 40 % longer, at 320 pixels", async () => {
  const bench = await browser.open({ prepare: translate });
  const wide: string[] = [];
  const look = async (state: string): Promise<void> => {
    await bench.page.locator("iframe").evaluate((frame) => {
      frame.style.width = "320px";
    });
    if (await bench.inPane<boolean>(isWide)) wide.push(state);
    await bench.picture(`other-language-${state}`);
  };
  const insert = bench.pane.getByRole("button", { name: pseudo(pane.insertTemplate) });
  await insert.waitFor();
  await look("start");
  await insert.click();
  await bench.pane.getByRole("button", { name: pseudo(pane.push) }).waitFor();
  await look("report");
  expect(wide).toEqual([]);
});

test("the pane asks Excel for its language; where there are no words in it, pane and page are in English", async () => {
  const { page, inPane } = await browser.open({ language: "kl-GL" });
  expect(await inPane("Office.context.displayLanguage")).toBe("kl-GL");
  expect([await page.locator("html").getAttribute("lang"), await inPane("document.documentElement.lang")]).toEqual([
    "en",
    "en",
  ]);
});
