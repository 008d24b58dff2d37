/** What rules and peers find of slips planted in many reports, and how often they bother with a clean one. */
import type { RulesFor } from "../../../src/core/assessment/assess";
import { groupByCause } from "../../../src/core/assessment/group-by-cause";
import type { Framework } from "../../../src/core/framework/framework";
import type { Issue } from "../../../src/core/issue/issue";
import type { Observation } from "../../../src/core/observation/observation";
import { checkerOf, lastAccepted, toldIn } from "./checker";
import { mean, recallAt, scoreOf, BUDGETS, type FoundAt, type Measured } from "./curve";
import { findPlanted, leadsTo } from "./find-planted";
import { PEERS, peerIssues } from "./peer-rules";
import type { PlausibleReport } from "./plausible-report";
import { randomFrom } from "./random";
import { SLIP_KINDS } from "./slips";
import { evidenceOf } from "./visible";

/** With the last accepted report at hand, or a first report without a past. */
const MODES = ["accepted", "alone"] as const;
/** Slips planted in the newest year, or in any. */
const WHERE = ["newest", "any"] as const;
type Mode = (typeof MODES)[number];
type Where = (typeof WHERE)[number];

interface Slip {
  readonly kind: string;
  readonly grade: "hard" | "soft";
  readonly isVisible: boolean;
  readonly found: FoundAt;
  /** At the shipped limits. */
  readonly isTold: boolean;
  readonly isListed: boolean;
  readonly isFirstRight: boolean;
}

export interface Result {
  readonly reports: number;
  readonly modes: Readonly<Record<Mode, ModeResult>>;
  readonly curves: Readonly<Record<Where, Readonly<Record<string, readonly number[]>>>>;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly noise: Readonly<Record<string, number>>;
}

interface ModeResult {
  readonly warningsByCause: number;
  readonly warnings: number;
  readonly errors: number;
  readonly historyRows: number;
  readonly hard: number;
  readonly newest: Recall;
  readonly any: Recall;
}

export interface Recall {
  readonly planted: number;
  /** Of everything planted. */
  readonly found: number;
  /** Of what plausibility can see; undefined where nobody knows how the figures came about. */
  readonly visible: number | undefined;
  /** With rows that the list of the history holds. */
  readonly withHistory: number;
  /** Share of the found whose first finding names a wrong cell or row. */
  readonly firstRight: number;
}

