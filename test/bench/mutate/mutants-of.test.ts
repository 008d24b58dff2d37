import { mutantsOf } from "./mutants-of";

test.each<[string, readonly string[]]>([
  ["if (a) b();", ["if (!(a)) b();", "if (false) b();", "if (a) ;"]],
  ["const x = a ? b : c;", ["const x = !(a) ? b : c;"]],
  ["const x = a <= b;", ["const x = a < b;"]],
  ["const x = a === b;", ["const x = a !== b;"]],
  ["const x = a && b;", ["const x = a || b;"]],
  ["const x = a + 2;", ["const x = a - 2;", "const x = a + (2 + 1);"]],
  ['const x = "a" + b;', []],
  ["const x = !a;", ["const x = a;"]],
  ["const x: 1 | true = true;", ["const x: 1 | true = false;"]],
  ['import { a } from "b";', []],
  ["interface A { readonly b: 2 }", []],
])("%s", (source, expected) => {
  expect(mutantsOf(source).map(({ text }) => text)).toEqual(expected);
});

test("a fault is named with its line", () => {
  expect(mutantsOf("const a = b;\nconst c = b > d;\n")).toMatchObject([{ line: 2, change: "> -> >=" }]);
});
