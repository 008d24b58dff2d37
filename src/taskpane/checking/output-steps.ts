/** Files that are made of a regional workbook, for the thread that they are made on. */
import { writeDeck } from "../../adapters/pptx/write-deck";
import { exportObservations } from "../../app/export-observations";
import type { WorkbookFormat } from "../../app/ports";
import { planDeck } from "../../core/deck/plan-deck";
import { wordSpeaker } from "../../core/labels/word-speaker";
import { labelsIn } from "../../core/framework/framework";
import { Cancelled } from "../stopped";
import type { OutputAsked } from "./workroom";

/**
 * @param goesOn hears after each slide how many there are of how many; false ends it
 * @returns the bytes of the file; undefined where it was ended
 */
export async function outputOf(
  { open: { framework }, regional, language, output }: OutputAsked,
  workbooks: Pick<WorkbookFormat, "write">,
  goesOn: (done: number, of: number) => Promise<boolean>,
): Promise<Uint8Array | undefined> {
  if (output.kind === "export")
    return exportObservations(framework, labelsIn(framework, language), regional, output.format);
  const say = wordSpeaker(output.words.language, output.words.texts);
  const plan = planDeck(framework, regional, language, say, output.jurisdiction);
  try {
    return await writeDeck(plan, workbooks, async (slides) => {
      if (!(await goesOn(slides, plan.slides.length))) throw new Cancelled();
    });
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}
