/**
 * A part of its own: what is not needed to look at a workbook and check it is loaded when somebody does it, or when
 * nothing else is to do.
 */
import { compare } from "./commands/compare";
import { declareBreak } from "./commands/declare-break";
import { drawCharts } from "./commands/draw-charts";
import { giveReason } from "./commands/give-reason";
import { addCopies, chooseCopy, writeJoined } from "./commands/join-copies";
import { justify } from "./commands/justify";
import { addFiles, redraft, writeMerged } from "./commands/merge-files";
import { draftPush, fillCover, writePush } from "./commands/push-into";
import { handIn, pushReport } from "./commands/push-report";
import { putBack } from "./commands/put-back";
import { restore } from "./commands/restore";
import { answerQuery, askQuery, closeQuery, importQueries, sendQueries } from "./commands/queries";
import { restoreTotals } from "./commands/restore-totals";
import { startReport } from "./commands/start-report";
import { typeInstead } from "./commands/type-instead";
import { useRules } from "./commands/use-rules";

export const COMMANDS = {
  addCopies,
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
  pushReport,
  putBack,
  redraft,
  restore,
  restoreTotals,
  startReport,
  typeInstead,
  useRules,
  writeJoined,
  writeMerged,
  writePush,
};

export type Commands = typeof COMMANDS;
