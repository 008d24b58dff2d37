import * as v from "valibot";
import { observationKey } from "../../framework/framework";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind } from "../rule-kind";

/** Every figure lies between the bounds, both included; without rows it applies to all figures. */
export const range = ruleKind({
  kind: "range",
  parameters: v.strictObject({ minimum: v.optional(v.number()), maximum: v.optional(v.number()), rows: v.optional(v.array(v.string())) }),
  references: ({ rows }) => rows ?? [],
  expand: ({ minimum, maximum, rows }, { tables, years, row }) => {
    const all = tables.flatMap((table) => table.rows).filter((one) => one.content.kind === "number" || one.content.kind === "total");
    return (rows?.map(row) ?? all).flatMap((one) =>
      years.map((year) => observationKey(one, year)).map((key) => ({
        inputs: [key],
        at: key,
        check: (read) => {
          const value = numberIn(read(key));
          if (value === undefined) return NOT_EVALUATED;
          if (minimum !== undefined && value < minimum) return fail("value-below", { value, minimum });
          return maximum !== undefined && value > maximum ? fail("value-above", { value, maximum }) : PASS;
        },
      })),
    );
  },
});
