import { isNumberFormat } from "../calc/values/format-number";
import { HostError } from "../engine/host-error";
import type { CellInput } from "../model/cells/write-cells";

/** One entry of values or formulas. @throws InvalidArgument for what no cell can hold. */
export function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new HostError("InvalidArgument", "A cell takes text, numbers, true, false or null.");
}

/** A number format as it is kept; "" is General. @throws InvalidArgument for what is none. */
export function formatCode(value: unknown): string {
  const code = value === "" ? "General" : value;
  if (typeof code !== "string" || !isNumberFormat(code))
    throw new HostError("InvalidArgument", `${JSON.stringify(value)} is no number format.`);
  return code;
}
