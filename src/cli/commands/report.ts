import { parseArgs } from "node:util";
import { readBytes } from "../../adapters/node/files";
import { refreshDeck, type RefreshedDeck } from "../../adapters/pptx/refresh-deck";
import { writeDeck } from "../../adapters/pptx/write-deck";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { deckWords } from "../../app/deck-words";
import type { OpenFramework } from "../../app/open-framework";
import { reportingJurisdictions } from "../../core/consolidation/series";
import type { DeckWord } from "../../core/deck/deck-context";
import type { DeckPlan } from "../../core/deck/deck-plan";
import { planDeck } from "../../core/deck/plan-deck";
import type { Speaker } from "../../core/labels/speaker";
import {
  ALL_GOOD,
  complainOf,
  NOTHING_DONE,
  onlyFile,
  readNamed,
  regionalIn,
  requireOption,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import type { ReportDocument } from "../json-shapes";
import { saveFile } from "../save-file";

/** report REGIONAL --out DECK.pptx [--jurisdiction CODE] [--into OLD.pptx]: slides of the region, or of one jurisdiction. */
export async function reportCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" }, jurisdiction: { type: "string" }, into: { type: "string" } },
    allowPositionals: true,
  });
  const file = onlyFile(positionals, "regional workbook");
  const out = requireOption(values.out, "out");
  if (!out.toLowerCase().endsWith(".pptx")) throw new UsageError(`--out ${out}: name a file that ends with .pptx.`);
  const read = await readNamed(context, file);
  const old = regionalIn(context, read);
  if (!old) return NOTHING_DONE;
  const { framework } = read.open;
  const { regional } = old.workbook;
  const { jurisdiction, into } = values;
  const reporting = reportingJurisdictions(framework, regional);
  if (jurisdiction !== undefined && !reporting.includes(jurisdiction))
    throw new UsageError(`--jurisdiction ${jurisdiction}: the workbook has reports of ${reporting.join(", ")}.`);
  const { language } = context.frameworks;
  const { say } = await deckWords(language);
  const plan = planDeck(framework, regional, language, say, jurisdiction);
  const refreshed = into === undefined ? null : await refreshedDeck(context, read.open, plan, say, into);
  if (refreshed === undefined) return NOTHING_DONE;
  const bytes = refreshed?.bytes ?? (await writeDeck(plan, xlsxFormat));
  if (!(await saveFile(out, bytes, context, into))) return NOTHING_DONE;
  const document: ReportDocument = {
    out,
    jurisdiction: jurisdiction ?? null,
    slides: plan.slides.length,
    refreshed: refreshed && { kept: refreshed.kept, missing: refreshed.missing, past: refreshed.past },
  };
  context.print(context.json ? JSON.stringify(document) : documentText(document));
  return ALL_GOOD;
}

/** The old deck with what is ours brought up to date; undefined where it is none, which is said. */
async function refreshedDeck(
  context: CliContext,
  open: OpenFramework,
  plan: DeckPlan,
  say: Speaker<DeckWord>,
  file: string,
): Promise<RefreshedDeck | undefined> {
  const bytes = await readBytes(file);
  const refreshed = bytes.ok
    ? await refreshDeck(bytes.value, plan, xlsxFormat, ({ theirs, ours }) =>
        say(theirs.length === 0 ? "takenOut" : "byHand", { theirs: theirs.join(" "), ours: ours.join(" ") }),
      )
    : bytes;
  complainOf(context, open, file, refreshed.issues);
  if (!refreshed.ok) return undefined;
  if (!refreshed.value)
    context.complain(`${file}: no slide of it was made by report for the same region or jurisdiction.`);
  return refreshed.value;
}

function documentText({ out, slides, refreshed }: ReportDocument): string {
  if (!refreshed) return `${out}: ${String(slides)} slides`;
  return [
    `${out}: brought up to date`,
    ...refreshed.kept.flatMap(({ title, theirs, ours }) => [
      `  ${title}: changed by hand, left as it is`,
      ...theirs.map((text) => `    there:   ${text}`),
      ...ours.map((text) => `    figures: ${text}`),
    ]),
    ...refreshed.missing.map((title) => `  not in the deck: ${title}`),
    ...refreshed.past.map((id) => `  no longer made, left as it is: ${id}`),
  ].join("\n");
}
