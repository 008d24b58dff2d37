/**
 * What of all that rules find implausible is asked about. Years that were accepted are not questioned again; the newest
 * year is looked at closely; of a history that nobody has looked at yet only the rarest is asked at once, the rest row
 * by row in the list of the history.
 */
import type { RulesFile } from "../framework/framework-schema";
import { observationKey, splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import { numberIn, type Observations } from "../observation/observation";
import type { Verdict } from "../validation/confront";
import { periodsNamed, rowsNamed, shapeOf } from "../validation/issue-shapes";
import { PASS, type Failure } from "../validation/rule-kind";

export interface AskedOf {
  readonly observations: Observations;
  /** The last accepted report; undefined where there is none. */
  readonly accepted: Observations | undefined;
  /** The year that is new. */
  readonly round: string;
  readonly limits: RulesFile["asking"];
}

export interface Asked {
  /** What is not asked about passes. */
  readonly verdicts: readonly Verdict[];
  /** One for each row whose closed years hold something odd. */
  readonly history: readonly Issue[];
}

type Failing = Verdict & { readonly finding: Failure };

export function askAbout(verdicts: readonly Verdict[], of: AskedOf): Asked {
  const { limits, accepted, round, observations } = of;
  if (!limits) return { verdicts, history: [] };
  const habits = habitsIn(verdicts);
  const acceptedRows = new Set([...(accepted ?? new Map<string, never>()).values()].map(({ row }) => row));
  const refused = new Set(verdicts.filter(isRefusal).map(({ at }) => at));
  const odd = new Map<string, Set<string>>();
  const asked = verdicts.map((verdict): Verdict => {
    if (verdict.finding.outcome !== "fail") return verdict;
    const { row, period } = splitKey(verdict.at);
    if (isLateNote(verdict, period, round)) return { ...verdict, finding: PASS };
    if (!isPlausibility(verdict)) return verdict;
    if (refused.size > 0 && keysOf(verdict).some((key) => refused.has(key))) return { ...verdict, finding: PASS };
    if (accepted && numberIn(accepted.get(verdict.at)?.content) !== undefined) return { ...verdict, finding: PASS };
    const isOpen = period >= round || acceptedRows.has(row);
    const rarity = rarityOf(verdict, habits);
    if (rarity === undefined || rarity >= (isOpen ? limits.newest : limits.closed)) return graded(verdict, rarity);
    if (!acceptedRows.has(row) && (rarity >= limits.history || isOfHistory(verdict, rarity)))
      odd.set(row, (odd.get(row) ?? new Set()).add(period));
    return { ...verdict, finding: PASS };
  });
  return { verdicts: asked, history: historyOf(odd, observations) };
}

/** What cannot be true is corrected first: nothing is asked about how plausible it is, or what it is measured by. */
function isRefusal({ severity, finding }: Verdict): boolean {
  return finding.outcome === "fail" && (severity === "error" || severity === "blocker");
}

/** Of every figure that a finding compares. */
function keysOf({ at, rule, severity, finding: { code, facts } }: Failing): readonly string[] {
  const issue = { code, facts, rule, severity } as Issue;
  const periods = [splitKey(at).period, ...periodsNamed(issue)];
  return [at, ...rowsNamed(issue).flatMap((row) => periods.map((period) => observationKey(row, period)))];
}

function isLateNote({ finding }: Verdict, period: string, round: string): boolean {
  return finding.outcome === "fail" && shapeOf(finding.code).isOfNewestYear === true && period < round;
}

function isPlausibility(verdict: Verdict): verdict is Failing {
  const { finding, severity } = verdict;
  return (
    severity === "warning" &&
    finding.outcome === "fail" &&
    (finding.rarity !== undefined || shapeOf(finding.code).isRelation === true)
  );
}

/** Below it the figure fits the other years: it is the year before a jump that is odd, and not the way back. */
const FITTING = 1.2;
/** From a jump by this factor on, both its ends are looked at. */
const BY_FAR = 3;

/** What is odd by itself, however often the row does it: looked at once, when its history is. */
function isOfHistory({ finding }: Failing, rarity: number): boolean {
  if (finding.code !== "change") return shapeOf(finding.code).isRelation ?? false;
  const { value, previous } = finding.facts;
  return rarity >= FITTING || Math.max(value, previous) >= BY_FAR * Math.min(value, previous);
}

function graded(verdict: Failing, rarity: number | undefined): Verdict {
  return rarity === undefined ? verdict : { ...verdict, finding: { ...verdict.finding, rarity } };
}

/** In how many years a rule fails, and could be evaluated, at a row. */
interface Habit {
  readonly failing: number;
  readonly evaluated: number;
}

function habitsIn(verdicts: readonly Verdict[]): ReadonlyMap<string, Habit> {
  const relations = verdicts.filter((one) => isPlausibility(one) && shapeOf(one.finding.code).isRelation);
  const rules = new Set(relations.map(({ rule }) => rule));
  const habits = new Map<string, Habit>(relations.map((one) => [habitKey(one), { failing: 0, evaluated: 0 }]));
  for (const verdict of verdicts) {
    if (verdict.finding.outcome === "notEvaluated" || !rules.has(verdict.rule)) continue;
    const habit = habits.get(habitKey(verdict));
    if (!habit) continue;
    const fails = verdict.finding.outcome === "fail" ? 1 : 0;
    habits.set(habitKey(verdict), { failing: habit.failing + fails, evaluated: habit.evaluated + 1 });
  }
  return habits;
}

function habitKey({ rule, at }: Verdict): string {
  return `${rule} ${splitKey(at).row}`;
}

/**
 * Of a relation: that it fails in one of so many years, counting a fifth for the chance that it does so in none.
 * The rarer by itself, the more. Undefined where no other year tells.
 */
function rarityOf(verdict: Failing, habits: ReadonlyMap<string, Habit>): number | undefined {
  const { finding } = verdict;
  if (!shapeOf(finding.code).isRelation) return finding.rarity;
  const { failing = 1, evaluated = 1 } = habits.get(habitKey(verdict)) ?? {};
  if (evaluated < 2) return undefined;
  return (finding.rarity ?? 0) - Math.log((failing - 1 + 0.2) / evaluated);
}

function historyOf(odd: ReadonlyMap<string, ReadonlySet<string>>, observations: Observations): readonly Issue[] {
  return [...odd].map(([row, years]) => {
    const periods = [...years].sort();
    const key = `${row}.${periods[0] ?? ""}`;
    const place = observations.get(key)?.provenance;
    return {
      code: "history",
      severity: "info",
      key,
      ...(place ? { sheet: place.sheet, cell: place.cell } : {}),
      facts: { row, periods },
    };
  });
}
