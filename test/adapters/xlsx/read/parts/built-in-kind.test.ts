import { builtInKind } from "../../../../../src/adapters/xlsx/read/parts/built-in-kind";

test("built-in formats", () => {
  const ids = (kind: string) => Array.from({ length: 60 }, (_, id) => id).filter((id) => builtInKind(id) === kind);
  expect(ids("date")).toEqual([
    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
  ]);
  expect(ids("time")).toEqual([18, 19, 20, 21, 45, 46, 47]);
});
