/** Snapshot of a regional workbook of ours -> the regional state, so that reports can be added to it later. */
import type { Regional } from "../consolidation/regional";
import { gapsOf } from "../consolidation/regional-gaps";
import { labelsIn, type Framework } from "../framework/framework";
import { FALLBACK_LANGUAGE } from "../framework/language-for";
import type { CodedFacts, Issue, Outcome } from "../issue/issue";
import { readSecondSource } from "../second-source/second-source-sheet";
import type { TableRead } from "../sheet/keyed-table";
import { REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import { quoteSheetName } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";
import { changedSinceWritten } from "./changed-since-written";
import { readLogFiles, readLogReasons } from "./read-merge-log";
import { readRegionalBreaks } from "./read-breaks";
import { readInputs } from "./read-certificate";
import { readNoData } from "./read-no-data";
import { readRegionalNotes } from "./read-notes";
import { readRegionalQueries } from "./read-queries";
import { readRegionalData } from "./read-regional-data";
import { readRegionalJustifications } from "./read-regional-justifications";
import { readRevisions } from "./read-revisions";
import { readRules } from "./read-rules";
import { countedOtherwise } from "./regional-counts";
import { regionalSheets } from "./regional-sheets";

export interface RegionalWorkbook {
  readonly regional: Regional;
  readonly language: string;
}

/**
 * Whole or not at all: what cannot be read refuses the workbook, and the Issue says which cell of which sheet it is. One
 * from before there were keys needs them first (`withKeys`).
 */
export function readRegional(framework: Framework, workbook: Snapshot): Outcome<RegionalWorkbook> {
  const snapshot = regionalSheets(workbook);
  const metadata = readMetadata(snapshot, REGIONAL_MARK);
  if (!metadata) return refuse({ code: "regional-expected", facts: {} });
  const found = `${metadata.get("framework") ?? ""} ${metadata.get("version") ?? ""}`;
  const expected = `${framework.id} ${framework.version}`;
  if (found !== expected) return refuse({ code: "regional-other", facts: { found, expected } });
  const language = metadata.get("language") ?? FALLBACK_LANGUAGE;
  const issues: Issue[] = [];
  const linesOf = <Line>(read: TableRead<Line>, needed?: string): readonly Line[] => {
    if (read.kind === "read") return read.lines;
    if (read.kind === "unreadable") issues.push(damaged(read));
    else if (needed !== undefined) issues.push(missing(needed));
    return [];
  };
  const labels = labelsIn(framework, language);
  const { data, log } = labels.regional;
  const observations = linesOf(readRegionalData(framework, snapshot), data);
  const regional: Regional = {
    round: metadata.get("round") ?? "",
    observations,
    samples: readSamples(framework, metadata, observations),
    files: linesOf(readLogFiles(framework, snapshot), log),
    reasons: linesOf(readLogReasons(snapshot), log),
    // Workbooks made before there were these have none.
    gaps: gapsOf(framework, observations, linesOf(readNoData(framework, snapshot))),
    notes: linesOf(readRegionalNotes(framework, snapshot)),
    queries: linesOf(readRegionalQueries(framework, snapshot)),
    breaks: linesOf(readRegionalBreaks(framework, snapshot)),
    inputs: linesOf(readInputs(framework, snapshot)),
    justifications: linesOf(readRegionalJustifications(framework, snapshot)),
    ruleFindings: linesOf(readRules(framework, snapshot)),
    revisions: linesOf(readRevisions(framework, snapshot)),
    secondSource: readSecondSource(framework, snapshot),
  };
  if (issues.length === 0) issues.push(...changedSinceWritten(framework, labels, metadata, snapshot));
  if (issues.length === 0) issues.push(...countedOtherwise(labels, metadata, regional));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, issues: [], value: { language, regional } };
}

/** Before samples were known one by one, a remark stood for all reports of a workbook. */
function readSamples(
  { jurisdictions }: Framework,
  metadata: ReadonlyMap<string, string>,
  observations: Regional["observations"],
): readonly string[] {
  const isRemarked = (metadata.get("remark") ?? "") !== "";
  const codes = isRemarked
    ? observations.map(({ jurisdiction }) => jurisdiction)
    : (metadata.get("samples") ?? "").split(" ");
  return jurisdictions.map(({ code }) => code).filter((code) => codes.includes(code));
}

function damaged({
  sheet,
  cell,
  seen,
}: {
  readonly sheet: string;
  readonly cell: string;
  readonly seen: string;
}): Issue {
  const problem = `${quoteSheetName(sheet)}!${cell}${seen === "" ? "" : ` (${seen})`}`;
  return { code: "regional-damaged", severity: "blocker", sheet, cell, facts: { problem } };
}

function missing(sheet: string): Issue {
  return { code: "regional-damaged", severity: "blocker", sheet, facts: { problem: quoteSheetName(sheet) } };
}

function refuse(why: CodedFacts): Outcome<never> {
  return { ok: false, issues: [{ ...why, severity: "blocker" }] };
}
