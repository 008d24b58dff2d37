/** Assessed files (+ an earlier regional state) -> the regional state and each file's final verdict. */
import { earlierHalfYears, periodsOf, type Framework } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { CodedFacts, Issue } from "../issue/issue";
import { sameContent, type CellContent } from "../observation/observation";
import { samplesOf } from "../labels/mark-samples";
import { withAnswers, type RegionalQuery } from "../query/query";
import type { SecondSource } from "../second-source/second-source";
import type { Report } from "../report/read-report";
import { withIssues, type Assessment } from "../assessment/assess";
import {
  isOfRound,
  type LogFile,
  type LogReason,
  type Regional,
  type RegionalBreak,
  type RegionalGap,
  type RegionalJustification,
  type RegionalNote,
  type RegionalObservation,
} from "./regional";
import { byJurisdiction } from "./by-jurisdiction";
import { gapsOf } from "./regional-gaps";
import { findRevisions, joinRevisions, type Revision } from "./revisions";
import { joinRuleFindings } from "./rule-findings";
import { copiesAmong } from "./copies-among";
import { namesInLog } from "./names-in-log";
import { regionInputs } from "./region-inputs";
import { regionFindings, regionReasons } from "./region-findings";
import { justifiedAlike } from "./justified-alike";
import { changesOf, type RegionalChanges } from "./regional-changes";
import { sameTables } from "./same-tables";

export interface MergeChoices {
  /** Files that win where two reports of one jurisdiction meet. */
  readonly chosen: readonly string[];
  /** Merge reports whose only fault is blank cells; these count as not reported. */
  readonly includeIncomplete: boolean;
}

export interface Consolidation {
  /** In the order in which the files were given. */
  readonly assessments: readonly Assessment[];
  readonly regional: Regional;
  /** Against the regional state that the reports are added to. */
  readonly changes: RegionalChanges;
  /** What is seen only in the region as a whole; of no file. */
  readonly findings: readonly Issue[];
}

/**
 * The order of files does not matter, and merging the same files again changes nothing. A refused
 * file never stops the others and stays in the log. `tell` makes the log's sentences. A `secondSource` takes the place
 * of the one that was there before, as a whole: it is another file of the same figures.
 */
