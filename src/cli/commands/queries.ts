import { parseArgs } from "node:util";
import { csvFormat } from "../../adapters/csv/csv-format";
import { isSameFile, readBytes } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { overwrittenIn } from "../../app/check-regional";
import { additionsIn, type OldWorkbook } from "../../app/merge-workbooks";
import {
  askQueries,
  closeQueries,
  planQueryFile,
  planWithQueries,
  questionsOfLog,
  takeAnswers,
  type Question,
} from "../../app/queries";
import { readGiven } from "../../app/given-file";
import { labelsIn, type Framework } from "../../core/framework/framework";
import { observationKey } from "../../core/framework/observation-key";
import type { Outcome } from "../../core/issue/issue";
import { jurisdictionName } from "../../core/labels/name-of";
import { nameKey } from "../../core/labels/name-key";
import { QUERY_STATES, queryState, type RegionalQuery } from "../../core/query/query";
import { cellsLeftOut } from "../carry-along";
import {
  ALL_GOOD,
  complainOf,
  NOT_CLEAN,
  NOTHING_DONE,
  onlyFile,
  readNamed,
  regionalIn,
  requireOption,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import type { QueriesDocument } from "../json-shapes";
import type { LeftOutEntry } from "../left-out-entry";
import { saveFile } from "../save-file";
import { saveRegional } from "../save-regional";
import { today } from "../today";

interface Wanted {
  readonly questions: readonly Question[];
  readonly isOfFindings: boolean;
  readonly close: readonly string[];
  readonly answers: readonly string[];
  readonly jurisdiction: string | undefined;
}

/** queries REGIONAL [--ask FILE] [--row KEY --year Y --text T] [--findings] [--answers FILE] [--close ID] [--out FILE] [--send FILE] */
export async function queriesCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ask: { type: "string" },
      jurisdiction: { type: "string" },
      row: { type: "string" },
      year: { type: "string" },
      text: { type: "string" },
      findings: { type: "boolean" },
      answers: { type: "string", multiple: true },
      close: { type: "string", multiple: true },
      out: { type: "string" },
      send: { type: "string" },
    },
    allowPositionals: true,
  });
  const file = onlyFile(positionals, "regional workbook");
  const read = await readNamed(context, file);
  const into = regionalIn(context, read);
  if (!into) return NOTHING_DONE;
  const { framework } = read.open;
  const code = values.jurisdiction === undefined ? undefined : codeOf(framework, values.jurisdiction);
  if (values.jurisdiction !== undefined && code === undefined)
    throw new UsageError(`--jurisdiction ${values.jurisdiction}: use one of ${codesOf(framework)}.`);
  const { send } = values;
  if (send !== undefined && code === undefined) throw new UsageError("--send needs --jurisdiction.");
  const single: readonly Question[] =
    values.text === undefined
      ? []
      : [
          {
            jurisdiction: requireOption(code, "jurisdiction"),
            key: observationKey(requireOption(values.row, "row"), requireOption(values.year, "year")),
            text: values.text,
          },
        ];
  const listed = values.ask === undefined ? [] : await questionsIn(framework, values.ask, context);
  if (!listed) return NOTHING_DONE;
  const wanted: Wanted = {
    questions: [...single, ...listed],
    isOfFindings: values.findings === true,
    close: values.close ?? [],
    answers: values.answers ?? [],
    jurisdiction: code,
  };
  const isChange =
    values.findings === true || [wanted.questions, wanted.close, wanted.answers].some((one) => one.length > 0);
  if (isChange) requireOption(values.out, "out");
  else if (values.out !== undefined) throw new UsageError("--out: nothing is asked, answered or closed.");
  for (const out of [values.out, send])
    if (out !== undefined && wanted.answers.some((one) => isSameFile(one, out)))
      throw new UsageError(`${out} would overwrite one of the answered workbooks. Give it another name.`);
  const changed = await changedQueries(framework, into, wanted, context);
  if (!changed.ok) {
    complainOf(context, read.open, file, changed.issues);
    return NOTHING_DONE;
  }
  const queries = changed.value;
  const { workbook, snapshot } = into;
  const now = { ...workbook, regional: { ...workbook.regional, queries } };
  let isWhole = true;
  let leftOut: readonly LeftOutEntry[] = [];
  if (values.out !== undefined) {
    const typedOver = [...overwrittenIn(into), ...additionsIn(into)];
    complainOf(context, read.open, file, typedOver);
    const made = { ...into, ...now, plan: planWithQueries(framework, now, snapshot) };
    const saved = await saveRegional(context, { ...into, file }, made, values.out);
    if (!saved) return NOTHING_DONE;
    isWhole = saved.missed.length === 0;
    leftOut = [...cellsLeftOut(typedOver), ...saved.leftOut];
  }
  const sheet = send === undefined || code === undefined ? undefined : planQueryFile(framework, now, code);
  if (sheet && send !== undefined && !(await saveFile(send, await xlsxFormat.write(sheet), context)))
    return NOTHING_DONE;
  const sent = sheet && send !== undefined ? send : null;
  print(context, framework, queries, { out: values.out ?? null, sent, leftOut });
  return isWhole && (send === undefined || sheet) ? ALL_GOOD : NOT_CLEAN;
}

