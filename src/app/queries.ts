/** Questions of the secretariat about single cells: asked, sent, answered, closed. */
import { contentValue } from "../core/content/content-value";
import { labelsIn, type Framework } from "../core/framework/framework";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import type { Issue, Outcome } from "../core/issue/issue";
import { markSamples, sampleRemark } from "../core/labels/mark-samples";
import { reportFooter } from "../core/labels/report-footer";
import type { Report } from "../core/report/read-report";
import { certified } from "../core/regional/certified";
import { ledgerPlan } from "../core/sheet/ledger-plan";
import type { Regional } from "../core/consolidation/regional";
import { planQueries } from "../core/query/plan-queries";
import { nextQueryId, queryState, withAnswers, type Query, type RegionalQuery } from "../core/query/query";
import { jurisdictionsAsked, QUERY_SHEET, readQueries } from "../core/query/query-sheet";
import { planAgain } from "../core/regional/plan-again";
import { planRestorePoints } from "../core/regional/plan-restore-points";
import { readRestorePoints } from "../core/regional/restore-points";
import type { RegionalWorkbook } from "../core/regional/read-regional";
import { LOOKS } from "../core/sheet/looks";
import { withRemark } from "../core/sheet/with-remark";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

export interface Question {
  readonly jurisdiction: string;
  /** Observation key. */
  readonly key: string;
  readonly text: string;
}

/**
 * The region's queries with these; what is asked already and not closed is not asked twice.
 * @param language of the regional workbook
 * @param today "2026-11-24"
 */
export function askQueries(
  framework: Framework,
  { regional, language }: RegionalWorkbook,
  asked: readonly Question[],
  today: string,
): Outcome<readonly RegionalQuery[]> {
  const labels = labelsIn(framework, language);
  const issues: Issue[] = [];
  const queries = [...regional.queries];
  for (const { jurisdiction, key, text } of asked) {
    const question = text.trim().slice(0, LONGEST_TEXT);
    const found = regional.observations.find((one) => one.jurisdiction === jurisdiction && one.key === key);
    const row = found && framework.rows.get(found.row);
    if (!row) {
      issues.push({ code: "query-no-figure", severity: "error", facts: { jurisdiction, found: key } });
      continue;
    }
    const isAsked = queries.some(
      (one) => one.jurisdiction === jurisdiction && one.key === key && one.question === question && one.closed === "",
    );
    if (isAsked || question === "") continue;
    queries.push({
      id: nextQueryId(queries, jurisdiction),
      jurisdiction,
      when: today,
      key,
      sheet: found.sheet,
      cell: found.cell,
      value: contentValue(found.content, row, labels) ?? "",
      question,
      answer: "",
      closed: "",
    });
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, issues: [], value: queries };
}

/** Open warnings of the merge log that stand at a figure, as questions. @param jurisdiction undefined for all of them */
export function questionsOfLog({ observations, reasons }: Regional, jurisdiction?: string): readonly Question[] {
  return reasons
    .filter(({ severity }) => severity === "warning")
    .flatMap(({ file, sheet, cell, message }) => {
      const found = observations.find((one) => one.file === file && one.sheet === sheet && one.cell === cell);
      const isWanted = jurisdiction === undefined || found?.jurisdiction === jurisdiction;
      return found && isWanted ? [{ jurisdiction: found.jurisdiction, key: found.key, text: message }] : [];
    });
}

export function closeQueries(
  queries: readonly RegionalQuery[],
  ids: readonly string[],
  today: string,
): Outcome<readonly RegionalQuery[]> {
  const unknown = ids.filter((id) => !queries.some((one) => one.id === id));
  if (unknown.length > 0)
    return {
      ok: false,
      issues: unknown.map((found) => ({ code: "query-unknown", severity: "error", facts: { found } })),
    };
  return {
    ok: true,
    issues: [],
    value: queries.map((one) => (ids.includes(one.id) && one.closed === "" ? { ...one, closed: today } : one)),
  };
}

/** The answers of a query workbook, or of a report, that came back by itself. */
export function takeAnswers(
  framework: Framework,
  queries: readonly RegionalQuery[],
  answered: Snapshot,
): Outcome<readonly RegionalQuery[]> {
  const codes = jurisdictionsAsked(answered).filter((code) => code !== "");
  if (codes.length === 0) return { ok: false, issues: [{ code: "query-none", severity: "error", facts: {} }] };
  const taken = codes.reduce(
    (known, code) => withAnswers(known, code, readQueries(framework, answered, code)),
    queries,
  );
  return { ok: true, issues: [], value: taken };
}

/** What a jurisdiction is asked and has not answered, as a workbook for it; undefined where there is nothing. */
export function planQueryFile(
  framework: Framework,
  { regional, language }: RegionalWorkbook,
  jurisdiction: string,
): WorkbookPlan | undefined {
  const open = regional.queries.filter((one) => one.jurisdiction === jurisdiction && queryState(one) === "open");
  if (open.length === 0) return undefined;
  const plain = labelsIn(framework, language);
  const samples = regional.samples.filter((code) => code === jurisdiction);
  const labels = markSamples(plain, samples);
  const footer = reportFooter(labels, { jurisdiction, round: regional.round });
  const sheet = planQueries(framework, labels, open, labels.template.queries, footer);
  return {
    title: footer,
    properties: {},
    looks: LOOKS,
    sheets: [withRemark(sheet, sampleRemark(plain, samples))],
    names: [],
  };
}

/** The regional workbook with its queries as they are now; all else, its restore points too, stays as it is. */
export function planWithQueries(framework: Framework, workbook: RegionalWorkbook, now: Snapshot): WorkbookPlan {
  const { regional, language } = workbook;
  const plan = certified(framework, regional, language, planAgain(framework, workbook, now));
  const { points } = readRestorePoints(now);
  return points.length === 0 ? plan : { ...plan, sheets: [...plan.sheets, planRestorePoints(now, points)] };
}

/** The queries of a workbook for the open report; refused where there are none for its jurisdiction. */
export function queriesFor(
  framework: Framework,
  { identity, queries }: Report,
  sent: Snapshot,
): Outcome<readonly Query[]> {
  const { jurisdiction } = identity;
  const came = readQueries(framework, sent, jurisdiction);
  const [other] = jurisdictionsAsked(sent).filter((code) => code !== "" && code !== jurisdiction);
  const none: Issue = other
    ? {
        code: "query-other",
        severity: "error",
        facts: { foundJurisdiction: other, expectedJurisdiction: jurisdiction },
      }
    : { code: "query-none", severity: "error", facts: {} };
  if (came.length === 0) return { ok: false, issues: [none] };
  const answers = new Map(queries.map(({ id, answer }) => [id, answer]));
  const known = queries.filter(({ id }) => !came.some((one) => one.id === id));
  return {
    ok: true,
    issues: [],
    value: [...known, ...came.map((one) => ({ ...one, answer: one.answer || (answers.get(one.id) ?? "") }))],
  };
}

/** The sheet of queries of the open report, to be written over the old one. */
export function planReportQueries(
  framework: Framework,
  snapshot: Snapshot,
  { identity }: Report,
  queries: readonly Query[],
): WorkbookPlan {
  const labels = labelsIn(framework, identity.language);
  const place = { snapshot, labels, identity, wanted: labels.template.queries };
  return ledgerPlan(QUERY_SHEET, place, (name, footer) => planQueries(framework, labels, queries, name, footer));
}
