/** Regional state -> the WorkbookPlan of the regional workbook. The same state gives the same plan. */
import { REGION, type Area } from "../consolidation/figures";
import { reviewedYears } from "../consolidation/final-review";
import { lookupOf, reportingJurisdictions } from "../consolidation/series";
import type { Regional } from "../consolidation/regional";
import { labelsIn, NARRATIVE, type Framework } from "../framework/framework";
import { impossible } from "../issue/issue";
import { speaker } from "../labels/speaker";
import { markSamples, sampleChartRemark, sampleRemark } from "../labels/mark-samples";
import { jurisdictionName } from "../labels/name-of";
import { REGIONAL_MARK } from "../sheet/keys";
import { LOOKS } from "../sheet/looks";
import { planMetadata } from "../sheet/plan-metadata";
import { withRemark } from "../sheet/with-remark";
import type { WorkbookPlan } from "../workbook/plan";
import { withMarks } from "./contents-mark";
import { planAtAGlance } from "./plan-at-a-glance";
import { planCertificate } from "./plan-certificate";
import { planCharts } from "./plan-charts";
import { planComparison } from "./plan-comparison";
import { kpiFigures } from "./kpi-figures";
import { planKpiSheet, type SideBySide } from "./plan-kpi-sheet";
import { planMergeLog } from "./plan-merge-log";
import { planNoData } from "./plan-no-data";
import { planRegionalNotes } from "./plan-notes";
import { planRegionalData } from "./plan-regional-data";
import { planRegionalBreaks } from "./plan-regional-breaks";
import { planRegionalJustifications } from "./plan-regional-justifications";
import { planRegionalQueries } from "./plan-regional-queries";
import { planRegionalSource } from "./plan-regional-source";
import { planReview } from "./plan-review";
import { planRevisions } from "./plan-revisions";
import { planRules } from "./plan-rules";
import type { ListContext } from "./plan-table-sheet";
import { LOG_FILES } from "./read-merge-log";
import { CERTIFICATE_CHECKS } from "./read-certificate";
import { REGIONAL_BREAKS } from "./read-breaks";
import { NO_DATA } from "./read-no-data";
import { REGIONAL_NOTES } from "./read-notes";
import { REGIONAL_QUERIES } from "./read-queries";
import { REGIONAL_DATA } from "./read-regional-data";
import { REGIONAL_JUSTIFICATIONS } from "./read-regional-justifications";
import { REVISIONS } from "./read-revisions";
import { RULE_FINDINGS } from "./read-rules";
import { sheetNames, type SheetNames } from "./regional-sheet-names";
import { chartsMark, COMPARISON_MARK, REGIONAL_SOURCE_MARK, REVIEW_MARK } from "./regional-marks";
import { regionalTitle } from "./regional-title";

/**
 * `over`: what sheets are called otherwise than the labels say (`namesIn`). Samples are marked on every sheet.
 */
export function planRegional(
  framework: Framework,
  regional: Regional,
  language: string,
  over?: SheetNames,
): WorkbookPlan {
  const plain = labelsIn(framework, language);
  const { samples } = regional;
  const labels = markSamples(plain, samples);
  const remark = sampleRemark(plain, samples);
  const say = speaker(labels.regional);
  const footer = regionalTitle(labels, regional.round);
  const names = sheetNames(framework, plain, over);
  const nameOf = (mark: string): string => names.get(mark) ?? impossible(`the sheet of ${mark} has no name`);
  const list = ({ mark }: { readonly mark: string }): ListContext => ({
    framework,
    labels,
    sheet: nameOf(mark),
    footer,
  });
  const reporting = reportingJurisdictions(framework, regional);
  const context: SideBySide = {
    framework,
    labels,
    lookup: lookupOf(regional),
    reporting,
    round: regional.round,
    remark,
    chartRemark: sampleChartRemark(plain, samples, reporting),
    footer,
  };
  const kpis = framework.template.kpis.map((kpi) => ({
    plan: planKpiSheet(kpi, nameOf(kpiFigures(framework, kpi).mark), context),
    title: labels.kpis[kpi]?.title ?? "",
  }));
  const years = reviewedYears(framework, regional);
  const parts = [
    {
      plan: planReview(context, regional, nameOf(REVIEW_MARK)),
      title: say("reviewTitle", { first: years[0] ?? "", last: years.at(-1) ?? "" }),
    },
    ...kpis,
    { plan: planKpiSheet(NARRATIVE, nameOf(kpiFigures(framework, NARRATIVE).mark), context), title: say("narrative") },
    { plan: planCharts(context, regional, REGION, nameOf(chartsMark(REGION))), title: say("region") },
    { plan: planComparison(context, regional, nameOf(COMPARISON_MARK), nameOf), title: say("comparedTitle") },
    ...reporting.map((code) => {
      const area: Area = { kind: "jurisdiction", code };
      return {
        plan: planCharts(context, regional, area, nameOf(chartsMark(area))),
        title: jurisdictionName(labels, code),
      };
    }),
    ...planRegionalSource(context, regional, nameOf(REGIONAL_SOURCE_MARK)).map((plan) => ({
      plan,
      title: labels.secondSources[framework.secondSources[0]?.id ?? ""]?.name ?? plan.name,
    })),
    ...[
      planRegionalJustifications(list(REGIONAL_JUSTIFICATIONS), regional.justifications),
      planRevisions(list(REVISIONS), regional.revisions),
      planRegionalBreaks(list(REGIONAL_BREAKS), regional.breaks),
      planRegionalQueries(list(REGIONAL_QUERIES), regional.queries),
    ].map((plan) => ({ plan, title: plan.name })),
    {
      plan: planRules(list(RULE_FINDINGS), regional.ruleFindings),
      title: say("rulePack", { version: framework.rulePack.version }),
    },
    { plan: planNoData(list(NO_DATA), regional), title: say("gapList") },
    { plan: planRegionalNotes(list(REGIONAL_NOTES), regional.notes), title: say("notes") },
    { plan: planRegionalData(list(REGIONAL_DATA), regional.observations), title: say("data") },
    // Files are logged by plain names: those of a jurisdiction need not all be samples, and the remark says which are.
    { plan: planMergeLog({ ...list(LOG_FILES), labels: plain }, regional), title: say("log") },
    { plan: planCertificate(list(CERTIFICATE_CHECKS), regional.inputs, undefined), title: say("certificateTitle") },
  ];
  const identity = {
    framework: framework.id,
    version: framework.version,
    round: regional.round,
    language: labels.language,
    ...(samples.length === 0 ? {} : { samples: samples.join(" ") }),
  };
  return {
    title: footer,
    properties: identity,
    looks: LOOKS,
    sheets: [
      planAtAGlance(
        { framework, labels, remark, footer, nameOf },
        regional,
        parts.map(({ plan, title: what }) => ({ name: plan.name, title: what })),
      ),
      ...parts.map(({ plan }) => plan),
      planMetadata(
        REGIONAL_MARK,
        withMarks(
          identity,
          parts.map(({ plan }) => plan),
        ),
        nameOf(REGIONAL_MARK),
      ),
    ].map((sheet) => withRemark(sheet, remark)),
    names: [],
  };
}
