import { readReport } from "../../../src/core/report/read-report";
import { typedAsFormula } from "../../../src/core/report/text-as-formula";
import type { SnapshotCell } from "../../../src/core/workbook/snapshot";
import { filledReport, placeOf } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet } from "../../fixtures/snapshot-of-plan";

const { framework } = opened();
const NARRATIVE = [...framework.rows.values()].find(({ content }) => content.kind === "text")?.key ?? "";

const error = (formula?: string): Omit<SnapshotCell, "row" | "column"> => ({
  type: "error",
  value: "#NAME?",
  isFormula: true,
  ...(formula === undefined ? {} : { formula }),
});

test.each<[string, Omit<SnapshotCell, "row" | "column">, string | undefined]>([
  ["a bullet", error("- one lorry"), "- one lorry"],
  ["a plus", error("+more"), "+more"],
  ["an equals sign", error(" as before"), "= as before"],
  ["an error that was typed", { type: "error", value: "#N/A", isFormula: false }, "#N/A"],
  [
    "a formula that nothing calculated",
    { type: "notCalculated", value: null, isFormula: true, formula: "-item" },
    "-item",
  ],
  ["a text", { type: "text", value: "- one lorry", isFormula: false }, undefined],
  ["a number", { type: "number", value: -5, isFormula: false }, undefined],
])("%s", (_, cell, typed) => {
  expect(typedAsFormula({ row: 0, column: 0, ...cell })).toBe(typed);
});

describe("in a template from before such cells were texts", () => {
  const key = `${NARRATIVE}.2024-H1`;
  const { sheet, row, column } = placeOf(framework, key);
  const report = filledReport(framework, {});
  const read = (cell: Omit<SnapshotCell, "row" | "column">, at = { sheet, row, column }) =>
    readReport(
      framework,
      "a.xlsx",
      editSheet(report, at.sheet, (one) => one, [{ ...at, ...cell }]),
    );

  test("a text that became a formula is told with what was typed, and is no text", () => {
    const outcome = read(error("- one lorry"));
    expect(outcome.issues).toEqual([
      expect.objectContaining({
        code: "text-as-formula",
        severity: "error",
        key,
        sheet,
        facts: { typed: "- one lorry" },
      }),
    ]);
    expect(outcome.ok && outcome.value.observations.get(key)?.content).toMatchObject({ kind: "unreadable" });
  });

  test.each([
    ["a number", { type: "number", value: -5 }, "-5"],
    ["a date, as a day and not as a count of days", { type: "date", value: 45_356 }, "2024-03-05"],
    ["a truth", { type: "boolean", value: true }, "TRUE"],
  ] as const)("%s is a text", (_, cell, text) => {
    const outcome = read({ ...cell, isFormula: false });
    expect([outcome.issues, outcome.ok && outcome.value.observations.get(key)?.content]).toEqual([
      [],
      { kind: "text", text },
    ]);
  });

  test("a note beside a row is none either, and says so at its cell", () => {
    const figure = placeOf(framework, "3.possession.cases.2024");
    const note = { sheet: figure.sheet, row: figure.row, column: figure.column + 2 };
    const outcome = read(error("-see 2023"), note);
    expect(outcome.issues).toEqual([
      expect.objectContaining({ code: "note-as-formula", facts: { row: "3.possession.cases", typed: "-see 2023" } }),
    ]);
    expect(outcome.ok && outcome.value.notes.get("3.possession.cases")).toBeUndefined();
  });
});
