import type { Regional, RegionalJustification } from "../consolidation/regional";
import type { Revision } from "../consolidation/revisions";
import { FINDING_STATES, type RuleFinding } from "../consolidation/rule-findings";
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { isJustificationReason } from "../issue/justification";
import { readContent, type Vocabulary } from "../content/read-content";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";
import { readTable } from "./read-table";
import { justificationColumns, revisionColumns, ruleFindingTitles } from "./regional-columns";

type Line = readonly (SnapshotCell | undefined)[];

/**
 * Justifications, revisions and findings of a regional workbook. One made before there were any has none; a line that
 * cannot be read explains nothing and is left out.
 */
export function readExplanations(
  framework: Framework,
  labels: Labels,
  vocabulary: Vocabulary,
  snapshot: Snapshot,
): Pick<Regional, "justifications" | "revisions" | "ruleFindings"> {
  const lines = (titles: readonly { readonly title: string }[]): readonly Line[] =>
    readTable(
      snapshot,
      titles.map(({ title }) => title),
    ) ?? [];
  const isKnown = (code: string): boolean => framework.jurisdictions.some((jurisdiction) => jurisdiction.code === code);
  return {
    justifications: lines(justificationColumns(labels))
      .flatMap((line) => readJustification(line) ?? [])
      .filter(({ jurisdiction }) => isKnown(jurisdiction)),
    ruleFindings: (readTable(snapshot, ruleFindingTitles(labels)) ?? [])
      .flatMap((line) => readFinding(labels, line) ?? [])
      .filter(({ jurisdiction }) => isKnown(jurisdiction)),
    revisions: lines(revisionColumns(labels))
      .flatMap((line) => readRevision(framework, vocabulary, line) ?? [])
      .filter(({ jurisdiction }) => isKnown(jurisdiction)),
  };
}

function readJustification(line: Line): RegionalJustification | undefined {
  const [, when, , , , value, said, , explanation, who, rule, definition, compared, reason, jurisdiction, key] = line;
  const code = text(reason);
  if (!isJustificationReason(code)) return undefined;
  return {
    jurisdiction: text(jurisdiction),
    rule: text(rule),
    definition: text(definition),
    key: text(key),
    compared: text(compared),
    reason: code,
    value: typeof value?.value === "number" ? value.value : text(value),
    said: text(said),
    text: text(explanation),
    who: text(who),
    when: text(when),
  };
}

function readFinding({ regional }: Labels, line: Line): RuleFinding | undefined {
  const [, , state, , , , rule, jurisdiction, key] = line.map(text);
  const known = FINDING_STATES.find((one) => regional[`ruleState-${one}`] === state);
  return known && rule !== undefined && rule !== ""
    ? { jurisdiction: jurisdiction ?? "", rule, key: key ?? "", state: known }
    : undefined;
}

function readRevision(framework: Framework, vocabulary: Vocabulary, line: Line): Revision | undefined {
  const [, , , , old, now, , explanation, reason, jurisdiction, key] = line;
  const row = framework.rows.get(splitKey(text(key)).row);
  const code = text(reason);
  if (!row) return undefined;
  return {
    jurisdiction: text(jurisdiction),
    key: text(key),
    old: readContent(old, row, vocabulary),
    now: readContent(now, row, vocabulary),
    reason: isJustificationReason(code) ? code : "",
    text: text(explanation),
  };
}

function text(cell: SnapshotCell | undefined): string {
  return cell?.value === undefined || cell.value === null ? "" : String(cell.value);
}
