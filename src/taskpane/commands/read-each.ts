import { turn } from "../../adapters/office/turn";
import { besideReports } from "../../app/beside-reports";
import type { GivenFile } from "../../app/given-file";
import type { Outcome } from "../../core/issue/issue";
import type { ChosenFile } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { Cancelled, valueOf } from "../stopped";
import { readChosenFile } from "./read-chosen-file";

/**
 * Reads chosen files one after the other, says which one it is at, and hears Cancel after each. Of a file nothing is kept
 * but what `read` makes of it. What never is a report is passed over.
 * @throws Cancelled, and Refused where the version that a file is of cannot be opened
 */
export async function readEach<Kept>(
  context: CommandContext,
  files: readonly ChosenFile[],
  read: (given: GivenFile) => Promise<Outcome<Kept>>,
): Promise<readonly Kept[]> {
  const { say, set, isCancelled } = context;
  const wanted = files.filter(({ name }) => !besideReports(name));
  const kept: Kept[] = [];
  for (const [done, file] of wanted.entries()) {
    const of = wanted.length;
    set({ busy: { what: say("reading", { number: done + 1, of, file: file.name }), done, of } });
    await turn();
    kept.push(valueOf(await read(await readChosenFile(file))));
    // A click during the last file is heard too.
    await turn();
    if (isCancelled()) throw new Cancelled();
  }
  set({ busy: { what: say("checking") } });
  await turn();
  return kept;
}