export function consolidate(
  framework: Framework,
  given: readonly Assessment[],
  before: Regional | undefined,
  choices: MergeChoices,
  tell: (issue: Issue) => string,
  secondSource?: SecondSource,
): Consolidation {
  const round = before?.round ?? latestRound(given);
  const names = namesInLog(given, before?.files ?? []);
  const nameOf = (file: string): string => names.get(file) ?? file;
  const opened = given.map((one) => (choices.includeIncomplete ? openIncomplete(one) : one));
  const inRound = opened.map((one) => refuseOtherRound(one, round));
  const copies = copiesAmong(inRound, choices.chosen);
  const apart = inRound.filter(({ file }) => !copies.has(file));
  const settled = inRound.map((one) => {
    const original = copies.get(one.file);
    return original === undefined ? refuseDoubled(one, apart, choices.chosen, nameOf) : asCopy(one, nameOf(original));
  });
  const knownOf = byJurisdiction(before?.observations ?? []);
  const judged = settled.map((one) => refuseUnchosenChange(one, knownOf, choices.chosen, nameOf));
  const compared = judged.filter(({ file, report }) => report?.identity.round === round && !copies.has(file));
  const reporting = new Set(compared.map(({ report }) => report?.identity.jurisdiction));
  const others = before?.observations.filter(({ jurisdiction }) => !reporting.has(jurisdiction));
  const same = sameTables(framework, round, compared, others ?? [], nameOf);
  const final = judged.map((one) => {
    const found = [...(same.get(one.file) ?? []), ...justifiedAlike(one)];
    return found.length > 0 ? withIssues(one, found) : one;
  });

  const accepted = final.filter((one) => one.verdict !== "refused" && !copies.has(one.file));
  const replaced = new Set(accepted.map((one) => one.report?.identity.jurisdiction));
  // No report has cells for texts of earlier years: what is there of them stays.
  const earlier = new Set(
    framework.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        earlierHalfYears(framework, table, round).map((period) => observationKey(row.key, period)),
      ),
    ),
  );
  const kept =
    before?.observations.filter(({ jurisdiction, key }) => !replaced.has(jurisdiction) || earlier.has(key)) ?? [];
  const added = accepted.flatMap((one) => (one.report ? observationsOf(one.report, nameOf(one.file)) : []));
  const keptJustifications = before?.justifications.filter((one) => !replaced.has(one.jurisdiction)) ?? [];
  const revisions = joinRevisions(
    before?.revisions ?? [],
    accepted.flatMap((one) => revisionsOf(framework, one, knownOf)),
  );
  const observations = inFrameworkOrder(framework, round, [...kept, ...added]);
  const keptGaps = before?.gaps.filter((one) => !replaced.has(one.jurisdiction)) ?? [];
  const samples = new Set([
    ...(before?.samples.filter((code) => !replaced.has(code)) ?? []),
    ...accepted.flatMap(({ report }) => (report ? samplesOf(report.identity) : [])),
  ]);
  const keptNotes = before?.notes.filter((one) => !replaced.has(one.jurisdiction)) ?? [];
  const addedNotes = accepted.flatMap((one) => (one.report ? notesOf(framework, one.report, nameOf(one.file)) : []));
  const fresh = new Set(final.map((one) => nameOf(one.file)));
  const regional: Regional = {
    round,
    observations,
    samples: framework.jurisdictions.map(({ code }) => code).filter((code) => samples.has(code)),
    gaps: gapsOf(framework, observations, [...keptGaps, ...accepted.flatMap(reportGaps)]),
    notes: inTurn(framework, [...keptNotes, ...addedNotes]),
    breaks: inTurn(framework, [
      ...(before?.breaks.filter((one) => !replaced.has(one.jurisdiction)) ?? []),
      ...accepted.flatMap(breaksIn),
    ]),
    queries: inTurn(framework, joinQueries(before?.queries ?? [], accepted)),
    justifications: inTurn(framework, [...keptJustifications, ...accepted.flatMap(justificationsOf)]),
    ruleFindings: joinRuleFindings(
      before?.ruleFindings ?? [],
      final,
      new Set(kept.concat(added).map(({ jurisdiction }) => jurisdiction)),
    ),
    revisions: inTurn(framework, revisions),
    inputs: regionInputs(framework, before, accepted, nameOf),
    secondSource: secondSource ?? before?.secondSource ?? [],
    files: [
      ...(before?.files.filter((one) => !fresh.has(one.file)) ?? []),
      ...final.map((one) => logFile(one, nameOf(one.file), framework.rulePack.version)),
    ].sort((one, other) => compareText(one.file, other.file)),
    reasons: [
      ...(before?.reasons.filter((one) => !fresh.has(one.file)) ?? []),
      ...final.flatMap((one) => logReasons(one, nameOf(one.file), tell)),
    ],
  };
  const changes = changesOf(framework, before, regional);
  const findings = regionFindings(framework, before, regional, changes);
  const reasons = [...regionReasons(regional.reasons, findings, tell)].sort((one, other) =>
    compareText(one.file, other.file),
  );
  return { assessments: final, regional: { ...regional, reasons }, changes, findings };
}

/** What the regional state that the reports are added to holds of a jurisdiction. */
type KnownOf = (jurisdiction: string) => readonly RegionalObservation[];

