import fc from "fast-check";
import { assess, type Assessment } from "../../../src/core/assessment/assess";
import { sameTables } from "../../../src/core/consolidation/same-tables";
import type { RegionalObservation } from "../../../src/core/consolidation/regional";
import { periodsOf } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const TABLE = "13.lost-stolen";
const table = framework.tables.find(({ key }) => key === TABLE);
if (!table) throw new Error(`no table ${TABLE}`);
const rows = table.rows.filter(({ content }) => content.kind === "number");
const YEARS = periodsOf(framework, table, "2024");

type Typed = Readonly<Record<string, string | number>>;

/** A table whose figures are another one in each cell. */
function figures(of: (row: number, year: number) => string | number): Typed {
  return Object.fromEntries(
    rows.flatMap(({ key }, row) => YEARS.map((period, year) => [observationKey(key, period), of(row, year)])),
  );
}

function assessed(jurisdiction: string, typed: Typed, round = "2024"): Assessment {
  const value = filledReport(framework, { jurisdiction, typed, round });
  return assess(framework, rulesFor, `in/${jurisdiction}.xlsx`, { ok: true, issues: [], value });
}

function found(given: readonly Assessment[], kept: readonly RegionalObservation[] = []): readonly string[] {
  const all = sameTables(framework, "2024", given, kept, (file) => file.replace("in/", ""));
  return [...all].flatMap(([file, issues]) =>
    issues.map(({ code, severity, cell = "", facts }) =>
      [
        file,
        code === "table-same-elsewhere" ? "same" : code,
        severity,
        cell,
        ...Object.values(facts).map((fact) => [fact].flat().join(",")),
      ].join(" "),
    ),
  );
}

const asRegional = ({ report }: Assessment): readonly RegionalObservation[] =>
  [...(report?.observations.values() ?? [])].map(({ key, row, period, content, provenance: { sheet, cell } }) => ({
    jurisdiction: report?.identity.jurisdiction ?? "",
    key,
    row,
    period,
    content,
    file: "known.xlsx",
    sheet,
    cell,
  }));

const OWN = figures((row, year) => 11 + 10 * row + year);
const COUNT = Object.keys(OWN).length;
const albania = assessed("AL", OWN);

test("the tables of this test have as many figures as it takes", () => {
  expect(COUNT).toBeGreaterThan(10);
});

test("a table pasted into the report of another jurisdiction is told at both, each with the name of the other", () => {
  const told = found([
    albania,
    assessed("RS", OWN),
    assessed(
      "ME",
      figures((row, year) => 90 - 10 * row - year),
    ),
  ]);
  const rest = `${TABLE} ${YEARS.join(",")} ${String(COUNT)}`;
  expect(told).toEqual([
    `in/AL.xlsx same warning D8 ${rest} RS RS.xlsx`,
    `in/RS.xlsx same warning D8 ${rest} AL AL.xlsx`,
  ]);
});

test("so it is against what the region holds from before", () => {
  const kept = asRegional(assessed("RS", OWN));
  expect(found([albania], kept)).toHaveLength(1);
  expect(found([albania], kept)[0]).toContain("RS known.xlsx");
  expect(found([], [...kept, ...asRegional(albania)])).toEqual([]);
});

test("of a table with another figure in one year the other years are told", () => {
  const [first] = Object.keys(OWN);
  const changed = { ...figures((row, year) => 1000 + 100 * row + year), [first ?? ""]: 7 };
  const told = found([
    assessed(
      "AL",
      figures((row, year) => 1000 + 100 * row + year),
    ),
    assessed("RS", changed),
  ]);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain(` ${YEARS.slice(1).join(",")} `);
});

test.each<[string, Typed]>([
  ["zeros and ones", figures((row, year) => (row + year) % 2)],
  ["one figure again and again", figures(() => 1262)],
  ["no data", figures(() => "No data")],
  ["a few small counts", figures((row, year) => (row === 0 && year > 2 ? 2 + year : 0))],
])("chance does that: %s", (_, typed) => {
  expect(found([assessed("AL", typed), assessed("RS", typed)])).toEqual([]);
});

test("two reports of one jurisdiction are rivals, and nothing else", () => {
  expect(found([albania, { ...albania, file: "in/AL-2.xlsx" }])).toEqual([]);
});

test("one cell of each year that differs is enough to say nothing", () => {
  const last = rows.at(-1)?.key ?? "";
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (more) => {
      const other = Object.fromEntries(
        Object.entries(OWN).map(([key, value]) => [key, key.startsWith(`${last}.`) ? Number(value) + more : value]),
      );
      expect(found([albania, assessed("RS", other)])).toEqual([]);
    }),
    { numRuns: 5 },
  );
});
