/** A question that the secretariat asks a commission about one cell of its report, and what was answered. */
export interface Query {
  /** "AL-3": the jurisdiction and a number that counts up in the regional workbook. */
  readonly id: string;
  /** Day on which it was asked, "2026-11-24". */
  readonly when: string;
  /** Observation key. */
  readonly key: string;
  /** Where the figure stood in the report that was asked about. */
  readonly sheet: string;
  readonly cell: string;
  /** What the cell held then, as people read it: a figure, or a word. */
  readonly value: string | number;
  readonly question: string;
  /** "" until it is answered. */
  readonly answer: string;
}

export const QUERY_STATES = ["open", "answered", "closed"] as const;
export type QueryState = (typeof QUERY_STATES)[number];

/** A query with what the region knows of it. */
export interface RegionalQuery extends Query {
  readonly jurisdiction: string;
  /** Day on which the secretariat was content with it; "" before. */
  readonly closed: string;
}

export function queryState({ answer, closed }: Pick<RegionalQuery, "answer" | "closed">): QueryState {
  if (closed !== "") return "closed";
  return answer === "" ? "open" : "answered";
}

/** The code in an id; "" where it is none of ours. */
export function jurisdictionOfQuery(id: string): string {
  return /^([A-Z]{2,3})-[1-9][0-9]*$/.exec(id)?.[1] ?? "";
}

/** The next id of a jurisdiction. */
export function nextQueryId(known: readonly Query[], jurisdiction: string): string {
  const numbers = known
    .filter(({ id }) => jurisdictionOfQuery(id) === jurisdiction)
    .map(({ id }) => Number(id.slice(jurisdiction.length + 1)));
  return `${jurisdiction}-${String(Math.max(0, ...numbers) + 1)}`;
}

/**
 * What the region knows, with what came back. An answer is never taken away by a copy that lacks it, and another answer
 * than the one that was closed opens the query again. What the region did not know is kept too.
 */
export function withAnswers(
  known: readonly RegionalQuery[],
  jurisdiction: string,
  came: readonly Query[],
): readonly RegionalQuery[] {
  const answers = new Map(came.map((one) => [one.id, one]));
  const ids = new Set(known.map(({ id }) => id));
  return [
    ...known.map((one): RegionalQuery => {
      const answer = answers.get(one.id)?.answer ?? "";
      return answer === "" || answer === one.answer ? one : { ...one, answer, closed: "" };
    }),
    ...came.filter(({ id }) => !ids.has(id)).map((one): RegionalQuery => ({ ...one, jurisdiction, closed: "" })),
  ];
}
