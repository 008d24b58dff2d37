/** Regional state -> the plan of a deck, of the region or of one jurisdiction. The same state gives the same plan. */
import type { Regional } from "../consolidation/regional";
import { lookupOf, reportingJurisdictions } from "../consolidation/series";
import { labelsIn, type Framework } from "../framework/framework";
import { markSamples, sampleChartRemark } from "../labels/mark-samples";
import type { Speaker } from "../labels/speaker";
import type { DeckWord } from "./deck-context";
import type { DeckPlan } from "./deck-plan";
import { jurisdictionSlides } from "./jurisdiction-deck";
import { regionalSlides } from "./regional-deck";

/** `code`: of a jurisdiction; undefined for the region. */
export function planDeck(
  framework: Framework,
  regional: Regional,
  language: string,
  say: Speaker<DeckWord>,
  code?: string,
): DeckPlan {
  const plain = labelsIn(framework, language);
  const reporting = reportingJurisdictions(framework, regional);
  const codes = code === undefined ? framework.jurisdictions.map((one) => one.code) : [code];
  const samples = regional.samples.filter((one) => codes.includes(one));
  const labels = markSamples(plain, samples);
  const remark = sampleChartRemark(
    plain,
    samples,
    reporting.filter((one) => codes.includes(one)),
  );
  const context = { framework, labels, say, regional, lookup: lookupOf(regional), codes, remark };
  const title = say(code === undefined ? "regionalTitle" : "progress", { round: regional.round });
  return {
    title: `${labels.framework.shortTitle}: ${title}`,
    language: plain.language,
    slides: code === undefined ? regionalSlides(context) : jurisdictionSlides(context, code),
  };
}
