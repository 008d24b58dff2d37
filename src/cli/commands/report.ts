import { parseArgs } from "node:util";
import { writeDeck } from "../../adapters/pptx/write-deck";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { deckWords } from "../../app/deck-words";
import { readInto } from "../../app/merge-workbooks";
import { reportingJurisdictions } from "../../core/consolidation/series";
import { planDeck } from "../../core/deck/plan-deck";
import {
  ALL_GOOD,
  complainOf,
  NOTHING_DONE,
  onlyFile,
  readNamed,
  requireOption,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import type { ReportDocument } from "../json-shapes";
import { saveFile } from "../save-file";

/** report REGIONAL --out DECK.pptx [--jurisdiction CODE]: slides of the region, or of one jurisdiction. */
export async function reportCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" }, jurisdiction: { type: "string" } },
    allowPositionals: true,
  });
  const file = onlyFile(positionals, "regional workbook");
  const out = requireOption(values.out, "out");
  if (!out.toLowerCase().endsWith(".pptx")) throw new UsageError(`--out ${out}: name a file that ends with .pptx.`);
  const read = await readNamed(context, file);
  const old = readInto(read);
  if (!old.ok) {
    complainOf(context, read.open, file, old.issues);
    return NOTHING_DONE;
  }
  const { framework } = read.open;
  const { regional } = old.value.workbook;
  const { jurisdiction } = values;
  const reporting = reportingJurisdictions(framework, regional);
  if (jurisdiction !== undefined && !reporting.includes(jurisdiction))
    throw new UsageError(`--jurisdiction ${jurisdiction}: the workbook has reports of ${reporting.join(", ")}.`);
  const { language } = context.frameworks;
  const { say } = await deckWords(language);
  const plan = planDeck(framework, regional, language, say, jurisdiction);
  const bytes = await writeDeck(plan, xlsxFormat);
  if (!(await saveFile(out, bytes, context))) return NOTHING_DONE;
  const document: ReportDocument = { out, jurisdiction: jurisdiction ?? null, slides: plan.slides.length };
  context.print(context.json ? JSON.stringify(document) : `${out}: ${String(document.slides)} slides`);
  return ALL_GOOD;
}