async function changedQueries(
  framework: Framework,
  { workbook }: OldWorkbook,
  { questions, isOfFindings, close, answers, jurisdiction }: Wanted,
  context: CliContext,
): Promise<Outcome<readonly RegionalQuery[]>> {
  let { queries } = workbook.regional;
  for (const file of answers) {
    const snapshot = readGiven(xlsxFormat, { file, content: await readBytes(file) });
    const taken = snapshot.ok ? takeAnswers(framework, queries, snapshot.value) : snapshot;
    if (!taken.ok) return taken;
    queries = taken.value;
  }
  const closed = closeQueries(queries, close, today());
  if (!closed.ok) return closed;
  const ofLog = isOfFindings ? questionsOfLog(workbook.regional, jurisdiction) : [];
  context.progress(`${String(questions.length + ofLog.length)} questions`);
  const before = { ...workbook, regional: { ...workbook.regional, queries: closed.value } };
  return askQueries(framework, before, [...questions, ...ofLog], today());
}

/** A line for each question: jurisdiction, row, year, question. Undefined where the file cannot be read, which is said. */
async function questionsIn(
  framework: Framework,
  file: string,
  context: CliContext,
): Promise<readonly Question[] | undefined> {
  const content = await readBytes(file);
  const read = readGiven(/\.xls[xm]$/i.test(file) ? xlsxFormat : csvFormat, { file, content });
  if (!read.ok) {
    complainOf(context, context.open, file, read.issues);
    return undefined;
  }
  const lines = new Map<number, string[]>();
  for (const { row, column, value } of read.value.sheets[0]?.cells ?? []) {
    const line = lines.get(row) ?? [];
    line[column] = String(value).trim();
    lines.set(row, line);
  }
  return [...lines.values()].flatMap(([who = "", row = "", period = "", text = ""], index) => {
    const jurisdiction = codeOf(framework, who);
    // The first line may hold titles.
    if (jurisdiction === undefined && index > 0)
      throw new UsageError(`${file}: line ${String(index + 1)}: "${who}" is none of ${codesOf(framework)}.`);
    return jurisdiction === undefined ? [] : [{ jurisdiction, key: observationKey(row, period), text }];
  });
}

function codeOf({ jurisdictions }: Framework, name: string): string | undefined {
  return jurisdictions.find(({ code, aliases }) =>
    [code, ...aliases].some((one) => one.toLocaleLowerCase() === name.toLocaleLowerCase()),
  )?.code;
}

function codesOf({ jurisdictions }: Framework): string {
  return jurisdictions.map(({ code }) => code).join(", ");
}

function print(
  context: CliContext,
  framework: Framework,
  queries: readonly RegionalQuery[],
  { out, sent, leftOut }: Pick<QueriesDocument, "out" | "sent" | "leftOut">,
): void {
  const counts = Object.fromEntries(
    QUERY_STATES.map((state) => [state, queries.filter((one) => queryState(one) === state).length]),
  ) as QueriesDocument["counts"];
  const document: QueriesDocument = {
    queries: queries.map((one) => ({ ...one, state: queryState(one) })),
    counts,
    out,
    sent,
    leftOut,
  };
  if (context.json) {
    context.print(JSON.stringify(document));
    return;
  }
  const labels = labelsIn(framework, context.frameworks.language);
  const lines = queries.map((one) => {
    const { place, row, period } = nameKey(framework, labels, one.key);
    return [
      `${one.id} ${queryState(one)}  ${jurisdictionName(labels, one.jurisdiction)}, ${place}: ${row}, ${period} (${one.sheet} ${one.cell}: ${String(one.value)})`,
      `  ${one.question}`,
      ...(one.answer === "" ? [] : [`  -> ${one.answer}`]),
    ].join("\n");
  });
  const said = [
    `${String(counts.open)} open, ${String(counts.answered)} answered, ${String(counts.closed)} closed.`,
    ...(out === null ? [] : [`${out}: the regional workbook with these queries.`]),
    ...(sent === null ? [] : [`${sent}: the open queries to send.`]),
  ];
  context.print([...lines, ...said].join("\n"));
}
