import { isCellError } from "../calc/values/cell-scalar";
import type { CellScalar } from "../calc/values/cell-scalar";
import { HostError } from "../engine/host-error";
import { HostObject } from "../engine/host-object";
import { members } from "../engine/members";
import { fullAddress } from "../model/cells/addresses";
import { evaluate } from "../model/workbook/evaluate-formula";
import { RangeTarget } from "../model/cells/range-target";
import type { Workbook } from "../model/workbook/workbook";

/** What `workbook.functions.sum(...)` answers. */
class FunctionResult {
  readonly value: CellScalar;

  constructor(value: CellScalar) {
    this.value = value;
  }
}

/** Functions of the list that the formula library does not know. */
const NOT_COMPUTED = new Set([
  "amorDegrc",
  "amorLinc",
  "convert",
  "ecma_Ceiling",
  "oddFPrice",
  "oddFYield",
  "oddLPrice",
  "oddLYield",
  "permutationa",
  "stDevA",
  "stDevPA",
  "usdollar",
  "varA",
  "varPA",
]);

/** Every worksheet function is the formula of that name: beta_Dist is BETA.DIST. */
export const functionMembers = [
  members<Workbook>("Workbook", { child: { functions: (workbook) => workbook } }),
  members<Workbook>("Functions", {
    otherCall: (name) =>
      NOT_COMPUTED.has(name)
        ? undefined
        : (workbook, args) => {
            const formula = `=${name.replaceAll("_", ".").toUpperCase()}(${argumentTexts(args.all()).join(",")})`;
            return new FunctionResult(evaluate(workbook, formula));
          },
  }),
  members<FunctionResult>("FunctionResult", {
    get: {
      value: ({ value }) => (isCellError(value) ? null : value),
      error: ({ value }) => (isCellError(value) ? value.error : null),
    },
  }),
];

/** Lists of arguments come as arrays; arguments left out at the end are not written. */
function argumentTexts(values: readonly unknown[]): readonly string[] {
  const flat = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  const last = flat.findLastIndex((value) => value !== null && value !== undefined);
  return flat.slice(0, last + 1).map(argumentText);
}

function argumentText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof HostObject) {
    if (value.target instanceof RangeTarget) return fullAddress(value.target.sheet, value.target.area);
    if (value.target instanceof FunctionResult) return literal(value.target.value);
    throw new HostError("InvalidArgument", "A function takes values, ranges and results of other functions.");
  }
  return literal(value as CellScalar);
}

function literal(value: CellScalar): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}
