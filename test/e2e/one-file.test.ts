/** The whole job of an officer in the page that is one file, opened from a disk with the network off. */
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { makeTemplate } from "../../src/app/make-template";
import { sampleTemplates } from "../../src/app/sample-templates";
import { labelsIn } from "../../src/core/framework/framework";
import { cellAddress } from "../../src/core/workbook/address";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { placeOf } from "../fixtures/filled-report";
import { frameworkFiles, opened, samplesOf } from "../fixtures/shipped-framework";
import { startPageBrowser, type PageBrowser, type SavedFile } from "./open-page";
import { violationsIn } from "./violations";

const { framework } = opened(frameworkFiles());
let browser: PageBrowser;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());

/** The sample report of Albania with other contents in some cells, by their keys; null is blank. */
async function report(typed: Readonly<Record<string, string | number | null>>): Promise<SavedFile> {
  const sample = sampleTemplates(framework, samplesOf(framework), "2024", "en").find(
    ({ jurisdiction }) => jurisdiction === "AL",
  );
  if (!sample) throw new Error("Albania has no sample.");
  const places = Object.entries(typed).map(([key, value]) => ({ ...placeOf(framework, key), value }));
  const plan: WorkbookPlan = {
    ...sample.plan,
    sheets: sample.plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const place = places.find(
          (one) => one.sheet === sheet.name && one.row === cell.row && one.column === cell.column,
        );
        return place ? { ...cell, value: place.value } : cell;
      }),
    })),
  };
  return {
    name: "albania.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await xlsxFormat.write(plan)),
  };
}

/** What stands in a cell, by its key. */
function contentOf({ buffer }: SavedFile, key: string): unknown {
  const { sheet, row, column } = placeOf(framework, key);
  const read = xlsxFormat.read(buffer);
  const cells = read.ok ? read.value.sheets.find(({ name }) => name === sheet)?.cells : undefined;
  return cells?.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

/** Every filled cell of a file by its place. */
function cellsOf({ buffer }: SavedFile): ReadonlyMap<string, string> {
  const read = xlsxFormat.read(buffer);
  const sheets = read.ok ? read.value.sheets : [];
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.map((one) => [`${name}!${cellAddress(one)}`, String(one.value)] as const),
    ),
  );
}

