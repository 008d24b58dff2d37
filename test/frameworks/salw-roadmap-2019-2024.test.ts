/** What the published framework took over from its source, word by word. */
import { deriveTotal } from "../../src/core/observation/derive-total";
import { opened } from "../fixtures/shipped-framework";

const { framework } = opened();

test("the wording of the goals is the source's", () => {
  const goals = framework.labels.get("en")?.goals ?? {};
  expect(Object.keys(goals)).toHaveLength(7);
  expect(goals["1"]).toBe(
    "By 2023, ensure that arms control legislation is in place, fully harmonized with the EU regulatory framework and other related international obligations, and standardized across the region.",
  );
  expect(framework.goals.every((goal) => goal.provenance === "seed")).toBe(true);
});

test("KPI 3 has the row labels of the source, verbatim", () => {
  const rows = framework.tables
    .find((table) => table.key === "3.possession")
    ?.rows.map((row) => framework.labels.get("en")?.rows[row.key]?.title);
  expect(rows).toEqual([
    "Reported cases during the reporting period",
    "Reported individuals during the reporting period",
    "Solved with conviction (adjudicated)",
    "Solved in another way",
  ]);
});

test("KPI 5 and 14 are placeholders without a sheet", () => {
  const others = framework.kpis.filter((kpi) => kpi.reportedBy === "others");
  expect(others.map((kpi) => [kpi.id, kpi.provenance])).toEqual([
    ["5", "placeholder"],
    ["14", "placeholder"],
  ]);
  expect(framework.template.kpis).not.toContain("5");
  expect(framework.template.kpis).not.toContain("14");
});

test("no total is typed: every total row adds up rows of its own table", () => {
  const totals = [...framework.rows.values()].flatMap((row) =>
    row.content.kind === "total" ? [{ table: row.table, parts: row.content.parts }] : [],
  );
  expect(totals.length).toBeGreaterThan(5);
  for (const { table, parts } of totals) expect(parts.every((part) => part.startsWith(`${table}.`))).toBe(true);
  expect(
    deriveTotal([
      { kind: "number", value: 0.1 },
      { kind: "number", value: 0.2 },
    ]),
  ).toEqual({ kind: "number", value: 0.3 });
});
