import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilesDocument, RulesDocument } from "../../src/cli/json-shapes";
import { frameworkFiles } from "../fixtures/shipped-framework";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-rules-"));
const pack = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const known = (frameworkFiles()["rules.json"] as { rules: { id: string }[] }).rules.map(({ id }) => id);

test("every rule has its card", () => {
  const { code, stdout } = runKpi("rules", "--json");
  const { rules } = JSON.parse(stdout) as RulesDocument;
  expect([code, rules.map(({ id }) => id)]).toEqual([0, known]);
  expect(runKpi("rules", "no-such-rule").code).toBe(2);
});

test("a rule pack grades the rules of a check; one that cannot be used stops it", () => {
  const report = join(folder, "report.xlsx");
  runKpi("template", "--jurisdiction", "ME", "--year", "2024", "--out", report);
  const grade = pack("pack.json", {
    framework: "salw-roadmap 2019-2024",
    version: "2-a",
    changes: [
      { rule: "filled", severity: "info", why: "test" },
      { rule: "year-on-year", off: true, why: "test" },
    ],
  });
  const { rulePack, files } = JSON.parse(runKpi("check", report, "--rules", grade, "--json").stdout) as FilesDocument;
  expect([rulePack, files[0]?.verdict, new Set(files[0]?.issues.map(({ severity }) => severity))]).toEqual([
    "2-a",
    "accepted",
    new Set(["info"]),
  ]);
  const cards = JSON.parse(runKpi("rules", "--rules", grade, "--json").stdout) as RulesDocument;
  expect(cards.changes.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["filled info", "year-on-year off"]);
  expect(cards.rules.map(({ id }) => id)).toEqual(known.filter((id) => id !== "year-on-year"));
  const wrong = runKpi("check", report, "--rules", pack("wrong.json", { version: 1 }));
  expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
  expect(runKpi("check", report, "--rules", join(folder, "nowhere.json")).code).toBe(2);
});
