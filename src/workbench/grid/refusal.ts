import type { WorkbenchWords } from "../words";

/** Why something was not done. */
export type Refusal =
  /** The sheet is protected; of `count` cells at least one. */
  | { readonly kind: "locked"; readonly count: number }
  | { readonly kind: "noFormula" }
  | { readonly kind: "noPlace"; readonly text: string }
  | { readonly kind: "manyAreas" }
  | { readonly kind: "tooWide" }
  /** By a restriction, in its own words where it has any. A person may insist, as its style says. */
  | { readonly kind: "restricted"; readonly title: string; readonly text: string; readonly style: string }
  /** Excel's stand-in would not do it, in its words. */
  | { readonly kind: "failed"; readonly text: string };

/** A refusal in words. */
export function tellRefusal(
  { say }: WorkbenchWords,
  refusal: Refusal,
): { readonly title: string; readonly text: string } {
  switch (refusal.kind) {
    case "locked":
      return { title: say("lockedTitle"), text: say("lockedText", { count: refusal.count }) };
    case "noFormula":
      return { title: say("noFormulaTitle"), text: say("noFormulaText") };
    case "noPlace":
      return { title: say("noPlaceTitle"), text: say("noPlaceText", { text: refusal.text }) };
    case "manyAreas":
      return { title: say("failedTitle"), text: say("manyAreasText") };
    case "tooWide":
      return { title: say("tooWideTitle"), text: say("tooWideText") };
    case "restricted":
      return { title: refusal.title || say("restrictedTitle"), text: refusal.text || say("restrictedText") };
    case "failed":
      return { title: say("failedTitle"), text: refusal.text };
  }
}
