import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../src/adapters/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/write-workbook";
import { cellAddress } from "../../../src/core/workbook/address";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/workbook/plan";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { gatewayContract, type Edit } from "../gateway-contract";
import { sightContract } from "../sight-contract";

/** Through a file: a person's edits are made before it is written, errors in the file itself. */
async function fileRoundTrip(plan: WorkbookPlan, edits: readonly Edit[] = []): Promise<Snapshot> {
  const edited = edits.reduce(
    (one, edit) => ({
      ...one,
      sheets: one.sheets.map((sheet) => (sheet.name === edit.sheet ? editSheet(sheet, edit) : sheet)),
    }),
    plan,
  );
  const parts = unzipSync(await writeWorkbook(edited));
  for (const edit of edits)
    if (edit.kind === "error")
      putError(parts, edited.sheets.findIndex(({ name }) => name === edit.sheet) + 1, cellAddress(edit), edit.error);
  for (const edit of edits) if (edit.kind === "strike") strike(parts, cellAddress(edit));
  const outcome = readWorkbook(zipSync(parts));
  if (!outcome.ok) throw new Error(`not read: ${JSON.stringify(outcome.issues)}`);
  return outcome.value;
}

function editSheet(sheet: SheetPlan, edit: Edit): SheetPlan {
  switch (edit.kind) {
    case "type":
      return {
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row === edit.row && cell.column === edit.column ? { ...cell, value: edit.value } : cell,
        ),
      };
    case "insertRow":
      return {
        ...sheet,
        merges: [],
        cells: sheet.cells.map((cell) => (cell.row >= edit.above ? { ...cell, row: cell.row + 1 } : cell)),
      };
    case "rename":
      return { ...sheet, name: edit.to };
    case "error":
    case "strike":
      return sheet;
  }
}

function putError(parts: Record<string, Uint8Array>, sheet: number, cell: string, error: string): void {
  const part = `xl/worksheets/sheet${String(sheet)}.xml`;
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`), `<c r="${cell}" t="e"><v>${error}</v></c>`);
  if (after === before) throw new Error(`${part} has no cell ${cell}`);
  parts[part] = strToU8(after);
}

/** Gives a cell of the first sheet a format of its own whose letters are struck. */
function strike(parts: Record<string, Uint8Array>, cell: string): void {
  const [sheet, styles] = ["xl/worksheets/sheet1.xml", "xl/styles.xml"];
  const before = strFromU8(parts[styles] ?? new Uint8Array());
  const count = (list: string): number => Number(new RegExp(`<${list} count="(\\d+)"`).exec(before)?.[1]);
  const [font, format] = [count("fonts"), count("cellXfs")];
  parts[styles] = strToU8(
    before
      .replace(/<fonts count="\d+"/, `<fonts count="${String(font + 1)}"`)
      .replace("</fonts>", "<font><strike/></font></fonts>")
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${String(format + 1)}"`)
      .replace("</cellXfs>", `<xf numFmtId="0" fontId="${String(font)}" fillId="0" borderId="0"/></cellXfs>`),
  );
  const cells = strFromU8(parts[sheet] ?? new Uint8Array());
  const after = cells.replace(new RegExp(`<c r="${cell}"(?: s="\\d+")?`), `<c r="${cell}" s="${String(format)}"`);
  if (after === cells) throw new Error(`${sheet} has no cell ${cell}`);
  parts[sheet] = strToU8(after);
}

gatewayContract("A file", fileRoundTrip);
sightContract("A file", fileRoundTrip);
