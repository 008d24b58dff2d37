import type { Cell, WholeSheet } from "./whole-workbook";

export interface CarriedCells {
  /** By row and column, as the library has them. */
  readonly cells: Map<string, Partial<Cell>>;
  /** Whether all formulas are there. */
  readonly isWhole: boolean;
}

/** The cells of a sheet, to be written again. In place of a formula that is not sound its last result stands. */
export function carryCells(
  { rows, cells: styled = new Map<string, Cell>(), rowDefs, cellsHeld }: WholeSheet,
  isSound: (formula: string) => boolean,
): CarriedCells {
  const cells = new Map<string, Partial<Cell>>();
  // The library makes moments of dates, and is a day late before March 1900.
  const numbers = new Map<string, number>();
  for (const { row, column, value } of cellsHeld)
    if (typeof value === "number") numbers.set(`${String(row)},${String(column)}`, value);
  // The library writes rows that have a cell: those with a height of their own get a blank one.
  for (const row of rowDefs?.keys() ?? []) cells.set(`${String(row)},0`, { value: null });
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const place = `${String(row)},${String(column)}`;
      if (value !== null) cells.set(place, plain({ value: numbers.get(place) ?? value, type: "string" }));
    });
  });
  // Formulas that share one stand or fall with it.
  const unsound = new Set(
    [...styled.values()].flatMap(({ formula, formulaSharedIndex }) =>
      formula !== undefined && formulaSharedIndex !== undefined && !isSound(formula) ? [formulaSharedIndex] : [],
    ),
  );
  let isWhole = true;
  for (const [place, cell] of styled) {
    const { formula, formulaType, formulaRef, formulaDynamic, formulaSharedIndex, ...rest } = cell;
    const isFormula = formula !== undefined && (formula !== "" || formulaType === "shared");
    const isLost = isFormula && (!isSound(formula) || unsound.has(formulaSharedIndex ?? -1));
    if (isLost) isWhole = false;
    const { style, comment, hyperlink, checkbox } = rest;
    const looks = {
      ...(style && { style }),
      ...(comment && { comment }),
      ...(hyperlink && { hyperlink }),
      ...(checkbox === undefined ? {} : { checkbox }),
    };
    cells.set(
      place,
      isFormula && !isLost
        ? {
            ...looks,
            value: null,
            formula,
            ...(formulaType && { formulaType }),
            ...(formulaRef !== undefined && { formulaRef }),
            ...(formulaDynamic && { formulaDynamic }),
            ...(formulaSharedIndex !== undefined && { formulaSharedIndex }),
          }
        : { ...looks, ...plain({ ...rest, value: numbers.get(place) ?? cell.formulaResult ?? cell.value }) },
    );
  }
  return { cells, isWhole };
}

/** Texts that look like an error are rich text, for the library takes them for one. */
function plain({ value, type, richText }: Pick<Cell, "value" | "type" | "richText">): Partial<Cell> {
  if (richText) return { value, richText };
  const isText = typeof value === "string" && value.startsWith("#") && type !== "error";
  return { value, ...(isText ? { richText: [{ text: value }] } : {}) };
}
