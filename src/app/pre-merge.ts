/** The copies that the institutions of one jurisdiction filled in become its report. */
import { contributionOf, type Contribution } from "../core/consolidation/contribution";
import { joinContributions, saidBy, type JoinedReport } from "../core/consolidation/join-contributions";
import { isAsAccepted, type ContributionChoice, type SettledCell } from "../core/consolidation/settle-cells";
import { contentText } from "../core/content/content-value";
import { labelsIn, type Framework } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { versionText } from "../core/framework/framework-version";
import type { Issue } from "../core/issue/issue";
import { inWords } from "../core/labels/in-words";
import { jurisdictionName } from "../core/labels/name-of";
import { inspectReport } from "../core/report/inspect/inspect-report";
import { readReport, type Report } from "../core/report/read-report";
import type { ReportIdentity } from "../core/sheet/keys";
import { planTemplate } from "../core/template/plan-template";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { ReadFile } from "./read-file";

/** A copy that was read; without a report where it is none, and `issues` say why. */
export interface ReadCopy {
  readonly file: string;
  readonly report: Report | undefined;
  readonly issues: readonly Issue[];
}

/** What became of one copy. */
export interface CopyResult extends ReadCopy {
  readonly isTaken: boolean;
  readonly who: string;
  readonly institutions: readonly string[];
  /** Cells that it alone, or it with others, gave to the report. */
  readonly given: number;
}

export interface PreMerge {
  readonly identity: ReportIdentity;
  readonly copies: readonly CopyResult[];
  readonly joined: JoinedReport;
  /** Cells in which copies say different things, each with its Issue: an error where nothing could be taken. */
  readonly apart: readonly { readonly cell: SettledCell; readonly issue: Issue }[];
}

/** What a copy lacks is no fault of it: an institution fills in what it knows, and may cut out the rest. */
const LACKING: readonly Issue["code"][] = ["table-missing", "row-missing", "period-missing"];

const SAMPLE: Issue = { code: "contribution-sample", severity: "blocker", facts: {} };

export function readCopy({ file, snapshot, open: { framework } }: ReadFile): ReadCopy {
  if (!snapshot.ok) return { file, report: undefined, issues: snapshot.issues };
  const read = readReport(framework, file, snapshot.value);
  if (!read.ok) return { file, report: undefined, issues: [...snapshot.issues, ...read.issues] };
  const found = [...snapshot.issues, ...read.issues, ...inspectReport(framework, read.value, snapshot.value)];
  return { file, report: read.value, issues: found.filter(({ code }) => !LACKING.includes(code)) };
}

/** Which report most of the copies are of; of as many the one that was named first. Undefined when none is a report. */
export function reportOfMost(copies: readonly ReadCopy[]): ReportIdentity | undefined {
  const all = copies.flatMap(({ report }) => report?.identity ?? []);
  const count = (one: ReportIdentity): number => all.filter((other) => sameReport(one, other)).length;
  const most = Math.max(...all.map(count));
  return all.find((one) => count(one) === most);
}

function sameReport(one: ReportIdentity, other: ReportIdentity): boolean {
  return (["framework", "version", "jurisdiction", "round"] as const).every((name) => one[name] === other[name]);
}

/**
 * A copy of another jurisdiction, year or version is left out, with an Issue of its own.
 * @param framework of `identity`, in its language and that of the reader
 * @param told labels in which the reader is spoken to
 * @param openReport the report that the copies are joined into; it is no copy, and what it holds counts like theirs
 */
