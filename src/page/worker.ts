/** A thread of its own for what takes long, so that the page goes on hearing clicks. */
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { answerPage } from "../taskpane/checking/answer-page";
import { answerJobs } from "./job-port";

const page = globalThis as unknown as Parameters<typeof answerPage>[0] &
  Parameters<typeof answerJobs>[0] & { readonly name: string };

if (page.name === "checking") answerPage(page, xlsxFormat);
else answerJobs(page);
