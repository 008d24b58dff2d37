import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "host-script-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly ok: boolean;
  readonly console: readonly { readonly level: string; readonly text: string }[];
  readonly result: unknown;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly place?: string;
    readonly debugInfo?: { readonly errorLocation?: string };
  } | null;
}

/** Runs the command as a person would. */
function host(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "src/host/node/run-script.ts", ...args], {
    encoding: "utf8",
  });
}

function script(source: string, ...options: readonly string[]): ReturnType<typeof host> {
  const file = join(folder, "script.ts");
  writeFileSync(file, source);
  return host(file, ...options);
}

function told(source: string, ...options: readonly string[]): Told {
  return JSON.parse(script(source, "--json", ...options).stdout) as Told;
}

const ON_EXCEL = (body: string): string => `await Excel.run(async (context: Excel.RequestContext) => {\n${body}\n});`;

describe("the script runner", () => {
  test("prints the console and exits with 0", () => {
    const { status, stdout } = script(
      ON_EXCEL(`const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.values = [[20, "=A1*2"]]; range.load("values"); await context.sync(); console.log(JSON.stringify(range.values));`),
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: "[[20,40]]\n" });
  });

  test("an error of the host gives code, message, line and debugInfo, and exit code 1", () => {
    const source = ON_EXCEL(`context.workbook.worksheets.getItem("Nope").activate();\nawait context.sync();`);
    expect(script(source).status).toBe(1);
    expect(script(source).stderr).toMatch(/^ItemNotFound: .*\(script\.ts:\d+\)\ndebugInfo: \{/);
    expect(told(source).error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  test("a late error counts too, with its line", () => {
    expect(told(`setTimeout(() => {\n  throw new RangeError("late");\n}, 5);`)).toMatchObject({
      ok: false,
      error: { code: "RangeError", message: "late", place: "script.ts:2" },
    });
  });

  test("nobody has to await what Excel.run answers", () => {
    expect(
      told(
        `Excel.run(async (context) => { context.workbook.worksheets.add("New"); await context.sync(); console.log("added"); });`,
      ).console,
    ).toEqual([{ level: "log", text: "added" }]);
  });

  test("handlers of events run before the script ends", () => {
    expect(
      told(
        ON_EXCEL(`const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async (event) => { console.log(event.address); });
      await context.sync(); sheet.getRange("C4").values = [[1]];`),
      ).console.map(({ text }) => text),
    ).toEqual(["C4"]);
  });

  test.each([
    ["1.9", false],
    ["1.14", true],
  ])("--api %s is what requirements say", (api, supported) => {
    expect(told(`return Office.context.requirements.isSetSupported("ExcelApi", "1.13");`, "--api", api).result).toBe(
      supported,
    );
  });

  test("what a script returns stands in the JSON", () => {
    expect(
      told(
        `return await Excel.run(async (context) => { const sum = context.workbook.functions.sum(1, 2, 3); sum.load("value"); await context.sync(); return sum.value; });`,
      ).result,
    ).toBe(6);
  });

  test("buttons of a page are pressed, setup first; --click chooses", () => {
    const source = `Office.onReady(() => {
      document.getElementById("run").addEventListener("click", () => console.log("run"));
      document.getElementById("setup").onclick = () => console.log("setup " + document.getElementById("name").value); });`;
    expect(told(source, "--field", "name=Ana").console.map(({ text }) => text)).toEqual(["setup Ana", "run"]);
    expect(told(source, "--click", "run").console.map(({ text }) => text)).toEqual(["run"]);
    expect(told(source, "--click", "none").console).toEqual([]);
  });

  test("document settings are those of the workbook", () => {
    expect(
      told(`Office.context.document.settings.set("year", 2024);
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
      return Excel.run(async (context) => { const one = context.workbook.settings.getItem("year"); one.load("value"); await context.sync(); return one.value; });`)
        .result,
    ).toBe(2024);
  });

  test("a script that cannot be read names line and column", () => {
    expect(told("const a = 1;\nconst = 2;").error).toMatchObject({
      code: "SyntaxError",
      message: expect.stringContaining("line 2, column 7") as string,
    });
  });

  test("a script that waits for ever is an error", () => {
    expect(told("await new Promise(() => {});").error?.code).toBe("Unfinished");
  });

  test.each([[["nowhere.js"]], [[]], [["--api", "two", "x.js"]], [["--unknown"]]])(
    "a wrong call %j exits with 2 and a sentence",
    (args) => {
      const { status, stderr } = host(...args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(stderr.trim()).not.toBe("");
    },
  );

  test("--out saves the workbook, --in opens it", () => {
    const file = join(folder, "book.xlsx");
    expect(
      script(
        ON_EXCEL(`context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").formulas = [[20, "=A1*2"]];`),
        "--out",
        file,
      ).status,
    ).toBe(0);
    expect(
      told(
        `return Excel.run(async (context) => { const range = context.workbook.worksheets.getItem("Sheet1").getRange("B1"); range.load("values,formulas"); await context.sync(); return [range.values, range.formulas]; });`,
        "--in",
        file,
      ).result,
    ).toEqual([[[40]], [["=A1*2"]]]);
  });

  test("--out saves what was done before an error", () => {
    const file = join(folder, "half.xlsx");
    expect(
      script(
        ON_EXCEL(
          `context.workbook.worksheets.add("Kept"); await context.sync(); context.workbook.worksheets.getItem("Nope").activate();`,
        ),
        "--out",
        file,
      ).status,
    ).toBe(1);
    expect(
      told(
        `return Excel.run(async (context) => { const count = context.workbook.worksheets.getCount(); await context.sync(); return count.value; });`,
        "--in",
        file,
      ).result,
    ).toBe(2);
  });

  test("--in says which file is no workbook", () => {
    const file = join(folder, "text.xlsx");
    writeFileSync(file, "a,b");
    const { status, stderr } = script("", "--in", file);
    expect([status, stderr.includes(file)]).toEqual([2, true]);
  });

  test("--coverage counts per requirement set and names what is missing", () => {
    const { sets, all } = JSON.parse(host("--coverage", "--json").stdout) as {
      sets: { set: string; implemented: number; reachable: number; total: number; missing: string[] }[];
      all: { implemented: number; total: number };
    };
    expect(sets.reduce((count, { implemented }) => count + implemented, 0)).toBe(all.implemented);
    for (const { implemented, reachable, total, missing } of sets) {
      expect(implemented + missing.length).toBe(reachable);
      expect(reachable).toBeLessThanOrEqual(total);
    }
    expect(sets.find(({ set }) => set === "ExcelApi 1.18")?.reachable).toBe(0);
  });
});
