import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookFile, workbookParts } from "../../fixtures/xlsx/workbook-parts";
import { printRecalculated } from "../../../src/host/node/print-recalculated";
import type { Recalculated } from "../../../src/host/node/recalculate-folder";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recalculate-"));
  const cells = [
    '<c r="A1"><f>1+1</f><v>2</v></c>',
    '<c r="B1"><f>SUM(A1,1)</f><v>4</v></c>',
    '<c r="C1"><f>B1</f><v>4</v></c>',
    '<c r="D1"><f>OURS(1)</f><v>4</v></c>',
    '<c r="E1"><f>E1+1</f><v>4</v></c>',
    '<c r="F1"><f>RAND()</f><v>4</v></c>',
    '<c r="G1"><f>F1</f><v>4</v></c>',
    '<c r="H1"><f>1+1</f></c>',
  ];
  writeFileSync(join(folder, "a.xlsx"), workbookFile(workbookParts({ rows: `<row r="1">${cells.join("")}</row>` })));
  writeFileSync(join(folder, "b.xlsx"), "no workbook");
  writeFileSync(join(folder, "notes.txt"), "");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("counts what comes out as stored, leaves out what changes by itself, and says why of the rest", async () => {
  const found = JSON.parse(await printRecalculated(folder, true)) as Recalculated;
  const { files, refused, compared, same, changing, differences } = found;
  expect({ files, refused, compared, same, changing }).toEqual({
    files: 2,
    refused: ["b.xlsx (file-not-a-workbook)"],
    compared: 5,
    same: 1,
    changing: 2,
  });
  expect(differences.map(({ cell, kind, stored, computed }) => [cell, kind, stored, computed])).toEqual([
    ["Data!B1", "other", "4", "3"],
    ["Data!C1", "follows", "4", "3"],
    ["Data!D1", "unknown", "4", "#NAME?"],
    ["Data!E1", "circle", "4", "0"],
  ]);
  expect(await printRecalculated(folder, false)).toContain("1 come out the same, 20.0 %");
});

test("a folder that is not there is a sentence", async () => {
  await expect(printRecalculated(join(folder, "none"), false)).rejects.toThrow(TypeError);
});
