import * as v from "valibot";
import { pairTargets } from "../pair-targets";
import { fail, PASS, ruleKind } from "../rule-kind";

/** Where the first figure is above 0, the other is not 0; evaluated when both are numbers. */
export const implies = ruleKind({
  kind: "implies",
  parameters: v.strictObject({ if: v.string(), then: v.string() }),
  references: (parameters) => [parameters.if, parameters.then],
  expand: (parameters, scope) =>
    pairTargets(scope, parameters.if, parameters.then, ({ row, other, period, value, otherValue }) =>
      value > 0 && otherValue === 0 ? fail("implies", { row: row.key, value, period, other: other.key }) : PASS,
    ),
});
