/** What every gateway tells of how cells look, alike. */
import type { LineRange } from "../../src/core/workbook/snapshot";
import { planOf, type RoundTrip } from "./gateway-contract";

/** Looks that show something else than a cell holds, and some that do not. */
const SHOWN = {
  literal: { numberFormat: '0"9"' },
  thousands: { numberFormat: "#,##0," },
  percent: { numberFormat: "0%" },
  exact: { numberFormat: "0.00%" },
  scientific: { numberFormat: "0.00E+00" },
  bracketed: { numberFormat: "#,##0_);[Red](#,##0)" },
  nothing: { numberFormat: ";;;" },
  plain: { numberFormat: "#,##0.00" },
  white: { fontColor: "FFFFFF" },
  sameAsGround: { fontColor: "1F4E79", fill: "1F4E79" },
  onGround: { fontColor: "FFFFFF", fill: "1F4E79" },
} as const;

function linesOf(ranges: readonly LineRange[] = []): readonly number[] {
  return ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** Declares the tests for one gateway. `tellsMerges`: Excel does so from ExcelApi 1.13 on. */
export function sightContract(name: string, roundTrip: RoundTrip, tellsMerges = true): void {
  describe(`${name} as a person sees it`, () => {
    test("what a cell shows instead of what it holds is told: number formats, colours, what is struck", async () => {
      const names = [...Object.keys(SHOWN), "struck"];
      const plan = planOf(
        names.map((look, row) => ({ row, column: 1, value: 16, ...(look in SHOWN ? { look } : {}) })),
        SHOWN,
      );
      const read = await roundTrip(
        plan,
        [{ kind: "strike", sheet: "Cells", row: names.length - 1, column: 1 }],
        [{ sheet: "Cells", top: 0, left: 0, bottom: names.length - 1, right: 1 }],
      );
      expect(Object.fromEntries(read.sheets[0]?.cells.map(({ row, look }) => [names[row], look]) ?? [])).toEqual({
        literal: { format: '0"9"' },
        thousands: { format: "#,##0," },
        percent: { format: "0%" },
        exact: { format: "0.00%" },
        scientific: { format: "0.00E+00" },
        bracketed: { format: "#,##0_);[Red](#,##0)" },
        nothing: { format: ";;;" },
        plain: undefined,
        white: { isUnseen: true },
        sameAsGround: { isUnseen: true },
        onGround: undefined,
        struck: { isStruck: true },
      });
    });

    test("hidden lines and merged cells are told, and formulas as they are", async () => {
      const plan = planOf([
        { row: 0, column: 0, value: 1 },
        { row: 1, column: 1, value: 3, formula: "A1+2" },
        { row: 6, column: 6, value: 1, formula: 'IF(A1="x",Cells!A1,0)' },
      ]);
      const [sheet] = plan.sheets;
      if (!sheet) throw new Error("no sheet");
      const merges = [{ top: 3, left: 2, bottom: 3, right: 4 }];
      const read = await roundTrip(
        {
          ...plan,
          sheets: [
            {
              ...sheet,
              merges,
              rows: [1, 2, 5].map((row) => ({ row, hidden: true })),
              columns: [3, 4].map((column) => ({ column, width: 9, hidden: true })),
            },
          ],
        },
        [],
        [{ sheet: "Cells", top: 0, left: 0, bottom: 6, right: 6 }],
      );
      const { hiddenRows, hiddenColumns } = read.sheets[0] ?? {};
      expect([linesOf(hiddenRows), linesOf(hiddenColumns)]).toEqual([
        [1, 2, 5],
        [3, 4],
      ]);
      expect(read.sheets[0]?.merges).toEqual(tellsMerges ? merges : undefined);
      expect(read.sheets[0]?.cells.map(({ formula }) => formula)).toEqual([undefined, "A1+2", 'IF(A1="x",Cells!A1,0)']);
    });
  });
}
