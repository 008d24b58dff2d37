/** A text, and who wrote it. */
export interface WrittenText {
  readonly who: string;
  readonly text: string;
}

/**
 * The texts of which a line says something that no other text says, each once, in their order. Joined texts hold the
 * lines of those that they were joined from, so joining again adds nothing.
 */
export function textsApart<One extends { readonly text: string }>(texts: readonly One[]): readonly One[] {
  const filled = texts.filter(({ text }) => text.trim() !== "").map((one) => ({ one, lines: linesIn(one.text) }));
  return filled
    .filter(({ lines }, index) => {
      return !filled.some((other, at) => {
        if (at === index || !holds(other.lines, lines)) return false;
        // Of two that say the same the first stays.
        return at < index || !holds(lines, other.lines);
      });
    })
    .map(({ one }) => one);
}

function holds(lines: readonly string[], wanted: readonly string[]): boolean {
  const known = new Set([...lines, ...lines.map(withoutWho)]);
  return wanted.every((line) => known.has(line));
}

function linesIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** "Customs: fewer" -> "fewer" */
function withoutWho(line: string): string {
  return line.slice(line.indexOf(": ") + 1).trim();
}

/** One text that holds them all; where several say something, each begins with who says it. */
export function joinTexts(texts: readonly WrittenText[]): string {
  const apart = textsApart(texts);
  const [only] = apart;
  return apart.length === 1 && only ? only.text : apart.map(({ who, text }) => `${who}: ${text}`).join("\n");
}

const BETWEEN = "; ";

/** Names that stand one after the other, each once. */
export function joinNames(names: readonly string[]): string {
  const all = names.flatMap((name) => name.split(BETWEEN)).map((name) => name.trim());
  return [...new Set(all)].filter((name) => name !== "").join(BETWEEN);
}
