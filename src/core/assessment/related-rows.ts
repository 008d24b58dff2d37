import type { Framework } from "../framework/framework";
import { ruleKindNamed } from "../validation/rule-kinds";

/** Whether rows of different tables count things that go together: some rule measures one by the other. */
export type AreRelated = (row: string, other: string) => boolean;

/** Asked for at every look at a report, and the same as long as the framework is. */
const KNOWN = new WeakMap<Framework, AreRelated>();

/** As the rules say; a total stands for its parts. */
export function relatedRows(framework: Framework): AreRelated {
  const known = KNOWN.get(framework) ?? readRelations(framework);
  KNOWN.set(framework, known);
  return known;
}

function readRelations({ rows, rulePack }: Framework): AreRelated {
  const withParts = (key: string): ReadonlySet<string> => {
    const content = rows.get(key)?.content;
    return new Set(content?.kind === "total" ? [key, ...content.parts] : [key]);
  };
  const pairs = rulePack.rules.flatMap(({ kind, parameters }) => {
    const measured = ruleKindNamed(kind)?.measured(parameters);
    return measured ? [{ above: withParts(measured.row), below: withParts(measured.by) }] : [];
  });
  return (row, other) =>
    pairs.some(({ above, below }) => (above.has(row) && below.has(other)) || (above.has(other) && below.has(row)));
}
