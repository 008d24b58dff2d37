/** SEESAC's whole job in the page that is one file: merge, merge into a former workbook, put back. Beside the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { runKpi } from "../fixtures/run-kpi";
import { startPageBrowser, type PageBrowser, type SavedFile } from "./open-page";
import { rivalOf } from "./rival-of";
import { sampleFiles } from "./sample-files";
import { violationsIn } from "./violations";

const folder = mkdtempSync(join(tmpdir(), "kpi-one-file-"));
let browser: PageBrowser;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The part of a sheet, as it stands in the file, and the texts that it refers to. */
function partOf(bytes: Uint8Array, sheet: string): string {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const names = [...text("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const part = text(`xl/worksheets/sheet${String(names.indexOf(sheet) + 1)}.xml`);
  const texts = [...text("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, one = ""]) => one);
  return part.replaceAll(
    /t="s"([^>]*)><v>(\d+)<\/v>/g,
    (_, rest: string, index: string) => `${rest}>${texts[Number(index)] ?? ""}`,
  );
}

/** What the command line makes of the same files. */
function merged(files: readonly SavedFile[], ...options: readonly string[]): Uint8Array {
  const paths = files.map(({ name, buffer }) => {
    writeFileSync(join(folder, name), buffer);
    return name;
  });
  const out = join(folder, "out.xlsx");
  rmSync(out, { force: true });
  const { stderr } = runKpi("merge", ...paths.map((name) => join(folder, name)), ...options, "--out", out);
  expect(stderr).not.toMatch(/nothing was written/i);
  return new Uint8Array(readFileSync(out));
}

const rows = (text: string): number => text.match(/<row /g)?.length ?? 0;

test("five reports, then the sixth and another one of Albania, and back again: as on the command line", async () => {
  const samples = await sampleFiles();
  const [five, serbia] = [
    samples.filter(({ name }) => !name.includes("RS")),
    samples.filter(({ name }) => name.includes("RS")),
  ];
  const open = await browser.open();
  const { page, choose, saved, complaints, picture } = open;
  await choose("Merge workbooks", ...five);
  await page.getByText(/^Without a report: .*Serbia/).waitFor();
  await picture("one-file-draft");
  const first = await saved(() => page.getByRole("button", { name: "Write 5 reports" }).click());
  await page.getByText(/^Done: 5 reports merged/).waitFor();
  const expected = merged(five);
  expect(partOf(first.buffer, "Regional data")).toBe(partOf(expected, "Regional data"));
  expect(rows(partOf(first.buffer, "Regional data"))).toBeGreaterThan(1000);

  const rival = await rivalOf("AL", "albania-again.xlsx");
  await choose("Merge workbooks", ...serbia, rival);
  await page.getByRole("region", { name: /^Several reports: Albania/ }).waitFor();
  expect(await violationsIn(open)).toEqual([]);
  await page.getByRole("button", { name: "Replace: albania-again.xlsx" }).click();
  await page.getByText(/^Albania.*: cells that change/).waitFor();
  const second = await saved(() => page.getByRole("button", { name: "Write 2 reports" }).click());
  await page.getByText(/^Done: 2 reports merged/).waitFor();
  await picture("one-file-regional");
  expect(second.name).toBe(first.name);
  writeFileSync(join(folder, "former.xlsx"), first.buffer);
  const again = merged(
    [...serbia, rival],
    "--into",
    join(folder, "former.xlsx"),
    "--choose",
    join(folder, "albania-again.xlsx"),
  );
  expect(partOf(second.buffer, "Regional data")).toBe(partOf(again, "Regional data"));
  expect(partOf(second.buffer, "Regional data")).not.toBe(partOf(first.buffer, "Regional data"));

  // What was saved is opened again, and put back to what it was.
  await page.getByRole("button", { name: "Close file" }).click();
  await choose("Open a report or regional workbook…", second);
  const back = await saved(() => page.getByRole("button", { name: /^Put back / }).click());
  await page.getByText(/^Restore point 1 is put back/).waitFor();
  expect(partOf(back.buffer, "Regional data")).toBe(partOf(first.buffer, "Regional data"));
  expect(await violationsIn(open)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("what cannot be merged is said, and nothing is written", async () => {
  const { page, choose, complaints } = await browser.open(320);
  await choose("Merge workbooks", { name: "letter.xlsx", mimeType: "", buffer: Buffer.from("Dear colleagues") });
  await page.getByText("There is no report that may be merged.").waitFor();
  expect(await page.getByRole("button", { name: /^Write/ }).isDisabled()).toBe(true);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("heading", { level: 1, name: "Start a report" }).waitFor();
  expect(complaints).toEqual([]);
});
