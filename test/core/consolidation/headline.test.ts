import { headlines } from "../../../src/core/consolidation/headline";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const ROW = "3.possession.cases";

/** Figures of the row by jurisdiction: of 2023 and of 2024. */
function headline(given: Readonly<Record<string, readonly [number | undefined, number | undefined]>>): unknown {
  const found = headlines(
    framework,
    (code, key) => {
      const value = given[code]?.[key.endsWith("2024") ? 1 : 0];
      return key.startsWith(ROW) && value !== undefined ? { kind: "number", value } : undefined;
    },
    "2024",
  ).find(({ row }) => row.key === ROW);
  if (!found) return undefined;
  const { before, now, reported, change, share, isOfOthers } = found;
  return [before, now, reported.length, change, share, isOfOthers];
}

test.each<[string, Parameters<typeof headline>[0], readonly unknown[]]>([
  ["the same three in both years", { AL: [10, 5], BA: [20, 20], RS: [10, 5] }, [40, 30, 3, -10, -0.25, false]],
  [
    "one more than before",
    { AL: [1, 1], BA: [1, 1], RS: [1, 1], ME: [undefined, 1] },
    [3, 4, 4, undefined, undefined, true],
  ],
  [
    "another instead",
    { AL: [1, 1], BA: [1, 1], RS: [1, undefined], ME: [undefined, 1] },
    [3, 3, 3, undefined, undefined, true],
  ],
  ["too few now", { AL: [1, 1], BA: [1, 1], RS: [1, undefined] }, [3, undefined, 2, undefined, undefined, false]],
  ["too few before", { AL: [1, 1], BA: [1, 1], RS: [undefined, 1] }, [undefined, 3, 3, undefined, undefined, false]],
  ["nothing before is no share", { AL: [0, 1], BA: [0, 1], RS: [0, 1] }, [0, 3, 3, 3, undefined, false]],
  ["a true zero is a total", { AL: [1, 0], BA: [1, 0], RS: [1, 0] }, [3, 0, 3, -3, -1, false]],
  ["nobody", {}, [undefined, undefined, 0, undefined, undefined, false]],
])("%s", (_, given, expected) => {
  expect(headline(given)).toEqual(expected);
});

test("six to ten of them, each a row of figures", () => {
  expect(framework.headlines.length).toBeGreaterThanOrEqual(6);
  expect(framework.headlines.length).toBeLessThanOrEqual(10);
  const kinds = framework.headlines.map((key) => framework.rows.get(key)?.content.kind);
  expect(kinds.every((kind) => kind === "number" || kind === "total")).toBe(true);
});
