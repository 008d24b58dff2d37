/** Every layer rule of .ci/layers.mjs can fail: a small tree of forbidden imports, looked at as `npm run lint` does. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

interface Import {
  /** The file with the import, without its ending. */
  readonly from: string;
  /** A file without its ending, or the name of a library. */
  readonly to: string;
  readonly type?: true;
}
interface ForbiddenImport extends Import {
  readonly rule: string;
}

const FORBIDDEN: readonly ForbiddenImport[] = [
  { rule: "no-circle", from: "src/host/model/sheet", to: "src/host/model/workbook" },
  { rule: "no-circle", from: "src/host/model/workbook", to: "src/host/model/sheet", type: true },
  { rule: "no-circle", from: "test/a", to: "test/b", type: true },
  { rule: "no-circle", from: "test/b", to: "test/a", type: true },
  { rule: "src-knows-no-test", from: "src/core/gap/tested", to: "test/core/gap/tested.test" },
  { rule: "data-only", from: "src/frameworks/a/1/code", to: "src/frameworks/a/1/more-code" },

  { rule: "core-imports-core", from: "src/core/gap/of-app", to: "src/app/ports", type: true },
  { rule: "core-imports-core", from: "src/core/gap/of-data", to: "src/frameworks/a/1/some" },
  { rule: "core-room-listed", from: "src/core/unheard-of/some", to: "src/core/issue/some" },
  { rule: "core-room-listed", from: "src/core/no-room", to: "src/core/issue/some" },
  { rule: "core-room-issue", from: "src/core/issue/up", to: "src/core/framework/some", type: true },
  { rule: "core-room-framework", from: "src/core/framework/up", to: "src/core/observation/some" },
  { rule: "core-room-observation", from: "src/core/observation/up", to: "src/core/workbook/some" },
  { rule: "core-room-workbook", from: "src/core/workbook/up", to: "src/core/labels/some" },
  { rule: "core-room-labels", from: "src/core/labels/up", to: "src/core/content/some" },
  { rule: "core-room-content", from: "src/core/content/up", to: "src/core/sheet/some" },
  { rule: "core-room-sheet", from: "src/core/sheet/up", to: "src/core/gap/some" },
  { rule: "core-room-gap", from: "src/core/gap/up", to: "src/core/justification/some" },
  { rule: "core-room-break", from: "src/core/break/up", to: "src/core/justification/some" },
  { rule: "core-room-justification", from: "src/core/justification/up", to: "src/core/second-source/some" },
  { rule: "core-room-query", from: "src/core/query/up", to: "src/core/second-source/some" },
  { rule: "core-room-second-source", from: "src/core/second-source/up", to: "src/core/report/some" },
  { rule: "core-room-seal", from: "src/core/seal/up", to: "src/core/report/some" },
  { rule: "core-room-report", from: "src/core/report/up", to: "src/core/template/some" },
  { rule: "core-room-template", from: "src/core/template/up", to: "src/core/validation/kinds/some" },
  { rule: "core-room-validation", from: "src/core/validation/kinds/up", to: "src/core/assessment/some" },
  { rule: "core-room-assessment", from: "src/core/assessment/up", to: "src/core/consolidation/some" },
  { rule: "core-room-consolidation", from: "src/core/consolidation/up", to: "src/core/chart/some" },
  { rule: "core-room-export", from: "src/core/export/up", to: "src/core/chart/some" },
  { rule: "core-room-chart", from: "src/core/chart/up", to: "src/core/regional/some" },
  { rule: "core-room-regional", from: "src/core/regional/up", to: "src/core/deck/some" },
  { rule: "core-libraries", from: "src/core/gap/of-library", to: "react" },
  { rule: "core-libraries", from: "src/core/gap/of-machine", to: "node:fs", type: true },
  { rule: "app-libraries", from: "src/app/of-library", to: "fflate" },
  { rule: "app-imports-core", from: "src/app/of-adapter", to: "src/adapters/xlsx/some" },
  { rule: "app-imports-core", from: "src/app/of-screen", to: "src/ui/some", type: true },

  { rule: "adapters-import", from: "src/adapters/office/of-app", to: "src/app/merge-workbooks", type: true },
  { rule: "adapters-import", from: "src/adapters/xlsx/of-host", to: "src/host/excel-host" },
  { rule: "adapters-apart", from: "src/adapters/office/sideways", to: "src/adapters/xlsx/some" },
  { rule: "adapters-apart", from: "src/adapters/xlsx/sideways", to: "src/adapters/csv/some", type: true },
  { rule: "adapters-apart", from: "src/adapters/ooxml/up", to: "src/adapters/xlsx/some" },
  { rule: "ooxml-for-office-files", from: "src/adapters/csv/zipped", to: "src/adapters/ooxml/zip" },

  { rule: "ui-imports", from: "src/ui/of-adapter", to: "src/adapters/csv/some", type: true },
  { rule: "ui-imports", from: "src/ui/of-root", to: "src/taskpane/pane-controller", type: true },
  { rule: "ui-asks", from: "src/ui/of-core", to: "src/core/consolidation/consolidate" },
  { rule: "ui-asks", from: "src/ui/of-gap", to: "src/core/gap/plan-gap" },
  { rule: "ui-libraries", from: "src/ui/of-library", to: "valibot" },

  { rule: "host-knows-no-kpi", from: "src/host/of-core", to: "src/core/framework/framework", type: true },
  { rule: "host-knows-no-kpi", from: "src/host/of-app", to: "src/app/ports", type: true },
  { rule: "host-knows-no-kpi", from: "src/host/of-adapter", to: "src/adapters/office/some" },
  { rule: "taskpane-apart", from: "src/taskpane/sideways", to: "src/workbench/some" },
  { rule: "page-apart", from: "src/page/sideways", to: "src/taskpane/some", type: true },
  { rule: "workbench-apart", from: "src/workbench/sideways", to: "src/cli/some" },
  { rule: "cli-apart", from: "src/cli/sideways", to: "src/page/some" },
  { rule: "host-only-beside-the-pane", from: "src/taskpane/of-host", to: "src/host/excel-host", type: true },
  { rule: "src-room-listed", from: "src/unheard-of/some", to: "src/core/issue/some" },
  { rule: "src-room-listed", from: "src/index", to: "src/core/issue/some" },
];

