import type { Framework } from "../framework/framework";

/** Whether rows of different tables count things that go together: some rule measures one by the other. */
export type AreRelated = (row: string, other: string) => boolean;

/** As the ratio rules say; a total stands for its parts. */
export function relatedRows({ rows, rulePack }: Framework): AreRelated {
  const withParts = (key: unknown): readonly string[] => {
    const content = rows.get(String(key))?.content;
    return content?.kind === "total" ? [String(key), ...content.parts] : [String(key)];
  };
  const pairs = rulePack.rules
    .filter(({ kind }) => kind === "ratio")
    .map(
      ({ parameters: { numerator, denominator } }) =>
        [new Set(withParts(numerator)), new Set(withParts(denominator))] as const,
    );
  return (row, other) =>
    pairs.some(([above, below]) => (above.has(row) && below.has(other)) || (above.has(other) && below.has(row)));
}
