import { labelsIn, type Framework } from "../core/framework/framework";
import { markSamples, sampleRemark, samplesOf } from "../core/labels/mark-samples";
import { reportFooter } from "../core/labels/report-footer";
import type { Outcome } from "../core/issue/issue";
import { planOver } from "../core/regional/plan-over";
import type { RegionalWorkbook } from "../core/regional/read-regional";
import { REGIONAL_SOURCE_MARK } from "../core/regional/regional-marks";
import { ofJurisdiction, type SecondSource } from "../core/second-source/second-source";
import { LOOKS } from "../core/sheet/looks";
import { withRemark } from "../core/sheet/with-remark";
import { planSecondSource, secondSourceSheetName } from "../core/second-source/plan-second-source";
import type { Report } from "../core/report/read-report";
import { isSecondSourceSheet } from "../core/second-source/second-source-sheet";
import type { SheetPlan, WorkbookPlan } from "../core/workbook/plan";
import type { SheetSnapshot, Snapshot } from "../core/workbook/snapshot";
import { sharedMarks } from "../core/sheet/keyed-table";
import { ownSheetName } from "../core/sheet/own-sheet-name";

/**
 * The sheet of a report with its own jurisdiction's figures, to be written over the old one; refuses when there are
 * none of it.
 */
export function compareReport(
  framework: Framework,
  { identity, observations }: Report,
  snapshot: Snapshot,
  figures: SecondSource,
): Outcome<WorkbookPlan> {
  const { jurisdiction, round, language } = identity;
  const samples = samplesOf(identity);
  const plain = labelsIn(framework, language);
  const labels = markSamples(plain, samples);
  const own = ofJurisdiction(figures, jurisdiction);
  if (own.length === 0)
    return {
      ok: false,
      issues: [
        {
          code: "source-not-of",
          severity: "error",
          facts: { source: framework.secondSources[0]?.id ?? "", jurisdiction },
        },
      ],
    };
  const footer = reportFooter(labels, identity);
  const isOwn = (one: SheetSnapshot): boolean => isSecondSourceSheet(one) && sharedMarks(one).size === 0;
  const name = ownSheetName(snapshot, isOwn, secondSourceSheetName(framework, labels));
  const sheet = planSecondSource({
    framework,
    labels,
    figures: own,
    round,
    name,
    footer,
    reported: (_, key) => {
      const observation = observations.get(key);
      return (
        observation && {
          content: observation.content,
          place: { sheet: observation.provenance.sheet, cell: observation.provenance.cell },
        }
      );
    },
  });
  return { ok: true, issues: [], value: planOf([sheet], sampleRemark(plain, samples)) };
}

/**
 * The sheet of a regional workbook with the figures of all jurisdictions, and the one that says what the workbook holds,
 * to be written over the old ones.
 */
export function compareRegional(
  framework: Framework,
  { regional, language }: RegionalWorkbook,
  snapshot: Snapshot,
  figures: SecondSource,
): WorkbookPlan {
  const compared = { language, regional: { ...regional, secondSource: figures } };
  return planOver(framework, compared, snapshot, REGIONAL_SOURCE_MARK);
}

function planOf(sheets: readonly SheetPlan[], remark: string): WorkbookPlan {
  const marked = sheets.map((sheet) => withRemark(sheet, remark));
  return { title: "", properties: {}, looks: LOOKS, sheets: marked, names: [] };
}
