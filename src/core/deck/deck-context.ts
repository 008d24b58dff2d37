import type { Regional } from "../consolidation/regional";
import type { RegionalLookup } from "../consolidation/series";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Speaker } from "../labels/speaker";
import { footnotesFor } from "../labels/name-of";
import type { SlidePlan } from "./deck-plan";
import type english from "./words.en.json";

/** What a deck can say; every words.<lang>.json beside this file has a text for it. */
export type DeckWord = keyof typeof english;

/** What every slide of a deck is made from. */
export interface DeckContext {
  readonly framework: Framework;
  /** Samples are marked in the names of their jurisdictions. */
  readonly labels: Labels;
  readonly say: Speaker<DeckWord>;
  readonly regional: Regional;
  readonly lookup: RegionalLookup;
  /** Jurisdictions that the deck speaks of. */
  readonly codes: readonly string[];
  /** Stands on every slide of a deck with samples; otherwise empty. */
  readonly remark: string;
}

/** A slide with what every slide has. */
export function slideOf(
  { framework, labels, codes, remark }: DeckContext,
  slide: Pick<SlidePlan, "id" | "layout" | "title"> & Partial<SlidePlan>,
): SlidePlan {
  const footnotes = [labels.framework.source, ...footnotesFor(framework, labels, codes)];
  return { paragraphs: [], notes: [], remark, footnotes, ...slide };
}
