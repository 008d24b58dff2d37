/** What a person saves from the workbench, opened and saved again by LibreOffice: the same figures, the same charts. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { startBrowser } from "../e2e/open-workbench";
import { mergeSamples, saveAs } from "../e2e/regional-steps";
import { convertInLibreOffice } from "../fixtures/other-programs";

const charts = (file: string): number =>
  Object.keys(unzipSync(new Uint8Array(readFileSync(file)))).filter((part) => /\/charts\/chart\d+\.xml$/.test(part))
    .length;

/** Every figure by sheet and place, to the 15 digits that spreadsheets keep. */
function figures(file: string): ReadonlyMap<string, number> {
  const read = xlsxFormat.read(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.issues[0]?.code);
  return new Map(
    read.value.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, value }) =>
        typeof value === "number"
          ? [[`${name} ${String(row)} ${String(column)}`, Number(value.toPrecision(15))] as const]
          : [],
      ),
    ),
  );
}

test("a regional workbook saved in the browser is the same after LibreOffice saved it", async () => {
  const browser = await startBrowser(3700);
  try {
    const bench = await browser.open();
    await mergeSamples(bench);
    const file = await saveAs(bench, "artefacts/regional.xlsx");
    const again = convertInLibreOffice(file, "xlsx", mkdtempSync(join(tmpdir(), "saved-")));
    const saved = figures(file);
    expect(saved.size).toBeGreaterThan(3000);
    expect(figures(again)).toEqual(saved);
    expect([charts(file), charts(again)]).toEqual([130, 130]);
  } finally {
    await browser.close();
  }
});
