import { colorText } from "./color-text";
import { sortFields } from "../model/cells/sort-cells";
import type { SortField } from "../model/cells/sort-cells";

/** Reads Excel.SortField objects with any spelling of colours. @throws InvalidArgument for keys outside the area. */
export function sortArgument(given: readonly unknown[], size: number): SortField[] {
  return sortFields(given, size).map((field) =>
    field.color === "" ? field : { ...field, color: colorText(field.color) },
  );
}
