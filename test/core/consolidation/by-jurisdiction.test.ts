import { byJurisdiction } from "../../../src/core/consolidation/by-jurisdiction";

test("each jurisdiction has its own in their order, and one without any has none", () => {
  const all = ["RS", "AL", "RS", "ME"].map((jurisdiction, index) => ({ jurisdiction, index }));
  const ownOf = byJurisdiction(all);
  expect(["AL", "ME", "RS", "XK"].map((code) => ownOf(code).map(({ index }) => index))).toEqual([[1], [3], [0, 2], []]);
});
