import type { Framework } from "../framework/framework";
import { sharedMarks } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";
import { isRegional } from "./is-regional";
import { keyedByWords } from "./keyed-by-words";

/** A regional workbook as it can be read, whenever it was made: one from before its tables had keys is given them. */
export function withKeys(framework: Framework, snapshot: Snapshot): Snapshot {
  const lacksKeys = snapshot.sheets.every((sheet) => sharedMarks(sheet).size === 0);
  return lacksKeys && isRegional(snapshot) ? keyedByWords(framework, snapshot) : snapshot;
}
