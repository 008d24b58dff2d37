import { parseArgs } from "node:util";
import { isSameFile } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { withHistoryAnswer } from "../../app/answer-history";
import { checkWorkbook } from "../../app/check-workbook";
import { makeSubmission } from "../../app/submit-report";
import { historyAnswer, type HistoryAnswer } from "../../core/assessment/accepted-history";
import { contentValue } from "../../core/content/content-value";
import { labelsIn, type Framework } from "../../core/framework/framework";
import { nameKey } from "../../core/labels/name-key";
import type { Report } from "../../core/report/read-report";
import {
  ALL_GOOD,
  complainOf,
  NOT_CLEAN,
  NOTHING_DONE,
  onlyFile,
  readNamed,
  requireOption,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import type { HistoryDocument, HistoryRow } from "../json-shapes";
import { saveFile } from "../save-file";
import { today } from "../today";

/**
 * history REPORT [--as-published ROW | --to-be-corrected ROW] [--note TEXT] --by NAME --out FILE: the rows whose closed
 * years are odd; or what somebody says of one of them, kept in the report.
 */
export async function historyCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      "as-published": { type: "string" },
      "to-be-corrected": { type: "string" },
      note: { type: "string" },
      by: { type: "string" },
      out: { type: "string" },
    },
    allowPositionals: true,
  });
  const file = onlyFile(positionals, "report whose history you look at");
  const read = await readNamed(context, file);
  const { framework } = read.open;
  const { report, issues } = checkWorkbook(read);
  if (!report) {
    complainOf(context, read.open, file, issues);
    return NOTHING_DONE;
  }
  const row = values["as-published"] ?? values["to-be-corrected"];
  if (row === undefined) return print(context, framework, report, issues.flatMap(oddIn), null);
  const answer: HistoryAnswer = values["as-published"] === undefined ? "to be corrected" : "as published";
  if (!framework.rows.has(row)) throw new UsageError(`There is no row "${row}".`);
  const [who, out] = [requireOption(values.by, "by"), requireOption(values.out, "out")];
  if (isSameFile(file, out)) throw new UsageError("--out would overwrite the report. Give it another name.");
  const answered = withHistoryAnswer(framework, report, { row, answer, note: values.note ?? "", who, today: today() });
  const bytes = await xlsxFormat.write(makeSubmission(framework, answered).plan);
  if (!(await saveFile(out, bytes, context))) return NOTHING_DONE;
  const odd = issues.flatMap(oddIn).filter((one) => one.row !== row || answer !== "as published");
  return print(context, framework, answered, odd, out);
}

interface Odd {
  readonly row: string;
  readonly periods: readonly string[];
}

function oddIn({ code, facts }: ReturnType<typeof checkWorkbook>["issues"][number]): readonly Odd[] {
  return code === "history" ? [facts] : [];
}

/** Nothing is left to look at: all good. The list itself blocks nothing. */
function print(
  context: CliContext,
  framework: Framework,
  report: Report,
  odd: readonly Odd[],
  out: string | null,
): ExitCode {
  const labels = labelsIn(framework, context.frameworks.language);
  const rows = odd.map(({ row, periods }): HistoryRow => {
    const answered = historyAnswer(report.justifications, row);
    const known = framework.rows.get(row);
    const years = [...report.observations.values()].filter((one) => one.row === row);
    return {
      row,
      name: Object.values(nameKey(framework, labels, row))
        .filter((part) => part !== "")
        .join(", "),
      odd: periods,
      years: years.map(({ period, content }) => ({
        period,
        value: known ? (contentValue(content, known, labels) ?? null) : null,
      })),
      answer: answered?.answer ?? null,
      note: answered?.given.text ?? "",
    };
  });
  const document: HistoryDocument = { rows, out };
  context.print(context.json ? JSON.stringify(document) : asText(document));
  return rows.length === 0 ? ALL_GOOD : NOT_CLEAN;
}

function asText({ rows, out }: HistoryDocument): string {
  return [
    ...rows.map(({ row, name, odd, years, answer, note }) => {
      const figures = years.map(
        ({ period, value }) => `${period} ${String(value ?? "")}${odd.includes(period) ? " <" : ""}`,
      );
      const said = answer === null ? "" : `\n  ${answer}${note === "" ? "" : `: ${note}`}`;
      return `${row} (${name})\n  ${figures.join(", ")}${said}`;
    }),
    `${String(rows.length)} rows whose closed years nobody has accepted yet${out === null ? "" : `; ${out}`}`,
  ].join("\n");
}