export function preMerge(
  framework: Framework,
  told: Labels,
  identity: ReportIdentity,
  copies: readonly ReadCopy[],
  choices: readonly ContributionChoice[],
  openReport?: Report,
): PreMerge {
  const labels = labelsIn(framework, identity.language);
  const own = (openReport ? [contributionOf(framework, labels, openReport)] : []).map((one) => ({
    ...one,
    who: one.who || jurisdictionName(labels, identity.jurisdiction),
  }));
  const named = [...new Map(copies.map((copy) => [copy.file, copy])).values()];
  const seen = named.map((copy): { readonly copy: ReadCopy; readonly contribution: Contribution | undefined } => {
    const { report, issues } = copy;
    if (!report) return { copy, contribution: undefined };
    // The sheets of the open report cannot say any more that some of its figures are invented.
    if (openReport && report.identity.sample && !openReport.identity.sample)
      return { copy: { ...copy, issues: [...issues, SAMPLE] }, contribution: undefined };
    if (sameReport(report.identity, identity)) return { copy, contribution: contributionOf(framework, labels, report) };
    const other: Issue = {
      code: "contribution-other",
      severity: "blocker",
      facts: { found: nameOf(told, report.identity, identity), expected: nameOf(told, identity, report.identity) },
    };
    return { copy: { ...copy, issues: [...issues, other] }, contribution: undefined };
  });
  const contributions = [...own, ...seen.flatMap(({ contribution }) => contribution ?? [])];
  const joined = joinContributions(framework, labels, identity.round, contributions, choices);
  return {
    identity: contributions.some(({ report }) => report.identity.sample) ? { ...identity, sample: "yes" } : identity,
    joined,
    copies: seen.map(({ copy, contribution }) => ({
      ...copy,
      issues: [...copy.issues, ...(contribution ? notOwned(told, contribution, joined) : [])],
      isTaken: contribution !== undefined,
      who: contribution?.who ?? "",
      institutions: contribution?.institutions ?? [],
      given: joined.cells.filter((cell) => contribution && gave(contribution, cell)).length,
    })),
    apart: joined.cells
      .filter(({ isApart }) => isApart)
      .map((cell) => ({ cell, issue: apartIssue(framework, told, cell) })),
  };
}

/** The report as a new workbook, for the copies that were joined. */
export function planPreMerged(framework: Framework, { identity, joined }: PreMerge): WorkbookPlan {
  const { jurisdiction, round, language, sample } = identity;
  return planTemplate(framework, { jurisdiction, round, language, isSample: sample === "yes", prefill: joined });
}

/** "Albania 2024", with the framework version where the copies differ in it. */
function nameOf(labels: Labels, one: ReportIdentity, other: ReportIdentity): string {
  const name = `${jurisdictionName(labels, one.jurisdiction)} ${one.round}`;
  const [version, others] = [one, other].map((of) => versionText({ id: of.framework, version: of.version }));
  return version === others ? name : `${name} (${version ?? ""})`;
}

function gave({ report }: Contribution, { taken, sides }: SettledCell): boolean {
  const side = sides.find(({ contribution }) => contribution.report === report);
  return side !== undefined && JSON.stringify(side.observation.content) === JSON.stringify(taken);
}

/** Rows of a sentence: more say no more. */
const ROWS_TOLD = 5;

/** What a copy alone gave to rows that others hold; what was carried over from the last report is everybody's. */
function notOwned(labels: Labels, { report, who }: Contribution, { cells }: JoinedReport): readonly Issue[] {
  const alone = cells.filter(
    ({ key, owners, sides, taken }) =>
      owners.length > 0 &&
      taken !== undefined &&
      sides.every((side) => !side.isOwner && !isAsAccepted(key, side)) &&
      sides[0]?.contribution.report === report,
  );
  const [first] = alone;
  if (!first) return [];
  const { sheet, cell } = first.sides[0]?.observation.provenance ?? { sheet: "", cell: "" };
  const owners = ownersText(
    labels,
    alone.flatMap((one) => one.owners),
  );
  const rows = [...new Set(alone.map(({ row }) => row.key))].slice(0, ROWS_TOLD);
  const facts = { who, count: alone.length, rows, owners };
  return [{ code: "contribution-not-owner", severity: "warning", sheet, cell, facts }];
}

function apartIssue(framework: Framework, labels: Labels, cell: SettledCell): Issue {
  const { key, row, period, sides, owners, taken } = cell;
  const [first] = sides;
  const facts = {
    row: row.key,
    period,
    sides: sides.map((side) => {
      const { who, text } = saidBy(framework, labels, cell, side);
      const file = side.contribution.report.file.replace(/^.*[\\/]/, "");
      return `${[...new Set([who, file])].filter((name) => name !== "").join(", ")}: ${text}`;
    }),
    owners: ownersText(labels, owners),
  };
  const place = {
    key,
    ...(first ? { sheet: first.observation.provenance.sheet, cell: first.observation.provenance.cell } : {}),
  };
  if (!taken) return { ...place, code: "contributions-differ", severity: "error", facts };
  const told = { ...facts, taken: String(contentText(taken, row, labels)) };
  return { ...place, code: "contributions-differ-settled", severity: "warning", facts: told };
}

function ownersText(labels: Labels, owners: readonly string[]): string {
  const names = [...new Set(owners)].map((id) => labels.institutions[id] ?? id);
  return names.length === 0 ? labels.template.ownersNone : inWords(labels, names, "conjunction");
}
