/**
 * A part of its own: what is not needed to look at a workbook and check it is loaded when somebody does it, or when
 * nothing else is to do.
 */
import { downloads } from "../adapters/browser/downloads";
import { deckWords } from "../app/deck-words";
import { outputWords } from "../ui/output/words";
import { answerHistory } from "./commands/answer-history";
import { compare } from "./commands/compare";
import { declareBreak } from "./commands/declare-break";
import { drawCharts } from "./commands/draw-charts";
import { giveReason } from "./commands/give-reason";
import { addCopies, chooseCopy, writeJoined } from "./commands/join-copies";
import { justify } from "./commands/justify";
import { markFindings } from "./commands/mark-findings";
import { addFiles, redraft, writeMerged } from "./commands/merge-files";
import { draftPush, fillCover, writePush } from "./commands/push-into";
import { handIn, pushReport } from "./commands/push-report";
import { putBack } from "./commands/put-back";
import { restore } from "./commands/restore";
import { answerQuery, askQuery, closeQuery, importQueries, sendQueries } from "./commands/queries";
import { restoreTotals } from "./commands/restore-totals";
import { saveOutput } from "./commands/save-output";
import { startReport } from "./commands/start-report";
import { typeInstead } from "./commands/type-instead";
import { useRules } from "./commands/use-rules";

export const COMMANDS = {
  addCopies,
  answerHistory,
  answerQuery,
  askQuery,
  closeQuery,
  importQueries,
  sendQueries,
  addFiles,
  chooseCopy,
  compare,
  declareBreak,
  draftPush,
  drawCharts,
  fillCover,
  giveReason,
  handIn,
  justify,
  markFindings,
  pushReport,
  putBack,
  redraft,
  restore,
  restoreTotals,
  saveOutput: saveOutput(downloads),
  startReport,
  typeInstead,
  useRules,
  writeJoined,
  writeMerged,
  writePush,
};

/** What they say besides the words of the pane comes while nobody waits for it; what did not is asked for again. */
export function commandsIn(language: string): Commands {
  void Promise.allSettled([deckWords(language), outputWords(language)]);
  return COMMANDS;
}

export type Commands = typeof COMMANDS;
