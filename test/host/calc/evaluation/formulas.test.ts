import { isCellError } from "../../../../src/host/calc/values/cell-scalar";
import type { CellScalar } from "../../../../src/host/calc/values/cell-scalar";
import { arrayCases } from "./array-cases";
import { dataRows, formulaCases, knownMisses, otherRows } from "./formula-cases";
import type { CaseValue } from "./formula-cases";
import { SmallWorkbook } from "./small-workbook";

function casesWorkbook(): SmallWorkbook {
  const book = new SmallWorkbook(["Data", "Other Sheet"]);
  book.tableList.push({
    name: "Sales",
    sheet: "id:Data",
    area: book.area("A1:E7"),
    headerRow: true,
    totalsRow: true,
    columns: ["Region", "Product", "Amount", "Day", "Note"],
  });
  book.nameList.push(
    { name: "Rate", formula: "=0.2" },
    { name: "Amounts", formula: "=Data!$C$2:$C$6" },
    { name: "Doubled", formula: "=SUM(Amounts)*2" },
    { name: "AddOne", formula: "=LAMBDA(x,x+1)" },
    { name: "Local", formula: "=3" },
    { name: "Local", scope: "id:Data", formula: "=7" },
  );
  book.fill("Data", dataRows);
  book.fill("Other Sheet", otherRows);
  return book;
}

const book = casesWorkbook();
const place = book.place("Data!G2");

/** The result of a formula in G2: a scalar or, when it spills, its rows. */
function resultOf(formula: string): CaseValue | CaseValue[][] {
  book.put(place, formula);
  book.recalculate();
  const area = book.calculator.spillArea(place);
  if (!area) throw new Error("no formula");
  const rows: CaseValue[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values: CaseValue[] = [];
    for (let column = area.left; column <= area.right; column++)
      values.push(plain(book.calculator.result({ ...place, row, column }) ?? null));
    rows.push(values);
  }
  const [[only = null] = []] = rows;
  return rows.length === 1 && rows[0]?.length === 1 ? only : rows;
}

function plain(value: CellScalar): CaseValue {
  return isCellError(value) ? value.error : value;
}

test.each([...formulaCases, ...arrayCases])("%s", (formula, expected) => {
  const result = resultOf(formula);
  if (typeof expected === "number" && typeof result === "number") expect(result).toBeCloseTo(expected, 9);
  else expect(result).toEqual(expected);
});

test.each(knownMisses)("%s is still wrong in the library (Excel gives %p)", (formula, excel) => {
  expect(resultOf(formula)).not.toEqual(excel);
});
