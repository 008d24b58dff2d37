import { institutionsIn, ownersOf } from "../../../src/core/framework/institutions";
import { frameworkFiles, opened } from "../../fixtures/shipped-framework";

const { framework } = opened();

function owners(key: string): readonly string[] {
  const row = framework.rows.get(key);
  return row ? ownersOf(framework, row) : ["no such row"];
}

test.each<[string, readonly string[]]>([
  ["3.possession.cases", ["police"]],
  ["3.misuse.convicted", ["court"]],
  ["3.trafficking.solved-other", ["prosecutor"]],
  ["4.firearms.inland", ["police"]],
  // Border police and customs both seize there.
  ["4.firearms.border", ["police", "customs"]],
  ["13.storage.inspections", ["police"]],
  ["1.laws.weapons", []],
])("%s is held by %j", (key, wanted) => {
  expect(owners(key)).toEqual(wanted);
});

test.each<[string, readonly string[]]>([
  ["Ministry of the Interior", ["police"]],
  ["Uprava carina", ["customs"]],
  ["Police and Customs Administration", ["police", "customs"]],
  ["SALW Commission", []],
])("%s", (text, wanted) => {
  expect(institutionsIn(framework, text)).toEqual(wanted);
});

test("what a row says goes before its table, and that before its KPI", () => {
  const files = frameworkFiles();
  const words = ["a"];
  Object.assign(files["framework.json"] ?? {}, {
    institutions: ["police", "customs", "prosecutor", "court"].map((id, index) => ({
      id,
      words,
      owns: { provenance: "inferred", places: [["4"], ["4.firearms"], ["4.firearms.border"], []][index] },
    })),
  });
  const own = opened(files).framework;
  const keys = ["4.ammunition.border", "4.firearms.inland", "4.firearms.border", "6.operations.plans"];
  expect(keys.flatMap((key) => own.rows.get(key) ?? []).map((row) => ownersOf(own, row))).toEqual([
    ["police"],
    ["customs"],
    ["prosecutor"],
    [],
  ]);
});
