/** Checks reports as the product does, with limits so low that the bench can choose them afterwards. */
import { askAbout } from "../../../src/core/assessment/ask-about";
import { assess, type Assessment, type RulesFor } from "../../../src/core/assessment/assess";
import { readContent, vocabularyOf } from "../../../src/core/content/read-content";
import type { Framework } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import type { Issue } from "../../../src/core/issue/issue";
import { deriveTotal } from "../../../src/core/observation/derive-total";
import {
  BLANK,
  type CellContent,
  type Observation,
  type Observations,
} from "../../../src/core/observation/observation";
import { confront, issuesOf, type Verdict } from "../../../src/core/validation/confront";
import { rowOf, type Compared } from "./find-planted";
import type { Figures } from "./plausible-report";
import { workbookMaker } from "./workbook";

/** Rarer than one in two: whatever is more usual says nothing. */
const LOWEST = 0.7;

export interface Checker {
  readonly framework: Framework;
  readonly round: string;
  /** A whole report, from its cells on. */
  readonly check: (jurisdiction: string, figures: Figures, accepted?: Observations) => Assessment;
  /** A report that is known already, ready to have some of its figures changed. */
  readonly prepare: (observations: Observations, accepted?: Observations) => Recheck;
  readonly compared: Compared;
}

/** The issues of the report with these figures in the place of its own: only the rules that read them are applied again. */
export type Recheck = (changed: Figures) => readonly Issue[];

/** What a checker asks about where it is told nothing else: as good as everything. */
const ALL = { newest: LOWEST, closed: LOWEST, history: LOWEST };

export function checkerOf(
  shipped: Framework,
  rulesFor: RulesFor,
  asking: Framework["rulePack"]["asking"] = ALL,
): Checker {
  const framework = { ...shipped, rulePack: { ...shipped.rulePack, asking } };
  const round = framework.years.at(-1) ?? "";
  const make = workbookMaker(framework, round);
  const rules = rulesFor(round);
  const one = rules.flatMap(({ definition, targets }) => targets.map((target) => ({ definition, targets: [target] })));
  const readers = new Map<string, number[]>();
  one.forEach(({ targets }, index) => {
    for (const key of new Set(targets.flatMap(({ at, inputs }) => [at, ...inputs])))
      readers.set(key, [...(readers.get(key) ?? []), index]);
  });
  const issuesIn = (
    verdicts: readonly Verdict[],
    observations: Observations,
    accepted?: Observations,
  ): readonly Issue[] =>
    issuesOf(askAbout(verdicts, { observations, accepted, round, limits: asking }).verdicts, observations);
  return {
    framework,
    round,
    check: (jurisdiction, figures, accepted) =>
      assess(
        framework,
        rulesFor,
        "report.xlsx",
        { ok: true, value: make(jurisdiction, figures), issues: [] },
        { accepted },
      ),
    prepare: (observations, accepted) => {
      const before = confront(one, observations, { accepted });
      return (changed) => {
        const now = changedObservations(framework, observations, changed);
        const affected = [...new Set([...now.changed].flatMap((key) => readers.get(key) ?? []))];
        const again = confront(
          affected.flatMap((index) => one[index] ?? []),
          now.observations,
          { accepted },
        );
        const verdicts = [...before];
        affected.forEach((index, place) => {
          const verdict = again[place];
          if (verdict) verdicts[index] = verdict;
        });
        return issuesIn(verdicts, now.observations, accepted);
      };
    },
    compared: comparedBy(framework, rules),
  };
}

/** Figures as they are read, with the totals that follow from them. */
function changedObservations(
  framework: Framework,
  observations: Observations,
  figures: Figures,
): { readonly observations: Observations; readonly changed: ReadonlySet<string> } {
  const vocabulary = vocabularyOf(framework);
  const next = new Map<string, Observation>(observations);
  const changed = new Set<string>();
  const set = (key: string, content: CellContent): void => {
    const old = next.get(key);
    if (!old || JSON.stringify(old.content) === JSON.stringify(content)) return;
    next.set(key, { ...old, content });
    changed.add(key);
  };
  for (const [key, value] of figures) {
    const row = framework.rows.get(rowOf(key));
    const type = typeof value === "number" ? ("number" as const) : ("text" as const);
    if (row) set(key, readContent({ row: 0, column: 0, type, value, isFormula: false }, row, vocabulary));
  }
  for (const { key, content } of framework.rows.values())
    if (content.kind === "total")
      for (const year of framework.years) {
        const parts = content.parts.map((part) => observationKey(part, year));
        if (parts.some((part) => changed.has(part)))
          set(observationKey(key, year), deriveTotal(parts.map((part) => next.get(part)?.content ?? BLANK)));
      }
  return { observations: next, changed };
}

/** A total is read with its parts, since nobody types it. */
function comparedBy(framework: Framework, rules: ReturnType<RulesFor>): Compared {
  const withParts = (key: string): readonly string[] => {
    const [row, year] = [framework.rows.get(rowOf(key)), key.slice(rowOf(key).length)];
    return row?.content.kind === "total" ? [key, ...row.content.parts.map((part) => `${part}${year}`)] : [key];
  };
  const inputs = new Map(
    rules.flatMap(({ definition, targets }) =>
      targets.map((target) => [`${definition.id} ${target.at}`, target.inputs.flatMap(withParts)] as const),
    ),
  );
  return (rule, key) => inputs.get(`${rule} ${key}`) ?? [];
}

/** What is told: notes are not. */
export function toldIn(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity !== "info");
}

/** The report of the year before, as it was accepted: it holds the closed years and knows nothing of the newest. */
export function lastAccepted({ report }: Assessment, round: string): Observations {
  return new Map([...(report?.observations ?? [])].filter(([, { period }]) => period !== round));
}