export function measure(
  framework: Framework,
  rulesFor: RulesFor,
  reportOf: (index: number) => PlausibleReport,
  count: number,
): Result {
  const checker = checkerOf(framework, rulesFor);
  const { round } = checker;
  const limits = framework.rulePack.asking ?? { newest: 0, closed: 0, history: 0 };
  const limitOf =
    (mode: Mode) =>
    ({ key = "" }: Issue): number =>
      mode === "accepted" || key.endsWith(`.${round}`) ? limits.newest : limits.closed;
  const isTold =
    (mode: Mode) =>
    (issue: Issue): boolean =>
      scoreOf(issue) >= limitOf(mode)(issue);
  const slips: Record<Mode, Record<Where, Slip[]>> = {
    accepted: { newest: [], any: [] },
    alone: { newest: [], any: [] },
  };
  const clean: Record<Mode, (readonly Issue[])[]> = { accepted: [], alone: [] };
  const histories: number[] = [];
  const peers = Object.fromEntries(
    Object.keys(PEERS).map((name) => [name, { newest: emptyMeasured(), any: emptyMeasured() }]),
  );
  for (let index = 0; index < count; index++) {
    const report = reportOf(index);
    const other = reportOf(index + 7919).figures;
    const alone = checker.check(report.jurisdiction, report.figures);
    const accepted = lastAccepted(alone, round);
    const known = { alone: undefined, accepted };
    const cleanOf: Readonly<Record<Mode, readonly Issue[]>> = {
      alone: toldIn(alone.issues),
      accepted: toldIn(checker.check(report.jurisdiction, report.figures, accepted).issues),
    };
    const observations = alone.report?.observations ?? new Map<string, Observation>();
    const recheck = { alone: checker.prepare(observations), accepted: checker.prepare(observations, accepted) };
    for (const mode of MODES) clean[mode].push(cleanOf[mode]);
    histories.push(historyRows(cleanOf.alone, round, limits).length);
    for (const [name, peer] of Object.entries(PEERS))
      for (const where of WHERE)
        peers[name]?.[where].clean.push(
          peerIssues(peer, report.figures, where === "newest" ? [round] : framework.years),
        );
    SLIP_KINDS.forEach(({ kind, grade, plant }, at) => {
      for (const where of WHERE) {
        const planted = plant({
          framework,
          report,
          other,
          random: randomFrom(index * 1000 + at * 2 + WHERE.indexOf(where) + 17),
          among: where === "newest" ? [round] : framework.years,
        });
        if (!planted) continue;
        const isVisible =
          report.expected.size > 0 &&
          (grade === "hard" || kind === "closed-year-revised" || evidenceOf(report, planted) >= 0);
        for (const mode of MODES) {
          const checked = toldIn(
            grade === "hard"
              ? checker.check(report.jurisdiction, planted.figures, known[mode]).issues
              : recheck[mode](new Map(planted.wrong.map((key) => [key, planted.figures.get(key) ?? ""]))),
          );
          const leading = findPlanted(cleanOf[mode], checked, planted.wrong, grade, checker.compared);
          const told = leading.filter(({ issue, at: [above] }) => isTold(mode)(issue) && above < limitOf(mode)(issue));
          const causes = groupByCause(framework, checked.filter(isTold(mode)));
          const first = causes.find(({ lead, others }) => told.some(({ issue }) => [lead, ...others].includes(issue)));
          slips[mode][where].push({
            kind,
            grade,
            isVisible,
            found: leading.map(({ at: found }) => found),
            isTold: told.length > 0,
            isListed:
              mode === "alone" &&
              historyRows(checked, round, limits).some((row) => planted.wrong.some((key) => key.startsWith(`${row}.`))),
            isFirstRight: first !== undefined && leadsTo(first.lead, planted.wrong),
          });
        }
        if (grade === "soft")
          for (const [name, peer] of Object.entries(PEERS)) {
            const periods = where === "newest" ? [round] : framework.years;
            const found = findPlanted(
              peerIssues(peer, report.figures, periods),
              peerIssues(peer, planted.figures, periods),
              planted.wrong,
              grade,
              checker.compared,
            );
            peers[name]?.[where].slips.push(found.map(({ at: one }) => one));
          }
      }
    });
  }
  const soft = (mode: Mode, where: Where): readonly Slip[] =>
    slips[mode][where].filter(({ grade }) => grade === "soft");
  const ours = (where: Where): Measured => {
    const mode = where === "newest" ? "accepted" : "alone";
    return { clean: clean[mode], slips: soft(mode, where).map(({ found }) => found) };
  };
  return {
    reports: count,
    modes: { accepted: modeResult("accepted"), alone: modeResult("alone") },
    curves: { newest: curvesOf("newest"), any: curvesOf("any") },
    kinds: Object.fromEntries(
      SLIP_KINDS.map(({ kind }) => [
        kind,
        Object.fromEntries(
          MODES.flatMap((mode) =>
            WHERE.map((where) => [
              `${mode} ${where}`,
              share(slips[mode][where].filter((one) => one.kind === kind).map((one) => one.isTold)),
            ]),
          ),
        ),
      ]),
    ),
    noise: noiseOf(
      clean.accepted.map((issues) => issues.filter(isTold("accepted"))),
      count,
    ),
  };

  function curvesOf(where: Where): Readonly<Record<string, readonly number[]>> {
    return Object.fromEntries(
      [["ours", ours(where)] as const, ...Object.entries(peers).map(([name, one]) => [name, one[where]] as const)].map(
        ([name, measured]) => [name, recallAt(framework, measured, BUDGETS).map(rounded)],
      ),
    );
  }

  function modeResult(mode: Mode): ModeResult {
    const told = clean[mode].map((issues) => issues.filter(isTold(mode)).filter(({ code }) => code !== "cell-blank"));
    const warnings = told.map((issues) => issues.filter(({ severity }) => severity === "warning"));
    return {
      warningsByCause: rounded(mean(warnings.map((issues) => groupByCause(framework, issues).length))),
      warnings: rounded(mean(warnings.map((issues) => issues.length))),
      errors: rounded(mean(told.map((issues) => issues.filter(({ severity }) => severity !== "warning").length))),
      historyRows: mode === "alone" ? rounded(mean(histories)) : 0,
      hard: share(slips[mode].any.filter(({ grade }) => grade === "hard").map((one) => one.isTold)),
      newest: recallOf(soft(mode, "newest")),
      any: recallOf(soft(mode, "any")),
    };
  }
}

function emptyMeasured(): { readonly clean: (readonly Issue[])[]; readonly slips: FoundAt[] } {
  return { clean: [], slips: [] };
}

/** Rows of the list of the history: closed years that are odd, though not rare enough for a warning. */
function historyRows(
  issues: readonly Issue[],
  round: string,
  limits: { readonly closed: number; readonly history: number },
): readonly string[] {
  return [
    ...new Set(
      issues.flatMap((issue) => {
        const { key = "", rarity } = issue;
        return rarity !== undefined && !key.endsWith(`.${round}`) && rarity >= limits.history && rarity < limits.closed
          ? [key.slice(0, -5)]
          : [];
      }),
    ),
  ];
}

function recallOf(slips: readonly Slip[]): Recall {
  const visible = slips.filter(({ isVisible }) => isVisible);
  return {
    planted: slips.length,
    found: share(slips.map(({ isTold }) => isTold)),
    visible: visible.length === 0 ? undefined : share(visible.map(({ isTold }) => isTold)),
    withHistory: share(slips.map(({ isTold, isListed }) => isTold || isListed)),
    firstRight: share(slips.filter(({ isTold }) => isTold).map(({ isFirstRight }) => isFirstRight)),
  };
}

function noiseOf(told: readonly (readonly Issue[])[], count: number): Readonly<Record<string, number>> {
  const noise = new Map<string, number>();
  for (const { rule, code } of told.flat()) noise.set(rule ?? code, (noise.get(rule ?? code) ?? 0) + 1);
  return Object.fromEntries(
    [...noise].sort(([, one], [, other]) => other - one).map(([rule, found]) => [rule, rounded(found / count)]),
  );
}

function share(found: readonly boolean[]): number {
  return found.length === 0 ? 0 : rounded((100 * found.filter(Boolean).length) / found.length) / 100;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
