/** A thread of its own for what takes long, so that the page goes on hearing clicks. */
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { answerChecks } from "../taskpane/checking/answer-checks";
import { answerJobs } from "./job-port";

const page = globalThis as unknown as Parameters<typeof answerChecks>[0] &
  Parameters<typeof answerJobs>[0] & { readonly name: string };

if (page.name === "checking") answerChecks(page, xlsxFormat);
else answerJobs(page);
