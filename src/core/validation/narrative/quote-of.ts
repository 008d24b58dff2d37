import type { Sentence } from "./sentences";

const LONGEST = 120;

/** The words of a sentence that a finding quotes: all of it, or the part that matters, at most 120 characters. */
export function quoteOf(text: string, sentence: Sentence, part: number): string {
  const first = sentence[0]?.tokens[0];
  const last = sentence.at(-1)?.tokens.at(-1);
  const from = first?.start ?? 0;
  const to = last?.end ?? 0;
  const whole = tidy(text.slice(from, to));
  if (whole.length <= LONGEST) return whole;
  const own = sentence[part]?.tokens;
  const words = tidy(text.slice(own?.[0]?.start ?? from, own?.at(-1)?.end ?? to));
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}

/** One line, without the point at its end. */
function tidy(words: string): string {
  const line = words.replaceAll(/\s/g, " ").trim();
  return line.endsWith(".") ? line.slice(0, -1) : line;
}
