import type { Framework } from "../framework/framework";
import type { Snapshot } from "../workbook/snapshot";
import { keyedByWords } from "./keyed-by-words";
import { lacksKeys } from "./lacks-keys";

/** A regional workbook as it can be read, whenever it was made. The pane fetches this only where keys are lacking. */
export function withKeys(framework: Framework, snapshot: Snapshot): Snapshot {
  return lacksKeys(snapshot) ? keyedByWords(framework, snapshot) : snapshot;
}
