import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNpmScript, runProgram } from "../../fixtures/run-program";
import type { Run } from "../../fixtures/run-program";

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

const host = (...args: readonly string[]): Run => runProgram("host", args);

function script(source: string, ...options: readonly string[]): Run {
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
    const { code, stdout } = script(
      ON_EXCEL(`const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.values = [[20, "=A1*2"]]; range.load("values"); await context.sync(); console.log(JSON.stringify(range.values));`),
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "[[20,40]]\n" });
  });

  test("npm starts it from the source, as a person does", () => {
    const file = join(folder, "by-npm.ts");
    writeFileSync(file, `console.log("started");`);
    expect(runNpmScript("host", file)).toEqual({ code: 0, stdout: "started\n", stderr: "" });
  });

  test("an error of the host gives code, message, line and debugInfo, and exit code 1", () => {
    const source = ON_EXCEL(`context.workbook.worksheets.getItem("Nope").activate();\nawait context.sync();`);
    expect(script(source).code).toBe(1);
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
      const { code, stderr } = host(...args);
      expect(code).toBe(2);
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
      ).code,
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
      ).code,
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
    const { code, stderr } = script("", "--in", file);
    expect([code, stderr.includes(file)]).toEqual([2, true]);
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
