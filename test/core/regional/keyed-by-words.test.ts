/** A regional workbook made before its tables had keys. The golden file beside it says what is in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { labelsIn } from "../../../src/core/framework/framework";
import type { Outcome } from "../../../src/core/issue/issue";
import type { CellContent } from "../../../src/core/observation/observation";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { namesIn } from "../../../src/core/regional/regional-sheet-names";
import { readRegional, type RegionalWorkbook } from "../../../src/core/regional/read-regional";
import { withKeys } from "../../../src/core/regional/with-keys";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { regionalBeforeKeys } from "../../fixtures/regional-before-keys";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const { framework } = opened();
const { figures, language, remark, ...known } = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/xlsx/regional-before-keys.json"), "utf8"),
) as Readonly<Record<string, unknown>> & {
  readonly figures: Readonly<Record<string, readonly [number | string, string, string]>>;
};

function contentOf(said: number | string): CellContent {
  if (typeof said === "number") return { kind: "number", value: said };
  const [kind, word = ""] = said.split(/:(.*)/s);
  if (kind === "text") return { kind: "text", text: word };
  if (kind === "code") return { kind: "code", code: word };
  return kind === "no-data" ? { kind: "noData", reason: word } : { kind: "blank" };
}

const read = (snapshot: Snapshot): Outcome<RegionalWorkbook> => readRegional(framework, withKeys(framework, snapshot));

const observations = Object.entries(figures).map(([key, [said, sheet, cell]]) => {
  const at = key.lastIndexOf(".");
  const [row, period] = [key.slice(0, at), key.slice(at + 1)];
  return { jurisdiction: "RS", key, row, period, content: contentOf(said), file: "rs.xlsx", sheet, cell };
});

test("every figure, verdict, justification, revision and gap is read", () => {
  expect(new Set(observations.map(({ content }) => content.kind))).toEqual(
    new Set(["number", "code", "text", "noData", "blank"]),
  );
  expect(read(regionalBeforeKeys())).toEqual({
    ok: true,
    issues: [],
    // A remark stood for all reports before samples were known one by one.
    value: {
      language,
      regional: {
        ...known,
        notes: [],
        breaks: [],
        queries: [],
        inputs: [],
        observations,
        samples: remark === "" ? [] : ["RS"],
      },
    },
  });
});

test("written again it has keys, and says the same", () => {
  const old = read(regionalBeforeKeys());
  if (!old.ok) throw new Error("not read");
  const names = namesIn(framework, labelsIn(framework, "en"), withKeys(framework, regionalBeforeKeys()));
  const plan = planRegional(framework, old.value.regional, "en", names);
  expect(readRegional(framework, snapshotOfPlan(plan))).toEqual(old);
});

test("a line that somebody inserted does not end a table", () => {
  const moved = editSheet(regionalBeforeKeys(), "Regional data", (cell) =>
    cell.row > 100 ? { ...cell, row: cell.row + 2 } : cell,
  );
  expect(read(moved)).toEqual(read(regionalBeforeKeys()));
});

test("a verdict that is none refuses the workbook; it is not taken for another", () => {
  const changed = editSheet(regionalBeforeKeys(), "Merge log", (cell) =>
    cell.value === "accepted with remarks" ? { ...cell, value: "accepted, with remarks" } : cell,
  );
  expect(read(changed)).toMatchObject({
    ok: false,
    issues: [{ code: "regional-damaged", severity: "blocker", sheet: "Merge log", cell: "C6" }],
  });
});