/** Code point order: the same on every machine and in every language. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function latestRound(given: readonly Assessment[]): string {
  return given.reduce(
    (latest, one) => (one.report && one.report.identity.round > latest ? one.report.identity.round : latest),
    "",
  );
}

/** Blank cells no longer refuse a report when that was asked for; the log says how many there are. */
function openIncomplete(assessment: Assessment): Assessment {
  if (assessment.counts.blank === 0) return assessment;
  const issues = assessment.issues.map((issue): Issue =>
    issue.code === "cell-blank" ? { ...issue, severity: "warning" } : issue,
  );
  const remark: Issue = { code: "incomplete-included", severity: "warning", facts: { count: assessment.counts.blank } };
  const opened = withIssues({ ...assessment, issues }, [remark]);
  return opened.verdict === "refused" ? assessment : opened;
}

/** A copy is what its original is, and nothing of it is merged a second time. */
function asCopy(assessment: Assessment, known: string): Assessment {
  return withIssues(assessment, [{ code: "submission-copy", severity: "info", facts: { known } }]);
}

function refuse(assessment: Assessment, why: CodedFacts): Assessment {
  return withIssues(assessment, [{ ...why, severity: "error" }]);
}

function refuseOtherRound(assessment: Assessment, wanted: string): Assessment {
  const { report } = assessment;
  return !report || report.identity.round === wanted
    ? assessment
    : refuse(assessment, { code: "round-other", facts: { round: report.identity.round, wanted } });
}

/** Two reports of one jurisdiction refuse each other until one of them is chosen. */
function refuseDoubled(
  assessment: Assessment,
  all: readonly Assessment[],
  chosen: readonly string[],
  nameOf: (file: string) => string,
): Assessment {
  const { report } = assessment;
  if (!report) return assessment;
  const { jurisdiction, round } = report.identity;
  const rivals = all.filter(
    (one) => one.report?.identity.jurisdiction === jurisdiction && one.report.identity.round === round,
  );
  if (rivals.length < 2) return assessment;
  const winners = rivals.filter((one) => chosen.includes(one.file));
  const [winner] = winners;
  if (winners.length !== 1 || !winner) {
    return refuse(assessment, {
      code: "submission-doubled",
      facts: { jurisdiction, round, files: rivals.map((one) => nameOf(one.file)).sort(compareText) },
    });
  }
  return winner.file === assessment.file
    ? assessment
    : refuse(assessment, { code: "submission-not-chosen", facts: { chosen: nameOf(winner.file), jurisdiction } });
}

/**
 * A report that is already in the regional workbook is replaced only by choice; the same figures again are no change.
 */
function refuseUnchosenChange(
  assessment: Assessment,
  knownOf: KnownOf,
  chosen: readonly string[],
  nameOf: (file: string) => string,
): Assessment {
  const { report } = assessment;
  if (!report || assessment.verdict === "refused" || chosen.includes(assessment.file)) return assessment;
  const { jurisdiction, round } = report.identity;
  const known = knownOf(jurisdiction);
  const [first] = known;
  // A report goes on with the history of its jurisdiction.
  if (!first || !isOfRound(known, round)) return assessment;
  const contents = new Map(known.map((one) => [one.key, one.content]));
  const different = observationsOf(report, nameOf(assessment.file)).filter((one) => {
    const content = contents.get(one.key);
    return content === undefined || !sameContent(content, one.content);
  });
  return different.length === 0
    ? assessment
    : refuse(assessment, {
        code: "submission-differs",
        facts: { jurisdiction, round, known: first.file, count: different.length },
      });
}

function observationsOf(report: Report, file: string): readonly RegionalObservation[] {
  return [...report.observations.values()].map(({ key, row, period, content, provenance }) => ({
    jurisdiction: report.identity.jurisdiction,
    key,
    row,
    period,
    content,
    file,
    sheet: provenance.sheet,
    cell: provenance.cell,
  }));
}

function notesOf({ rows }: Framework, { identity, notes }: Report, file: string): readonly RegionalNote[] {
  return [...rows.keys()].flatMap((row) => {
    const found = notes.get(row);
    return found
      ? [{ ...found, jurisdiction: identity.jurisdiction, row, provenance: { ...found.provenance, file } }]
      : [];
  });
}

