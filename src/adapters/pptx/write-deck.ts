import { zipSync, type Zippable } from "fflate";
import type { DeckPlan } from "../../core/deck/deck-plan";
import type { WorkbookFormat } from "../../app/ports";
import { deckParts, type DeckParts } from "./deck-parts";

/** A zip cannot hold an earlier time; a fixed one makes the same plan the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The bytes of a .pptx file; `workbooks` writes what lies inside of its charts. */
export async function writeDeck(
  plan: DeckPlan,
  workbooks: Pick<WorkbookFormat, "write">,
  done: (slides: number) => Promise<void> | void = () => undefined,
): Promise<Uint8Array> {
  return zipDeck(await deckParts(plan, workbooks, done));
}

export function zipDeck(parts: DeckParts): Uint8Array {
  const zipped: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    zipped[name] = [content, { mtime: FIXED_TIME, level: name.endsWith(".xlsx") ? 0 : 6 }];
  return zipSync(zipped);
}
