import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ISSUE_SHAPES } from "../../../src/core/validation/issue-shapes";

const TEST = join(__dirname, "../..");

/** Texts of the tests themselves: no fixtures, which only make what is tested. */
const tests = readdirSync(TEST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.test\.ts$|-contract\.ts$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");

const VERDICT = "(?:blocker|error|warning|info|refused|accepted with remarks)";

/**
 * A code is asserted alone, before its place ("balance 4.firearms.total.2018"), or beside the severity or verdict
 * ("error cell-blank"). The kind of a rule may be called the same and does not count.
 */
const isAsserted = (code: string): boolean =>
  new RegExp(`(?<!kind: )["'\`](?:(?:\\S+ )?${VERDICT} )?${code}(?:["'\`]| (?:[-$A-Z0-9]|${VERDICT}\\b))`).test(tests);

test("every issue code is asserted by a test that makes it happen", () => {
  const codes = [...ISSUE_SHAPES.keys()];
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !isAsserted(code))).toEqual([]);
});
