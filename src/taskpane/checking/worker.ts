/** A thread of its own for the long work, so that the pane goes on hearing clicks. */
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { answerPage } from "./answer-page";

answerPage(globalThis as unknown as Parameters<typeof answerPage>[0], xlsxFormat);
