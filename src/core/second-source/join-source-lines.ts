import type { Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { inSourceOrder, type SecondSource, type SourceFigure } from "./second-source";

/** Nobody looks up more places than these. */
const PLACES_TOLD = 6;

interface Joined {
  readonly figures: SecondSource;
  readonly issues: readonly Issue[];
}

/**
 * One set of figures for each jurisdiction and period. Lines that say the same count once; where they contradict each
 * other none is taken, and a part above its whole takes both with it.
 */
export function joinSourceLines(framework: Framework, source: string, figures: readonly SourceFigure[]): Joined {
  const groups = new Map<string, SourceFigure[]>();
  for (const figure of figures) {
    const key = `${figure.jurisdiction} ${figure.period}`;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const joined = [...groups.values()].map((group): Joined => {
    const doubled = doubledLines(group);
    return doubled ? { figures: [], issues: [doubled] } : withoutContradictions(framework, source, group);
  });
  return {
    figures: inSourceOrder(
      framework,
      joined.flatMap((one) => one.figures),
    ),
    issues: joined.flatMap(({ issues }) => issues),
  };
}

function doubledLines(group: readonly SourceFigure[]): Issue | undefined {
  const firsts = new Map<string, SourceFigure>();
  for (const one of group) if (!firsts.has(one.measure)) firsts.set(one.measure, one);
  const rival = group.find((one) => firsts.get(one.measure)?.value !== one.value);
  if (!rival) return undefined;
  const {
    jurisdiction,
    period,
    measure,
    provenance: { sheet, cell },
  } = rival;
  const places = group
    .filter((one) => one.measure === measure)
    .slice(0, PLACES_TOLD)
    .map(({ provenance }) => `${provenance.sheet} ${provenance.cell}`);
  return { code: "source-line-doubled", severity: "error", sheet, cell, facts: { jurisdiction, period, places } };
}

function withoutContradictions(framework: Framework, source: string, group: readonly SourceFigure[]): Joined {
  const measures = framework.secondSources.find(({ id }) => id === source)?.measures ?? [];
  const at = (id: string): SourceFigure | undefined => group.find(({ measure }) => measure === `${source}.${id}`);
  const wrong = measures.flatMap(({ id, partOf }) => {
    const part = at(id);
    const whole = partOf === undefined ? undefined : at(partOf);
    return part && whole && part.value > whole.value ? [{ part, whole }] : [];
  });
  return {
    figures: group.filter(
      ({ measure }) => !wrong.some(({ part, whole }) => measure === part.measure || measure === whole.measure),
    ),
    issues: wrong.map(({ part, whole }): Issue => {
      const { sheet, cell } = part.provenance;
      const line = Number(/\d+$/.exec(cell)?.[0] ?? 0);
      return {
        code: "source-part-above",
        severity: "error",
        sheet,
        cell,
        facts: { line, part: part.value, measures: [part.measure], whole: whole.value, wholeMeasure: whole.measure },
      };
    }),
  };
}
