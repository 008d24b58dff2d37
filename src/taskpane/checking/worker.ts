/** A thread of its own for reading and checking files, so that the pane goes on hearing clicks. */
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { answerChecks } from "./answer-checks";

answerChecks(globalThis as unknown as Parameters<typeof answerChecks>[0], xlsxFormat);
