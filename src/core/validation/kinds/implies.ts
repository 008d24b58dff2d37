import * as v from "valibot";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind } from "../rule-kind";

/** Where the first figure is above 0, the other is not 0; evaluated when both are numbers. */
export const implies = ruleKind({
  kind: "implies",
  parameters: v.strictObject({ if: v.string(), then: v.string() }),
  references: (parameters) => [parameters.if, parameters.then],
  expand: (parameters, { years, row }) => {
    const [ifRow, thenRow] = [row(parameters.if), row(parameters.then)];
    return years.map((year) => {
      const [at, thenKey] = [`${ifRow.key}.${year}`, `${thenRow.key}.${year}`];
      return {
        inputs: [at, thenKey],
        at,
        check: (read) => {
          const [value, other] = [numberIn(read(at)), numberIn(read(thenKey))];
          if (value === undefined || other === undefined) return NOT_EVALUATED;
          return value > 0 && other === 0 ? fail("implies", { row: ifRow.key, value, period: year, other: thenRow.key }) : PASS;
        },
      };
    });
  },
});