const ALLOWED: readonly Import[] = [
  { from: "src/core/regional/fine", to: "src/core/issue/some" },
  { from: "src/core/framework/fine", to: "valibot" },
  { from: "src/app/fine", to: "src/core/regional/some" },
  { from: "src/adapters/xlsx/fine", to: "src/adapters/ooxml/zip" },
  { from: "src/adapters/office/fine", to: "src/app/ports", type: true },
  { from: "src/adapters/browser/fine", to: "src/frameworks/a/1/some" },
  { from: "src/ui/fine", to: "react" },
  { from: "src/ui/fine-words", to: "src/core/labels/some" },
  { from: "src/ui/fine-type", to: "src/core/consolidation/consolidate", type: true },
  { from: "src/ui/fine-by-name", to: "src/core/gap/gap" },
  { from: "src/host/fine", to: "src/adapters/xlsx/some" },
  { from: "src/workbench/fine", to: "src/host/excel-host" },
  { from: "test/host/fine", to: "src/host/excel-host" },
];

interface Verdict {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

const isFile = (module: string): boolean => /^(?:src|test)\//.test(module);
const pathOf = (file: string): string => `${file}.ts`;

/** A tree in which each file has the one import of its row, and every file imported is there. */
function plant(folder: string, imports: readonly Import[]): void {
  const lines = new Map<string, string>();
  for (const { to } of imports) if (isFile(to)) lines.set(to, "export const thing = 1;\n");
  for (const { from, to, type } of imports) {
    const path = relative(dirname(from), to);
    const module = isFile(to) && !path.startsWith(".") ? `./${path}` : isFile(to) ? path : to;
    lines.set(
      from,
      `import ${type ? "type " : ""}{ thing } from "${module}";\nexport const mine = 1 as typeof thing;\n`,
    );
  }
  for (const [file, text] of lines) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, pathOf(file)), text);
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
}

function judge(folder: string): Verdict {
  const tool = join(process.cwd(), "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const layers = join(process.cwd(), ".ci/layers.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [tool, "-c", layers, "-T", "json", "src", "test"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Verdict;
}

describe("layer rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  let verdict: Verdict;
  beforeAll(() => {
    plant(folder, [...FORBIDDEN, ...ALLOWED]);
    verdict = judge(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(FORBIDDEN.map((one) => [one.rule, one.from, one.to, one] as const))("%s: %s -> %s", (_, __, ___, one) => {
    // A circle is told once, at one of its files.
    const broken = verdict.summary.violations.filter(
      ({ from, cycle = [] }) => from === pathOf(one.from) || cycle.some(({ name }) => name === pathOf(one.from)),
    );
    expect(broken.map((violation) => violation.rule.name)).toContain(one.rule);
  });

  test.each(ALLOWED.map((one) => [one.from, one.to] as const))("allowed: %s -> %s", (from) => {
    expect(verdict.summary.violations.filter((violation) => violation.from === pathOf(from))).toEqual([]);
  });

  test("every rule has a case, but the last room, which may import all others", () => {
    const rules = verdict.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    const tried = new Set(FORBIDDEN.map((one) => one.rule));
    expect(rules.filter((name) => !tried.has(name))).toEqual(["core-room-deck"]);
  });
});
