import * as v from "valibot";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind } from "../rule-kind";

/** A part is never more than the whole it belongs to; evaluated when both are numbers. */
export const subset = ruleKind({
  kind: "subset",
  parameters: v.strictObject({ part: v.string(), whole: v.string() }),
  references: ({ part, whole }) => [part, whole],
  expand: ({ part, whole }, { years, row }) => {
    const [partRow, wholeRow] = [row(part), row(whole)];
    return years.map((year) => {
      const [at, wholeKey] = [`${partRow.key}.${year}`, `${wholeRow.key}.${year}`];
      return {
        inputs: [at, wholeKey],
        at,
        check: (read) => {
          const [inPart, inWhole] = [numberIn(read(at)), numberIn(read(wholeKey))];
          if (inPart === undefined || inWhole === undefined) return NOT_EVALUATED;
          return inPart > inWhole ? fail("subset", { row: partRow.key, whole: inWhole, part: inPart, period: year, wholeRow: wholeRow.key }) : PASS;
        },
      };
    });
  },
});
