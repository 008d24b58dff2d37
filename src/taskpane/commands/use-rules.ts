import { keepRulePack } from "../../app/keep-rule-pack";
import type { ChosenFile } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { readChosenFile } from "./read-chosen-file";

/** Keeps a rule pack in the open workbook. */
export async function useRules(
  { shipped, graded, workbook, say, set, look }: CommandContext,
  file: ChosenFile,
): Promise<void> {
  const { content } = await readChosenFile(file);
  valueOf(await workbook.update(valueOf(keepRulePack(shipped(), valueOf(content)))));
  await look();
  set({
    said: {
      kind: "done",
      text: say("rulesUsed", {
        version: graded().framework.rulePack.version,
        shipped: shipped().framework.rulePack.version,
      }),
    },
  });
}
