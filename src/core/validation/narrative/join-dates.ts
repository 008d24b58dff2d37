/** "1 January - 31 December 2024" and "2019-2024" become one token each; their numbers are no figures. */
import { isDash } from "./characters";
import { NO_WORD } from "./lexicon";
import type { Token } from "./tokens";

export function joinDates(tokens: readonly Token[]): readonly Token[] {
  return joined(joined(tokens, dateAt), rangeAt);
}

/** What several tokens became together, and where the next one stands. */
interface Joined {
  readonly token: Token;
  readonly next: number;
}

function joined(
  tokens: readonly Token[],
  joinAt: (tokens: readonly Token[], at: number) => Joined | undefined,
): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = joinAt(tokens, at);
    const token = found?.token ?? tokens[at];
    if (token) result.push(token);
    at = found?.next ?? at + 1;
  }
  return result;
}

/** "31 December 2024", "31. decembra 2024", "December 31, 2024", "December 2024", "December". */
function dateAt(tokens: readonly Token[], at: number): Joined | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  let next = at;
  let day = isDay(first) ? first.value : 0;
  if (day > 0) next += tokens[at + 1]?.text === "." ? 2 : 1;
  const name = tokens[next];
  const month = name?.word.month ?? 0;
  if (!name || month === 0 || (name.text === "may" && day === 0)) return undefined;
  next += 1;
  const behind = tokens[next];
  if (day === 0 && behind && isDay(behind)) {
    day = behind.value;
    next += 1;
  }
  const skipped = tokens[next]?.text === "," || tokens[next]?.text === "." ? next + 1 : next;
  const year = tokens[skipped]?.kind === "year" ? tokens[skipped] : undefined;
  if (year) next = skipped + 1;
  return {
    token: {
      ...first,
      kind: "date",
      end: tokens[next - 1]?.end ?? first.end,
      value: year?.value ?? 0,
      day,
      month,
      text: "",
      word: NO_WORD,
    },
    next,
  };
}

function isDay({ kind, value }: Token): boolean {
  return (kind === "figure" || kind === "other") && Number.isInteger(value) && value >= 1 && value <= 31;
}

/** Two dates or years with a dash or "to" between them; of two figures so joined neither is one. */
function rangeAt(tokens: readonly Token[], at: number): Joined | undefined {
  const first = tokens[at];
  if (first?.kind !== "date" && first?.kind !== "year" && first?.kind !== "figure") return undefined;
  const link = linkLength(tokens, at + 1, first.kind);
  const last = tokens[at + 1 + link];
  if (link === 0 || last?.kind !== first.kind) return undefined;
  const next = at + 2 + link;
  if (first.kind === "year") return { token: { ...first, kind: "span", end: last.end }, next };
  if (first.kind === "figure") return { token: { ...first, kind: "other", end: last.end }, next };
  const year = last.value || first.value;
  const isWhole =
    first.month === 1 &&
    first.day <= 1 &&
    last.month === 12 &&
    (last.day === 0 || last.day === 31) &&
    (first.value === 0 || first.value === year);
  return { token: { ...first, kind: isWhole ? "wholeYear" : "date", end: last.end, value: year }, next };
}

/** How many tokens link the two; figures are linked by a dash only, so that "from 29 to 17" stays two figures. */
function linkLength(tokens: readonly Token[], at: number, kind: "date" | "year" | "figure"): number {
  const one = tokens[at];
  const two = tokens[at + 1];
  if (one && isDash(one.text)) return 1;
  if (kind === "figure") return 0;
  const isLink = (token: Token | undefined): boolean =>
    token !== undefined && (token.word.roles.has("to") || token.word.roles.has("join"));
  const isPoint = one?.text === ".";
  if (isPoint && two && isDash(two.text)) return 2;
  if (isLink(one)) return two?.kind === kind ? 1 : two?.kind === "word" ? 2 : 1;
  return isPoint && isLink(two) && kind === "date" ? 2 : 0;
}
