import { RULE_KINDS } from "../../../src/core/validation/rule-kinds";

const isTaken = (kind: string, parameters: Readonly<Record<string, unknown>>): boolean =>
  RULE_KINDS.find((one) => one.kind === kind)?.prepare(parameters).ok ?? false;

test("each kind stands once", () => {
  expect(new Set(RULE_KINDS.map(({ kind }) => kind)).size).toBe(RULE_KINDS.length);
});

const PAIR = { numerator: "a", denominator: "b" };

test.each<[string, Readonly<Record<string, unknown>>, string, number, number]>([
  ["change", { factor: 3, share: 0.5, shareFrom: 100, minimum: 28 }, "factor", 1, 0.9],
  ["change", { factor: 3, share: 0.5, shareFrom: 100, minimum: 28 }, "share", 0, -0.1],
  ["copied", {}, "chance", 0, -0.1],
  ["copied", {}, "chance", 1, 1.1],
  ["digit-order", { gain: 2, fitting: 1 }, "gain", 1, 0.9],
  ["digit-order", { gain: 2, fitting: 1 }, "fitting", 0, -0.1],
  ["narrative-change", {}, "tolerance", 0, -0.1],
  ["near-equal", { one: "a", other: "b", tolerance: 0, from: 1 }, "tolerance", 0, -0.1],
  ["near-equal", { one: "a", other: "b", tolerance: 0, from: 1 }, "tolerance", 1, 1.1],
  ["near-equal", { one: "a", other: "b", tolerance: 0, from: 1 }, "from", 1, 0.9],
  ["outlier", { deviations: 4, factor: 2, minimum: 5 }, "deviations", 1, 0.9],
  ["outlier", { deviations: 4, factor: 2, minimum: 5 }, "factor", 1, 0.9],
  ["ratio", { ...PAIR, from: 20 }, "from", 1, 0.9],
  ["ratio", { ...PAIR, from: 20 }, "deviations", 1, 0.9],
  ["ratio-change", { ...PAIR, tolerance: 0.1, from: 20 }, "tolerance", 0, -0.1],
  ["ratio-change", { ...PAIR, tolerance: 0.1, from: 20 }, "from", 1, 0.9],
  ["second-source", { row: "a", measure: "b.c", factor: 5, minimum: 10 }, "factor", 1.01, 1],
  ["second-source", { row: "a", measure: "b.c", factor: 5, minimum: 10 }, "minimum", 1, 0.9],
  ["swapped", { gain: 2, fitting: 1, factor: 2 }, "gain", 1, 0.9],
  ["swapped", { gain: 2, fitting: 1, factor: 2 }, "apart", 0, -0.1],
  ["swapped", { gain: 2, fitting: 1, factor: 2 }, "fitting", 0, -0.1],
  ["swapped", { gain: 2, fitting: 1, factor: 2 }, "factor", 1, 0.9],
  ["zero-among", {}, "deviations", 1, 0.9],
])("%s with %j: %s may be %d and not %d", (kind, parameters, name, allowed, refused) => {
  expect(isTaken(kind, { ...parameters, [name]: allowed })).toBe(true);
  expect(isTaken(kind, { ...parameters, [name]: refused })).toBe(false);
});

test.each(RULE_KINDS.map(({ kind }) => kind))("%s takes no parameter that it does not know", (kind) => {
  expect(isTaken(kind, { surprise: 1 })).toBe(false);
});
