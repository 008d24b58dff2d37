/** Snapshot of a regional workbook of ours -> the regional state, so that reports can be added to it later. */
import type { FileVerdict } from "../assessment/assess";
import type { LogFile, LogReason, Regional, RegionalObservation } from "../consolidation/regional";
import type { Framework, Row } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { gapsOf } from "../consolidation/regional-gaps";
import { SEVERITIES, type Issue, type Outcome } from "../issue/issue";
import { fillText } from "../labels/fill-text";
import { BLANK, type CellContent } from "../observation/observation";
import { REGIONAL_MARK } from "../sheet/keys";
import { readContent, vocabularyOf, type Vocabulary } from "../content/read-content";
import { readMetadata } from "../sheet/metadata-sheet";
import { isSecondSourceSheet, readSecondSource } from "../second-source/second-source-sheet";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";
import { readExplanations } from "./read-explanations";
import { readRegionalGaps } from "./read-regional-gaps";
import { readTable } from "./read-table";
import { dataTitles, logFileTitles, logReasonTitles } from "./regional-columns";

export interface RegionalWorkbook {
  readonly regional: Regional;
  readonly language: string;
  readonly remark: string;
  /** What the sheet of the second source is called, where there is one. */
  readonly secondSourceSheet?: string;
}

export function readRegional(framework: Framework, snapshot: Snapshot): Outcome<RegionalWorkbook> {
  const metadata = readMetadata(snapshot, REGIONAL_MARK);
  if (!metadata) return refuse("regional-expected", {});
  const found = `${metadata.get("framework") ?? ""} ${metadata.get("version") ?? ""}`;
  const expected = `${framework.id} ${framework.version}`;
  if (found !== expected) return refuse("regional-other", { found, expected });
  const language = metadata.get("language") ?? "en";
  const labels = framework.labels.get(language) ?? framework.labels.get("en");
  if (!labels) return refuse("regional-damaged", { problem: language });
  const tables = [dataTitles(labels), logFileTitles(labels), logReasonTitles(labels)].map((titles) => ({
    titles,
    lines: readTable(snapshot, titles),
  }));
  const missing = tables.find((table) => table.lines === undefined);
  if (missing) return refuse("regional-damaged", { problem: missing.titles.join(", ") });
  const [data = [], files = [], reasons = []] = tables.map((table) => table.lines ?? []);
  const verdicts: readonly FileVerdict[] = ["accepted", "accepted with remarks", "refused"];
  const verdictOf = (text: string): FileVerdict =>
    verdicts.find((verdict) => fillText(labels.regional[`verdict-${verdict}`], {}) === text) ?? "refused";
  const codeOf = (name: string): string =>
    framework.jurisdictions.find(({ code }) => labels.jurisdictions[code]?.name === name)?.code ?? "";
  const severityOf = (label: string): string =>
    SEVERITIES.find((severity) => labels.severities[severity]?.label === label) ?? label;
  const vocabulary = vocabularyOf(framework);
  const sourceSheet = snapshot.sheets.find(isSecondSourceSheet);
  const observations: RegionalObservation[] = [];
  for (const line of data) {
    const observation = readObservation(framework, vocabulary, line);
    if (!observation)
      return refuse("regional-damaged", { problem: `${labels.regional.data}: ${line.map(text).join(" | ")}` });
    observations.push(observation);
  }
  return {
    ok: true,
    issues: [],
    value: {
      language,
      remark: metadata.get("remark") ?? "",
      ...(sourceSheet ? { secondSourceSheet: sourceSheet.name } : {}),
      regional: {
        round: metadata.get("round") ?? "",
        observations,
        gaps: gapsOf(framework, observations, readRegionalGaps(labels, snapshot)),
        ...readExplanations(framework, labels, vocabulary, snapshot),
        secondSource: readSecondSource(framework, snapshot),
        files: files.map(
          ([file, jurisdiction, verdict, errors, warnings, notEvaluated, blank, institution, rulePack]): LogFile => ({
            file: text(file),
            jurisdiction: codeOf(text(jurisdiction)),
            verdict: verdictOf(text(verdict)),
            errors: number(errors),
            warnings: number(warnings),
            notEvaluated: number(notEvaluated),
            blank: number(blank),
            institution: text(institution),
            rulePack: text(rulePack),
          }),
        ),
        reasons: reasons.map(([file, severity, rule, sheet, cell, message]): LogReason => ({
          file: text(file),
          severity: severityOf(text(severity)),
          rule: text(rule),
          sheet: text(sheet),
          cell: text(cell),
          message: text(message),
        })),
      },
    },
  };
}

/**
 * Undefined when the line's key or jurisdiction is not of this framework, or its value is none that the row can have.
 */
function readObservation(
  framework: Framework,
  vocabulary: Vocabulary,
  line: readonly (SnapshotCell | undefined)[],
): RegionalObservation | undefined {
  const [, , , , , value, status, , file, sheet, cell, code, key] = line;
  const observationKey = text(key);
  const { row: rowKey, period } = splitKey(observationKey);
  const row = framework.rows.get(rowKey);
  const isKnown = framework.jurisdictions.some((jurisdiction) => jurisdiction.code === text(code));
  if (!row || !isKnown) return undefined;
  const content = contentOf(row, value, status, vocabulary);
  if (content.kind === "unreadable") return undefined;
  return {
    jurisdiction: text(code),
    key: observationKey,
    row: rowKey,
    period,
    content,
    file: text(file),
    sheet: text(sheet),
    cell: text(cell),
  };
}

function contentOf(
  row: Row,
  value: SnapshotCell | undefined,
  status: SnapshotCell | undefined,
  vocabulary: Vocabulary,
): CellContent {
  if (value) return readContent(value, row, vocabulary);
  const stated = readContent(status, row, vocabulary);
  return stated.kind === "noData" ? stated : BLANK;
}

function text(cell: SnapshotCell | undefined): string {
  return cell?.value === undefined || cell.value === null ? "" : String(cell.value);
}

function number(cell: SnapshotCell | undefined): number {
  return cell?.type === "number" ? Number(cell.value) : 0;
}

function refuse(code: Issue["code"], facts: Issue["facts"]): Outcome<never> {
  return { ok: false, issues: [{ code, severity: "blocker", facts }] };
}
