import { spawnSync } from "node:child_process";

// On Windows and Mac the script would start Excel.
const withoutExcel = process.platform === "win32" || process.platform === "darwin" ? test.skip : test;

withoutExcel(
  "where there can be no Excel, start:excel changes nothing and ends with one line, not with a stack",
  () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "src/workbench/start-excel.ts"], { encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain("npm start");
  },
);