test("the policy lets nothing run but the page's own script, and nothing be fetched", () => {
  const html = readFileSync("dist/kpi.html", "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  const markup = html.replaceAll(/(<script[^>]*>)[\s\S]*?<\/script>/g, "$1");
  expect([...markup.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual(["data:,"]);
});

test("the script asks for nothing that browsers of five years ago do not have", () => {
  const html = readFileSync("dist/kpi.html", "utf8");
  const later =
    /\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex|groupBy|withResolvers|isWellFormed|intersection|fromAsync)\(/g;
  expect([...html.matchAll(later)].map(([call]) => call)).toEqual([]);
});

test("a template is saved as the command line makes it, with last year's figures when a file of them is given", async () => {
  const { page, saved, choose, complaints, picture } = await browser.open();
  await page.getByRole("combobox", { name: "Jurisdiction" }).selectOption("AL");
  await page.getByLabel("Reporting year").selectOption("2024");
  await picture("one-file-start");
  const template = await saved(() => page.getByRole("button", { name: "Make template" }).click());
  const wanted = { jurisdiction: "AL", round: "2024", language: "en" };
  const made = makeTemplate(framework, wanted);
  expect(template.name).toMatch(/Albania.*\.xlsx$/);
  // Browsers pack in another way than Node does.
  const expected = made.ok ? await xlsxFormat.write(made.value) : new Uint8Array();
  expect(unzipSync(template.buffer)).toEqual(unzipSync(expected));
  await page.getByRole("heading", { level: 1, name: "Albania" }).waitFor();

  await page.getByRole("button", { name: "Close file" }).click();
  await page.getByRole("combobox", { name: "Jurisdiction" }).selectOption("AL");
  await page.getByLabel("Reporting year").selectOption("2024");
  const key = "3.possession.cases.2023";
  await choose("Choose…", await report({ [key]: 77 }));
  const carried = await saved(() => page.getByRole("button", { name: "Make template" }).click());
  expect([contentOf(template, key), contentOf(carried, key)]).toEqual([null, 77]);
  expect(complaints).toEqual([]);
});

test("a report is checked: findings by cause, what is missing, and what a cell means", async () => {
  const { page, choose, complaints, picture } = await browser.open();
  const [wrong, blank] = ["3.possession.cases.2024", "3.possession.individuals.2024"];
  await choose("Open a report or regional workbook…", await report({ [wrong]: -4, [blank]: null }));
  await page.getByRole("heading", { level: 1, name: "Albania" }).waitFor();
  const place = placeOf(framework, wrong);
  const [sheet, cell] = [place.sheet, cellAddress(place)];
  await page.getByRole("listitem").getByText("-4").first().waitFor();
  await page.getByText(/^Not yet filled \(1\)$/).click();
  await page.getByRole("region", { name: sheet }).getByRole("button").click();
  await page.getByRole("region", { name: "Selected cell" }).waitFor();
  expect(await page.evaluate("document.activeElement.textContent.length > 20")).toBe(true);
  await page
    .getByRole("button", { name: `Look at ${sheet} ${cell}` })
    .first()
    .click();
  await page.getByRole("region", { name: "Selected cell" }).getByText(cell).first().waitFor();
  await picture("one-file-report");
  expect(complaints).toEqual([]);
});

test("a warning is justified and a figure gets its reason; both stand in the saved file, and all else is as it was", async () => {
  const { page, choose, saved, complaints, picture } = await browser.open();
  const key = "3.possession.cases.2024";
  const given = await report({ [key]: 9000, "3.possession.individuals.2024": null });
  await choose("Open a report or regional workbook…", given);
  await page
    .getByRole("button", { name: /^Justify / })
    .first()
    .click();
  await page.getByRole("combobox", { name: "Reason" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Explanation" }).fill("Counted anew by the police.");
  await page.getByRole("textbox", { name: "Your name" }).fill("Test officer");
  await page.getByRole("form", { name: "Justification" }).getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Justified \(/).waitFor();
  await page.getByText("Changed, and not saved yet.").waitFor();

  const { sheet } = placeOf(framework, key);
  await page.getByRole("region", { name: "KPIs" }).getByRole("button", { name: "KPI 3" }).click();
  await page
    .getByRole("region", { name: "Selected cell" })
    .getByRole("button", { name: /No figure/ })
    .click();
  await page.getByRole("combobox", { name: "Reason" }).selectOption("Not collected");
  await page.getByRole("textbox", { name: "Who has the figure" }).fill("Prosecutors");
  await page.getByRole("form", { name: "No data" }).getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Reason for no data…" }).waitFor();
  await picture("one-file-justified");
  const kept = await saved(() => page.getByRole("button", { name: `Save ${given.name}` }).click());
  expect(kept.name).toBe(given.name);

  const [before, after] = [cellsOf(given), cellsOf(kept)];
  const changed = [...after].filter(([at, value]) => before.get(at) !== value).map(([at, value]) => `${at} ${value}`);
  const text = changed.join("\n");
  expect([text.includes("Counted anew by the police."), text.includes("Prosecutors")]).toEqual([true, true]);
  const { justifications, gaps } = labelsIn(framework, "en").template;
  const sheets = new Set(changed.map((one) => one.split("!")[0]));
  expect([...sheets].sort()).toEqual([justifications, gaps, sheet].sort());
  expect(changed.filter((one) => one.startsWith(`${sheet}!`))).toHaveLength(1);

  // What was saved is read again as it stands.
  await page.getByRole("button", { name: "Close file" }).click();
  await choose("Open a report or regional workbook…", kept);
  await page.getByText(/^Justified \(/).waitFor();
  expect(complaints).toEqual([]);
});

test("what is no report is said, and nothing else is offered for it", async () => {
  const { page, choose, complaints } = await browser.open();
  await choose("Open a report or regional workbook…", {
    name: "letter.xlsx",
    mimeType: "",
    buffer: Buffer.from("Dear colleagues"),
  });
  await page.getByText("That did not work").waitFor();
  await page.getByRole("heading", { level: 1, name: "Start a report" }).waitFor();
  expect(complaints).toEqual([]);
});

test.each([320, 1024])("nobody is shut out at %d pixels", async (width) => {
  const open = await browser.open(width);
  const isNarrow = (): Promise<boolean> => open.page.evaluate("document.documentElement.scrollWidth <= innerWidth");
  expect([await violationsIn(open), await isNarrow()]).toEqual([[], true]);
  await open.choose(
    "Open a report or regional workbook…",
    await report({ "3.possession.cases.2024": -4, "3.possession.individuals.2024": null }),
  );
  await open.page.getByRole("heading", { level: 1, name: "Albania" }).waitFor();
  await open.page.getByText(/^Not yet filled/).click();
  expect([await violationsIn(open), await isNarrow()]).toEqual([[], true]);
  expect(open.complaints).toEqual([]);
});
