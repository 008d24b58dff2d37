/** The seal of a pushed report: it survives other programs and languages, and names what changed after sign-off. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { makeSubmission } from "../../src/app/submit-report";
import type { FilesDocument, SealDocument } from "../../src/cli/json-shapes";
import { convertInLibreOffice, runOpenpyxl } from "../fixtures/other-programs";
import { placeOf } from "../fixtures/filled-report";
import { readAs } from "../fixtures/read-as";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";
import { opened } from "../fixtures/shipped-framework";
import { cellAddress } from "../../src/core/workbook/address";

const open = opened();
const folder = mkdtempSync(join(tmpdir(), "seal-"));
const path = (name: string): string => join(folder, name);
const LOST = "13.lost-stolen.lost.2024";

/** Opens, changes cells, saves. */
const CHANGE = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet, address, value in json.loads(sys.argv[3]):
    book[sheet][address] = value
book.save(sys.argv[2])
`;

const sealsOf = (...files: readonly string[]): SealDocument["files"] =>
  (JSON.parse(runKpi("seal", ...files, "--json").stdout) as SealDocument).files;

let pushed: string;
beforeAll(async () => {
  demoInto(folder);
  const sample = path("sample-ME-2024.xlsx");
  const file = {
    file: sample,
    content: { ok: true, value: new Uint8Array(readFileSync(sample)), issues: [] },
  } as const;
  const { report } = checkWorkbook(readAs(open, file));
  if (!report) throw new Error("no report");
  pushed = path("pushed.xlsx");
  writeFileSync(pushed, await xlsxFormat.write(makeSubmission(open.framework, report).plan));
});

test("a report that was never pushed has a seal over what it holds, which is the one it gets when it is", () => {
  const [before, after] = sealsOf(path("sample-ME-2024.xlsx"), pushed);
  expect([before?.state, after?.state]).toEqual(["none", "whole"]);
  expect(after?.digest).toBe(before?.digest);
  expect(after?.seal).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test("it stands on the cover, and survives LibreOffice and openpyxl", () => {
  const [sealed] = sealsOf(pushed);
  runOpenpyxl(CHANGE, pushed, path("openpyxl.xlsx"), "[]");
  mkdirSync(path("office"));
  const office = convertInLibreOffice(pushed, "xlsx", path("office"));
  expect(sealsOf(path("openpyxl.xlsx"), office)).toEqual(
    [sealed, sealed].map((one, index) => ({ ...one, file: [path("openpyxl.xlsx"), office][index] })),
  );
  const cover = runOpenpyxl(
    `import sys, openpyxl\nprint([c.value for row in openpyxl.load_workbook(sys.argv[1]).worksheets[0] for c in row])`,
    pushed,
  );
  expect(cover).toContain(`'${sealed?.seal ?? ""}'`);
});

test("a figure that changed afterwards is named with its cell, by the seal and by the merge", () => {
  const { sheet, ...position } = placeOf(open.framework, LOST);
  const cell = cellAddress(position);
  runOpenpyxl(CHANGE, pushed, path("changed.xlsx"), JSON.stringify([[sheet, cell, 4321]]));
  const [sealed, changed] = sealsOf(pushed, path("changed.xlsx"));
  expect(changed).toMatchObject({ state: "changed", signedOff: sealed?.seal, findings: [{ sheet, cell }] });
  const merged = runKpi("merge", path("changed.xlsx"), "--out", path("regional.xlsx"), "--json");
  const [file] = (JSON.parse(merged.stdout) as FilesDocument).files;
  expect(file?.issues.filter(({ code }) => code === "changed-since-sign-off")).toMatchObject([
    { sheet, cell, severity: "warning", facts: { now: "4,321", code: sealed?.seal } },
  ]);
});

test("the seal of another report is refused, and one that was tampered with is said", () => {
  const other = (edit: string, out: string): string => {
    runOpenpyxl(
      `import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nseal = book["_seal"]\n${edit}\nbook.save(sys.argv[2])`,
      pushed,
      path(out),
    );
    return path(out);
  };
  expect(sealsOf(other("seal['B1'] = 'nothing'", "digest.xlsx"))[0]?.state).toBe("broken");
  expect(sealsOf(other("seal.delete_rows(3)", "line.xlsx"))[0]?.state).toBe("broken");
  const merged = runKpi("merge", path("line.xlsx"), "--out", path("regional-2.xlsx"), "--json");
  expect((JSON.parse(merged.stdout) as FilesDocument).files[0]?.issues.map(({ code }) => code)).toContain(
    "seal-broken",
  );
});
