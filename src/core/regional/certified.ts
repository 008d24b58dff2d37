import type { Regional } from "../consolidation/regional";
import { labelsIn, type Framework } from "../framework/framework";
import { markSamples, sampleRemark } from "../labels/mark-samples";
import { sheetAsRead } from "../sheet/sheet-as-read";
import { withRemark } from "../sheet/with-remark";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { countAnew, type Counted } from "./count-anew";
import { planCertificate } from "./plan-certificate";
import { FIGURES_MARK } from "./kpi-figures";
import { CERTIFICATE_CHECKS } from "./read-certificate";
import { regionalTitle } from "./regional-title";

/**
 * The plan of a regional workbook with the counts on its certificate. Without `counted` they are those that the planned
 * sheets will give: whoever writes counts again what was written (`countAnew`), and that is what must stand there.
 */
export function certified(
  framework: Framework,
  regional: Regional,
  language: string,
  plan: WorkbookPlan,
  counted: Counted = countPlanned(framework, regional, plan),
): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      isCertificate(sheet) ? withCounts(framework, regional, language, sheet.name, counted) : sheet,
    ),
  };
}

export function isCertificate({ cells }: SheetPlan): boolean {
  return cells.some(({ value }) => value === CERTIFICATE_CHECKS.mark);
}

function withCounts(
  framework: Framework,
  regional: Regional,
  language: string,
  sheet: string,
  counted: Counted,
): SheetPlan {
  const plain = labelsIn(framework, language);
  const labels = markSamples(plain, regional.samples);
  const footer = regionalTitle(labels, regional.round);
  return withRemark(
    planCertificate({ framework, labels, sheet, footer }, regional.inputs, counted),
    sampleRemark(plain, regional.samples),
  );
}

function countPlanned(framework: Framework, { observations }: Regional, { sheets }: WorkbookPlan): Counted {
  const counted = sheets.filter(({ cells }) =>
    cells.some(({ value }) => typeof value === "string" && value.startsWith(FIGURES_MARK)),
  );
  return countAnew(framework, observations, observations, { sheets: counted.map(sheetAsRead) });
}
