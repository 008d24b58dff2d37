/** Regional state -> the WorkbookPlan of the regional workbook. The same state gives the same plan. */
import { lookupOf, reportingJurisdictions } from "../consolidation/series";
import type { Regional } from "../consolidation/regional";
import { labelsIn, NARRATIVE, type Framework } from "../framework/framework";
import { speaker } from "../labels/speaker";
import { jurisdictionName } from "../labels/name-of";
import { REGIONAL_MARK } from "../sheet/keys";
import { LOOKS } from "../sheet/looks";
import { planMetadata } from "../sheet/metadata-sheet";
import type { WorkbookPlan } from "../workbook/plan";
import { planCharts } from "./plan-charts";
import { planData, planLog } from "./plan-data";
import { planExplanations } from "./plan-explanations";
import { planKpiSheet, type SideBySide } from "./plan-kpi-sheet";
import { planRules } from "./plan-rules";
import { planOverview } from "./plan-overview";
import { planRegionalSource } from "./plan-regional-source";
import { planRegionalGaps } from "./plan-regional-gaps";

/**
 * `remark` is printed on the first sheet, e.g. that the figures are samples; usually empty. `secondSourceSheet` is what
 * the sheet of the second source is called in the workbook that this plan is written over.
 */
export function planRegional(
  framework: Framework,
  regional: Regional,
  language: string,
  remark: string,
  secondSourceSheet?: string,
): WorkbookPlan {
  const labels = labelsIn(framework, language);
  const say = speaker(labels.regional);
  const title = say("title", { round: regional.round });
  const footer = `${title} - ${labels.framework.shortTitle}`;
  const reporting = reportingJurisdictions(framework, regional);
  const context: SideBySide = {
    framework,
    labels,
    lookup: lookupOf(regional),
    reporting,
    round: regional.round,
    remark,
    footer,
  };
  const kpis = framework.template.kpis.map((kpi) => ({
    plan: planKpiSheet(kpi, context),
    title: labels.kpis[kpi]?.title ?? "",
  }));
  const parts = [
    ...kpis,
    { plan: planKpiSheet(NARRATIVE, context), title: say("narrative") },
    { plan: planCharts(context, regional, { kind: "region" }), title: say("region") },
    ...reporting.map((code) => ({
      plan: planCharts(context, regional, { kind: "jurisdiction", code }),
      title: jurisdictionName(labels, code),
    })),
    ...planRegionalSource(framework, labels, regional, footer, secondSourceSheet).map((plan) => ({
      plan,
      title: labels.secondSources[framework.secondSources[0]?.id ?? ""]?.name ?? plan.name,
    })),
    ...planExplanations(framework, labels, regional, footer).map((plan) => ({ plan, title: plan.name })),
    {
      plan: planRules(framework, labels, regional, footer),
      title: say("rulePack", { version: framework.rulePack.version }),
    },
    { plan: planRegionalGaps(framework, labels, regional, footer), title: say("gapList") },
    { plan: planData(framework, labels, regional, footer), title: say("data") },
    { plan: planLog(framework, labels, regional, footer), title: say("log") },
  ];
  const identity = {
    framework: framework.id,
    version: framework.version,
    round: regional.round,
    language: labels.language,
  };
  return {
    title: `${title} - ${labels.framework.shortTitle}`,
    properties: identity,
    looks: LOOKS,
    sheets: [
      planOverview(
        framework,
        labels,
        regional,
        parts.map(({ plan, title: what }) => ({ name: plan.name, title: what })),
        remark,
        footer,
      ),
      ...parts.map(({ plan }) => plan),
      planMetadata(REGIONAL_MARK, { ...identity, remark }),
    ],
    names: [],
  };
}
