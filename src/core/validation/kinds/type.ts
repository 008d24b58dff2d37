import * as v from "valibot";
import type { Row } from "../../framework/framework";
import type { CellContent } from "../../observation/observation";
import { fail, figureTargets, NOT_EVALUATED, PASS, ruleKind, type Finding } from "../rule-kind";

/** A figure is a number (whole, where its unit has no decimals) or a word for no data. */
export const type = ruleKind({
  kind: "type",
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => figureTargets(scope, undefined, checkType),
});

function checkType(content: CellContent | undefined, row: Row): Finding {
  if (content === undefined || content.kind === "blank") return NOT_EVALUATED;
  if (content.kind === "number") {
    const decimals = row.content.kind === "number" || row.content.kind === "total" ? row.content.decimals : 0;
    const unit = row.content.kind === "number" || row.content.kind === "total" ? row.content.unit : "";
    return decimals === 0 && !Number.isInteger(content.value) ? fail("value-fraction", { value: content.value, unit }) : PASS;
  }
  if (content.kind !== "unreadable") return PASS;
  switch (content.as) {
    case "text":
      return fail("value-text", { seen: content.seen, allowed: "noData" });
    case "noDataWord":
      return fail("value-no-data-word", { seen: content.seen });
    case "numberText":
      return fail("value-number-text", { seen: content.seen });
    case "date":
      return fail("value-date", { seen: content.seen });
    case "boolean":
      return fail("value-boolean", { seen: content.seen });
    case "error":
      return fail("value-error", { seen: content.seen });
    case "notCalculated":
      return fail("value-not-calculated", {});
    case "doubled":
      return fail("value-doubled", {});
  }
}
