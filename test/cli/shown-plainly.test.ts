import { shownPlainly } from "../../src/cli/shown-plainly";

test("what a terminal takes for an order is written as text; lines, tabs and letters stay", () => {
  expect(shownPlainly("a\u001b[31mRED\u009b2J\u0007\u202e\tb\nŠ\r")).toBe(
    "a\\u001b[31mRED\\u009b2J\\u0007\\u202e\tb\nŠ\\u000d",
  );
});

test("JSON means the same as before", () => {
  const value = { text: "\u009b31m \u202e" };
  expect(JSON.parse(shownPlainly(JSON.stringify(value)))).toEqual(value);
});
