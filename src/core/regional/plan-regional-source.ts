import type { Regional } from "../consolidation/regional";
import { lookupOf } from "../consolidation/series";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { planSecondSource, type ReportedFigure } from "../second-source/plan-second-source";
import type { SheetPlan } from "../workbook/plan";
import { REGIONAL_SOURCE_MARK } from "./regional-marks";

/** The figures of a second source beside the merged ones; no sheet where there are none. */
export function planRegionalSource(
  framework: Framework,
  labels: Labels,
  regional: Regional,
  footer: string,
  name: string,
): readonly SheetPlan[] {
  if (regional.secondSource.length === 0) return [];
  const lookup = lookupOf(regional);
  const reported = (jurisdiction: string, key: string): ReportedFigure | undefined => {
    const content = lookup(jurisdiction, key);
    return content && { content };
  };
  return [
    planSecondSource({
      framework,
      labels,
      figures: regional.secondSource,
      round: regional.round,
      name,
      mark: REGIONAL_SOURCE_MARK,
      footer,
      reported,
    }),
  ];
}
