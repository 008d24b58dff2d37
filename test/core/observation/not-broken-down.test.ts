import fc from "fast-check";
import { deriveTotal } from "../../../src/core/observation/derive-total";
import { isBrokenDown, notBrokenDown } from "../../../src/core/observation/not-broken-down";
import type { CellContent } from "../../../src/core/observation/observation";

const number = (value: number): CellContent => ({ kind: "number", value });
const NONE: CellContent = { kind: "noData", reason: "no-data" };

test.each<[string, CellContent | undefined, readonly (CellContent | undefined)[], number | undefined]>([
  ["no part is known", number(1262), [NONE, NONE], 1262],
  ["a part is known", number(1262), [number(200), NONE], 1062],
  ["the parts make the total", number(12), [number(5), number(7)], 0],
  ["a true 0 is known", number(0), [NONE, NONE], 0],
  ["kilograms: no binary noise", number(0.3), [number(0.1), NONE], 0.2],
  ["known parts above the total leave nothing", number(5), [number(7), NONE], 0],
  ["the total is no data", NONE, [number(5), NONE], undefined],
  ["there is no report", undefined, [], undefined],
])("%s", (_, total, parts, expected) => {
  expect(notBrokenDown(total, parts)).toBe(expected);
});

test("nothing is left of a total that its parts make, and only such parts break it down", () => {
  const content = fc.oneof(fc.nat(100_000).map(number), fc.constant(NONE));
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (parts) => {
      const total = deriveTotal(parts);
      expect(notBrokenDown(total, parts)).toBe(isBrokenDown(parts) ? 0 : undefined);
    }),
  );
});
