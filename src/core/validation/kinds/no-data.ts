import * as v from "valibot";
import { observationKey } from "../../framework/framework";
import { fail, PASS, ruleKind } from "../rule-kind";

/** Says, once per row, in which years no figure is known, so that nobody takes a gap for a 0. */
export const noData = ruleKind({
  kind: "no-data",
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, { tables, years }) =>
    tables.flatMap((table) =>
      table.rows
        .filter((row) => row.content.kind !== "total")
        .map((row) => {
          const keys = years.map((year) => observationKey(row, year));
          return {
            inputs: keys,
            at: keys[0] ?? row.key,
            check: (read) => {
              const stated = years.flatMap((year, index) => {
                const content = read(keys[index] ?? "");
                return content?.kind === "noData" ? [{ year, reason: content.reason }] : [];
              });
              const [first] = stated;
              if (!first) return PASS;
              const reasons = [...new Set(stated.map(({ reason }) => reason))];
              return fail("no-data-stated", { row: row.key, reasons, periods: stated.map(({ year }) => year) }, `${row.key}.${first.year}`);
            },
          };
        }),
    ),
});
