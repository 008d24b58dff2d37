/**
 * The history of a first report, as somebody looked at it: a row is as published, and then its closed years count as
 * accepted, or it is to be corrected. Either is kept as a justification of the row, which travels with the report.
 */
import type { Framework } from "../framework/framework";
import { observationKey, splitKey } from "../framework/observation-key";
import type { GivenReason, Justification, JustificationReason, JustifiedFinding } from "../issue/justification";
import type { CellContent, Observation, Observations } from "../observation/observation";
import type { Report } from "../report/read-report";

/** The rule that these justifications name; no other may be called so. */
export const HISTORY = "history";

export type HistoryAnswer = "as published" | "to be corrected";

const REASONS: Readonly<Record<HistoryAnswer, JustificationReason>> = {
  "as published": "confirmed-with-source",
  "to be corrected": "correction",
};

/** What was said of a row's history; the last counts. Undefined where nobody has looked at it. */
export function historyAnswer(
  justifications: readonly Justification[],
  row: string,
): { readonly answer: HistoryAnswer; readonly given: Justification } | undefined {
  const given = justifications.filter((one) => one.rule === HISTORY && one.key === row).at(-1);
  return given && { answer: given.reason === "correction" ? "to be corrected" : "as published", given };
}

/** A justification that says so of a row; `said`, `value` and the day are as those of any other. */
export function answerHistory(
  report: Report,
  row: string,
  answer: HistoryAnswer,
  given: Omit<GivenReason, "reason"> & Pick<Justification, "said" | "value" | "when">,
): Justification {
  return { ...given, ...bindingOf(report, row), reason: REASONS[answer] };
}

/** The closed years of a row as they stand. */
function bindingOf({ observations, identity: { round } }: Report, row: string): JustifiedFinding {
  const closed = [...observations.values()].filter(
    (one) => one.row === row && /^[0-9]+$/.test(one.period) && one.period < round,
  );
  const years = closed
    .filter(({ content }) => isKept(content))
    .map(({ period, content }) => [period, content] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { rule: HISTORY, definition: "", key: row, compared: JSON.stringify(years) };
}

/**
 * The last accepted figures of a report: those of its last accepted report, and of rows that it has not the history that
 * was said to be as published. Undefined where there are none. What was cut to pieces is left out.
 */
export function acceptedOf(
  framework: Framework,
  { accepted, justifications }: { readonly accepted?: Observations | undefined } & Pick<Report, "justifications">,
): Observations | undefined {
  const known = new Set([...(accepted?.values() ?? [])].map(({ row }) => row));
  const rows = new Set(justifications.filter(({ rule }) => rule === HISTORY).map(({ key }) => key));
  const published = [...rows].flatMap((row) => {
    const found = historyAnswer(justifications, row);
    return found?.answer === "as published" && framework.rows.has(row) && !known.has(row)
      ? yearsIn(found.given.compared, row)
      : [];
  });
  if (!accepted && published.length === 0) return undefined;
  return new Map([...(accepted ?? []), ...published.map((one) => [one.key, one] as const)]);
}

function yearsIn(compared: string, row: string): readonly Observation[] {
  let years: unknown;
  try {
    years = JSON.parse(compared);
  } catch {
    return [];
  }
  if (!Array.isArray(years)) return [];
  return years.flatMap((year: unknown): readonly Observation[] => {
    if (!Array.isArray(year)) return [];
    const [period, content] = year as readonly unknown[];
    if (typeof period !== "string" || !isKept(content)) return [];
    const key = observationKey(row, period);
    if (splitKey(key).row !== row) return [];
    return [{ key, row, period, content, derived: false, provenance: { file: "", sheet: "", cell: "" } }];
  });
}

/** A number, a status or a reason for no data: what can have been published. */
function isKept(content: unknown): content is CellContent {
  if (typeof content !== "object" || content === null || !("kind" in content)) return false;
  if (content.kind === "number") return "value" in content && typeof content.value === "number";
  if (content.kind === "code") return "code" in content && typeof content.code === "string";
  return content.kind === "noData" && "reason" in content && typeof content.reason === "string";
}
