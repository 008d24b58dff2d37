import { rulesOfCell } from "../../../src/core/validation/rules-of-cell";
import { opened } from "../../fixtures/shipped-framework";

const { rulesFor } = opened();
const KEY = "4.firearms.inland.2024";
const found = rulesOfCell(rulesFor("2024"), KEY);

test("only rules and targets that look at the cell are left", () => {
  expect(found.map(({ definition }) => definition.id)).toEqual(
    expect.arrayContaining(["filled", "number", "not-negative", "seizures-add-up", "year-on-year", "rows-exchanged"]),
  );
  expect(found.map(({ definition }) => definition.id)).not.toContain("gender-within-documents");
  for (const { targets } of found) {
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter(({ at, inputs }) => at !== KEY && !inputs.includes(KEY))).toEqual([]);
  }
});

test("none of those that look at it is left out", () => {
  const count = rulesFor("2024")
    .flatMap(({ targets }) => targets)
    .filter(({ at, inputs }) => at === KEY || inputs.includes(KEY)).length;
  expect(found.flatMap(({ targets }) => targets)).toHaveLength(count);
});

test("a key that no rule looks at has none", () => {
  expect(rulesOfCell(rulesFor("2024"), "4.firearms.inland.2031")).toEqual([]);
});
