import type { Framework } from "../../../../src/core/framework/framework";
import { verdicts, type KnownBeside, type RuleUnderTest, type TypedRows } from "./rule-verdicts";

export interface SituationCase {
  readonly rows: TypedRows;
  readonly beside?: KnownBeside;
  /** Where the situation needs another rule of the kind than the one given for all. */
  readonly rule?: RuleUnderTest;
  /** "code key" and "pass key" of all that is evaluated, "notEvaluated key" of what has to be left open. */
  readonly gives: readonly string[];
}

/** Why the kind knows no such situation. */
interface NoSuchSituation {
  readonly none: string;
}

/** What every kind is asked. "At the limit" and "just beyond" are the two sides of where the verdict changes. */
export interface Situations {
  readonly pass: SituationCase;
  readonly "at the limit": SituationCase | NoSuchSituation;
  readonly "just beyond": SituationCase | NoSuchSituation;
  readonly blank: SituationCase;
  readonly "no data": SituationCase;
  readonly "first year": SituationCase;
  readonly "not evaluated": SituationCase | NoSuchSituation;
}

/** One test per situation that the kind knows. */
export function testSituations(rule: RuleUnderTest, situations: Situations, framework?: Framework): void {
  const cases = Object.entries(situations as unknown as Readonly<Record<string, SituationCase | NoSuchSituation>>);
  for (const [situation, one] of cases) {
    if ("none" in one) continue;
    test(`${situation}`, () => {
      const found = verdicts(one.rule ?? rule, one.rows, one.beside, framework);
      const isOpen = (verdict: string): boolean => verdict.startsWith("notEvaluated ");
      expect(found.filter((verdict) => !isOpen(verdict))).toEqual(one.gives.filter((verdict) => !isOpen(verdict)));
      expect(found).toEqual(expect.arrayContaining(one.gives.filter(isOpen)));
    });
  }
}
