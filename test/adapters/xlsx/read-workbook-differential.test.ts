/** What hucre writes, hucre and we read the same; hucre is the yardstick here and never part of the reader. */
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre";
import { issueOf, read } from "../../fixtures/xlsx/outcome";
import type { CellValue, WriteSheet } from "hucre";

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  // A look-alike of an escape is left out: hucre writes it unescaped, so that Excel and we read another text.
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== "" && !/_x[0-9a-f]{4}_/i.test(text)),
  fc.constantFrom(" a ", "a\nb", "<&>\"'", "=1+1", "#N/A", "Ђорђе"),
  fc
    .date({ min: new Date(Date.UTC(1901, 0, 1)), max: new Date(Date.UTC(2100, 0, 1)), noInvalidDate: true })
    .map((date) => new Date(Math.round(date.getTime() / 1000) * 1000)),
);
const rows = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 });
const visibility = fc.constantFrom({}, { hidden: true }, { veryHidden: true });

type Plain = readonly [address: string, value: unknown];

/** Filled cells with dates as serials rounded to seconds. */
function plainCells(sheetRows: readonly (readonly CellValue[])[]): readonly Plain[] {
  return sheetRows.flatMap((cells, row) =>
    cells.flatMap((cell, column): readonly Plain[] =>
      cell === null || cell === "" ? [] : [[`${String(row)},${String(column)}`, comparable(cell)]],
    ),
  );
}

function comparable(cell: CellValue): unknown {
  if (!(cell instanceof Date)) return cell;
  return { second: Math.round(cell.getTime() / 1000) };
}

function ourCells(bytes: Uint8Array, sheet: number): readonly Plain[] {
  const outcome = read(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return (outcome.value.sheets[sheet]?.cells ?? []).map(({ row, column, type, value: cell }) => [
    `${String(row)},${String(column)}`,
    type === "date" ? { second: Math.round((Number(cell) - 25569) * 86400) } : cell,
  ]);
}

/** hucre writes inline strings without xml:space, so white space at their ends would be lost in Excel too. */
function asWritten(cell: CellValue, stringMode: string): CellValue {
  return typeof cell === "string" && stringMode === "inline" ? cell.trim() : cell;
}

test.each(["shared", "inline"] as const)("random workbooks with %s strings", async (stringMode) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(rows, visibility), { minLength: 1, maxLength: 3 }),
      fc.constantFrom("1900", "1904"),
      async (sketch, dateSystem) => {
        const sheets: WriteSheet[] = sketch.map(([cells, hidden], index) => ({
          name: `S${String(index)}`,
          rows: cells.map((row) => row.map((cell) => asWritten(cell, stringMode))),
          ...(index > 0 ? hidden : {}),
        }));
        const bytes = await writeXlsx({ sheets, stringMode, dateSystem: dateSystem as "1900" | "1904" });
        const theirs = await readXlsx(bytes);
        const ours = read(bytes);
        expect(ours.ok && ours.value.sheets.map(({ name, visibility: seen }) => [name, seen])).toEqual(
          theirs.sheets.map(({ name, hidden, veryHidden }) => [
            name,
            veryHidden ? "veryHidden" : hidden ? "hidden" : "visible",
          ]),
        );
        for (const [index, sheet] of theirs.sheets.entries())
          expect(ourCells(bytes, index)).toEqual(plainCells(sheet.rows));
      },
    ),
    { numRuns: 60 },
  );
});

test("a real encrypted workbook", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [[1]] }], encryption: { password: "x", spinCount: 10 } });
  expect(issueOf(bytes).code).toBe("file-encrypted");
});

test("a macro workbook is read and its macros are not opened", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [[1]] }], vbaProject: new Uint8Array([1, 2, 3]) });
  expect(ourCells(bytes, 0)).toEqual([["0,0", 1]]);
});
