import { deckWords } from "../../app/deck-words";
import type { FileSaver } from "../../app/ports";
import type { OutputWanted } from "../../ui/pane-state";
import { outputWords } from "../../ui/output/words";
import type { OutputAsked } from "../checking/workroom";
import type { CommandContext } from "../command-context";
import { Cancelled, NotLoaded, valueOf } from "../stopped";

const ENDINGS = { csv: ".csv", "sdmx-csv": ".sdmx.csv", json: ".json" } as const;

/**
 * Makes slides or an export of the open regional workbook and saves them by `saver`. Cancel is heard after each slide;
 * nothing is saved then.
 */
export function saveOutput(saver: FileSaver) {
  return async (context: CommandContext, wanted: OutputWanted): Promise<void> => {
    const { frameworks, workroom, state, set, look, isCancelled } = context;
    const { language } = frameworks;
    const [{ say }, output] = await fetched(Promise.all([outputWords(language), outputFor(wanted, language)]));
    await look();
    const { look: now } = state();
    if (now?.kind !== "regional") return;
    const { regional } = now.workbook;
    const file = fileName(wanted, regional.round);
    const what = say("makingFile", { file });
    set({ busy: { what } });
    const { make } = await workroom();
    const bytes = await make({ open: now.open, regional, language, output }, (done, of) => {
      set({ busy: { what, done, of } });
      return !isCancelled();
    });
    if (!bytes) throw new Cancelled();
    valueOf(await saver.save(file, bytes));
    set({ said: { kind: "done", text: say("fileSaved", { file }) } });
  };
}

async function outputFor(wanted: OutputWanted, language: string): Promise<OutputAsked["output"]> {
  if (wanted.kind === "export") return wanted;
  const { language: spoken, texts } = await deckWords(language);
  return { ...wanted, words: { language: spoken, texts } };
}

/** Words come over the network, and may not come. */
async function fetched<Words>(words: Promise<Words>): Promise<Words> {
  try {
    return await words;
  } catch (error) {
    throw new NotLoaded("words did not arrive", { cause: error });
  }
}

/** "region-2024.pptx", "XK-2024.pptx", "region-2024.sdmx.csv": the same in every language. */
function fileName(wanted: OutputWanted, round: string): string {
  return wanted.kind === "deck"
    ? `${wanted.jurisdiction ?? "region"}-${round}.pptx`
    : `region-${round}${ENDINGS[wanted.format]}`;
}
