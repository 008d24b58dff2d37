import * as v from "valibot";
import { pairTargets } from "../pair-targets";
import { fail, PASS, ruleKind } from "../rule-kind";

/** A part is never more than the whole it belongs to; evaluated when both are numbers. */
export const subset = ruleKind({
  kind: "subset",
  parameters: v.strictObject({ part: v.string(), whole: v.string() }),
  references: ({ part, whole }) => [part, whole],
  expand: ({ part, whole }, scope) =>
    pairTargets(scope, part, whole, ({ row, other, period, value, otherValue }) =>
      value > otherValue
        ? fail("subset", { row: row.key, whole: otherValue, part: value, period, wholeRow: other.key })
        : PASS,
    ),
});