function justificationsOf({ report }: Assessment): readonly RegionalJustification[] {
  return report ? report.justifications.map((one) => ({ ...one, jurisdiction: report.identity.jurisdiction })) : [];
}

/** Those that a checked report declares. */
export function breaksIn({ report }: Assessment): readonly RegionalBreak[] {
  return report ? report.breaks.map((one) => ({ ...one, jurisdiction: report.identity.jurisdiction })) : [];
}

/** What the reports bring back; what was asked before is kept, whatever report comes. */
function joinQueries(before: readonly RegionalQuery[], accepted: readonly Assessment[]): readonly RegionalQuery[] {
  return accepted.reduce(
    (known, { report }) => (report ? withAnswers(known, report.identity.jurisdiction, report.queries) : known),
    before,
  );
}

function reportGaps({ report }: Assessment): readonly RegionalGap[] {
  return report
    ? [...report.gaps].map(([key, gap]) => ({ jurisdiction: report.identity.jurisdiction, key, ...gap }))
    : [];
}

/**
 * Against what is in the regional workbook already; for a first report, against what the report itself carries as
 * accepted.
 */
function revisionsOf(framework: Framework, { report, issues }: Assessment, knownOf: KnownOf): readonly Revision[] {
  if (!report) return [];
  const { jurisdiction, round } = report.identity;
  const known = knownOf(jurisdiction);
  const accepted = known.length > 0 ? known : [...(report.accepted?.values() ?? [])];
  const contents = (
    source: readonly { readonly key: string; readonly content: CellContent }[],
  ): ReadonlyMap<string, CellContent> => new Map(source.map(({ key, content }) => [key, content]));
  return findRevisions(
    framework,
    { jurisdiction, round, now: contents([...report.observations.values()]), issues },
    contents(accepted),
  );
}

/** In the framework's order of jurisdictions; what belongs to one of them keeps its order. */
function inTurn<One extends { readonly jurisdiction: string }>(
  { jurisdictions }: Framework,
  all: readonly One[],
): readonly One[] {
  const ownOf = byJurisdiction(all);
  return jurisdictions.flatMap(({ code }) => ownOf(code));
}

function inFrameworkOrder(
  framework: Framework,
  round: string,
  observations: readonly RegionalObservation[],
): readonly RegionalObservation[] {
  const keys = framework.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      [...earlierHalfYears(framework, table, round), ...periodsOf(framework, table, round)].map((period) =>
        observationKey(row.key, period),
      ),
    ),
  );
  const rank = new Map(keys.map((key, index) => [key, index]));
  return inTurn(
    framework,
    [...observations].sort((one, other) => (rank.get(one.key) ?? 0) - (rank.get(other.key) ?? 0)),
  );
}

function logFile({ report, verdict, counts }: Assessment, file: string, rulePack: string): LogFile {
  return {
    file,
    verdict,
    jurisdiction: report?.identity.jurisdiction ?? "",
    errors: counts.blocker + counts.error,
    warnings: counts.warning,
    notEvaluated: counts.notEvaluated,
    blank: counts.blank,
    institution: report?.cover.get("institution") ?? "",
    rulePack,
  };
}

/** Nobody reads more of a sentence, which may quote what stood in a cell. */
const LONGEST_MESSAGE = 1000;

function shortened(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}\u2026`;
}

function logReasons({ issues }: Assessment, file: string, tell: (issue: Issue) => string): readonly LogReason[] {
  // Justified warnings stand on a sheet of their own.
  return issues
    .filter(({ justification }) => !justification)
    .map((issue) => ({
      file,
      severity: issue.severity,
      rule: issue.rule ?? "",
      sheet: issue.sheet ?? "",
      cell: issue.cell ?? "",
      message: shortened(tell(issue)),
    }));
}
