import { keepRulePack } from "../../app/use-rule-pack";
import { fillText } from "../../core/labels/fill-text";
import type { ChosenFile } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { given } from "./given";

/** Keeps a rule pack in the open workbook. */
export async function useRules(
  { open, graded, workbook, words, set, look }: CommandContext,
  file: ChosenFile,
): Promise<void> {
  const { content } = await given(file);
  valueOf(await workbook.update(valueOf(keepRulePack(open, valueOf(content)))));
  await look();
  set({
    said: {
      kind: "done",
      text: fillText(words.rulesUsed, {
        version: graded().framework.rulePack.version,
        shipped: open.framework.rulePack.version,
      }),
    },
  });
}
