/** The jurisdictions beside each other: one small chart of each, on one scale. */
import type { Comparison } from "../chart/comparison";
import { panelSpec, scaleSentence } from "../chart/panel-spec";
import { inhabitantsLine, perInhabitants } from "../chart/per-inhabitants";
import { fillText } from "../labels/fill-text";
import { jurisdictionName } from "../labels/name-of";
import { slideOf, type DeckContext } from "./deck-context";
import type { SlidePlan } from "./deck-plan";
import { figuresPlace } from "./figures-workbook";

/** Of one of them, in points. */
const SIZE = { width: 292, height: 165, text: 10, head: 2.3, foot: 2 };

/** None where nobody has a figure; another one by inhabitants where these are known. */
export function comparedSlides(context: DeckContext, comparison: Comparison): readonly SlidePlan[] {
  const { framework, labels, codes } = context;
  const rates = perInhabitants(framework, labels, comparison);
  const people = rates ? inhabitantsLine(framework, labels, ...codes) : labels.regional.noInhabitants;
  return [
    ...panelSlide(context, comparison, rates ? [] : [people]),
    ...(rates ? panelSlide(context, rates, [people]) : []),
  ];
}

/** The series of all panels by their colours; none where there is one alone. */
function keyOf({ panels }: Comparison): NonNullable<SlidePlan["key"]> {
  const all = panels.flatMap(({ figures }) => figures.series.map(({ name, color }) => ({ name, color })));
  const names = [...new Map(all.map((one) => [one.name, one])).values()];
  return names.length > 1 ? names : [];
}

function panelSlide(context: DeckContext, comparison: Comparison, more: readonly string[]): readonly SlidePlan[] {
  const { framework, labels } = context;
  const { definition, words } = comparison;
  const panels = comparison.panels
    .filter(({ scale }) => scale)
    .map((panel) => ({
      name: panel.code.toLowerCase(),
      chart: { ...panelSpec(framework, labels, panel, figuresPlace(), SIZE, ""), isKeyBeside: true },
    }));
  if (panels.length === 0) return [];
  const missing = comparison.panels.filter(({ scale }) => !scale).map(({ code }) => nothing(code));
  return [
    slideOf(context, {
      id: `region-${definition.id}-compared`,
      layout: "panels",
      title: fillText(labels.regional.compareTitle, { title: words.title, unit: words.valueAxis }),
      panels,
      key: keyOf(comparison),
      paragraphs: [scaleSentence(labels, comparison), ...missing, ...more],
      notes: panels.flatMap(({ chart }) => chart.notes.map((note) => `${chart.title}: ${note}`)),
    }),
  ];

  function nothing(code: string): string {
    return fillText(labels.regional.compareNothing, { name: jurisdictionName(labels, code) });
  }
}
