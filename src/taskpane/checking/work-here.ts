import { turn } from "../../adapters/office/turn";
import { lookAtRegional } from "../../app/look-at-regional";
import { checkFile } from "../../app/merge-workbooks";
import type { WorkbookFormat } from "../../app/ports";
import { readCopy } from "../../app/pre-merge";
import { readFile } from "../../app/read-file";
import { restoreRegional } from "../../app/restore-regional";
import { counted, merged, planned } from "./merge-steps";
import { outputOf } from "./output-steps";
import type { Workroom } from "./workroom";

/** On the thread that calls it. */
export function workHere(format: () => Promise<WorkbookFormat>): Workroom {
  return {
    check: async (frameworks, given, secondSource) => {
      const read = await readFile(frameworks, await format(), given);
      return read.ok ? { ...read, value: checkFile(read.value, secondSource, false) } : read;
    },
    readCopy: async (frameworks, given) => {
      const read = await readFile(frameworks, await format(), given);
      return read.ok ? { ...read, value: readCopy(read.value) } : read;
    },
    look: (shipped, found) => Promise.resolve(lookAtRegional(shipped, found)),
    restore: restoreRegional,
    merge: (asked) => Promise.resolve(merged(asked)),
    plan: (asked, now) => Promise.resolve(planned(merged(asked), now)),
    count: (asked, written) => Promise.resolve(counted(merged(asked), written)),
    make: async (asked, goesOn) =>
      outputOf(asked, await format(), async (...slides) => {
        // So that Cancel is heard.
        await turn();
        return goesOn(...slides);
      }),
  };
}
