/** What people added to a regional workbook stands in the one that is written from it. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWhole } from "../../src/adapters/xlsx/whole-workbook";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-own-"));
const path = (name: string): string => join(folder, name);
const sample = (code: string): string => path(`demo/sample-${code}-2024.xlsx`);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds a sheet whose cell B1 is shown as a percentage, and beside its cells a drawing. */
function withOwnSheet(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (part: string, mark: string, more: string): void => {
    parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(mark, () => `${more}${mark}`));
  };
  const formats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()));
  const percent = String([...(formats?.[1] ?? "").matchAll(/<xf\b/g)].length);
  change("xl/styles.xml", "</cellXfs>", '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>');
  change("xl/workbook.xml", "</sheets>", '<sheet name="My notes" sheetId="900" r:id="own"/>');
  change("xl/workbook.xml", "</definedNames>", "<definedName name=\"share\">'My notes'!$B$1</definedName>");
  change(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="own" Type="${RELATIONS}/worksheet" Target="worksheets/own.xml"/>`,
  );
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  change("[Content_Types].xml", "</Types>", `<Override PartName="/xl/worksheets/own.xml" ContentType="${type}"/>`);
  parts["xl/worksheets/own.xml"] = strToU8(
    `<worksheet xmlns="${MAIN}"><cols><col min="2" max="2" width="33.5" customWidth="1"/></cols><sheetData><row r="1">` +
      `<c r="A1" t="inlineStr"><is><t>Read with care</t></is></c><c r="B1" s="${percent}"><v>0.25</v></c></row>` +
      '<row r="2"><c r="A2"><f>\'Region KPI 1\'!A1</f><v>1</v></c><c r="B2"><f>share*2</f><v>0.5</v></c>' +
      '<c r="C2"><f>[1]Other!A1</f><v>7</v></c></row></sheetData></worksheet>',
  );
  parts["xl/worksheets/_rels/own.xml.rels"] = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="d" Type="${RELATIONS}/drawing" Target="../drawings/own.xml"/></Relationships>`,
  );
  parts["xl/drawings/own.xml"] = strToU8(
    '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
  );
  return zipSync(parts);
}

/** Adds a remark beside the cells of our sheet "Regional data", and a comment on it. */
function withRemark(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const textOf = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const id = /<sheet name="Regional data"[^>]*r:id="([^"]+)"/.exec(textOf("xl/workbook.xml"))?.[1] ?? "";
  const links = [...textOf("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([link]) => link);
  const target =
    /Target="\/?(?:xl\/)?([^"]+)"/.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? "")?.[1] ?? "";
  const remark = '<c r="AO1" t="inlineStr"><is><t>Ask Tirana about 2021</t></is></c>';
  parts[`xl/${target}`] = strToU8(textOf(`xl/${target}`).replace("</row>", `${remark}</row>`));
  const relations = `xl/${target.replace("worksheets/", "worksheets/_rels/")}.rels`;
  const link = `<Relationship Id="said" Type="${RELATIONS}/comments" Target="../comments900.xml"/>`;
  const known = textOf(relations) || `<Relationships xmlns="${PACKAGE}"></Relationships>`;
  parts[relations] = strToU8(known.replace("</Relationships>", `${link}</Relationships>`));
  parts["xl/comments900.xml"] = strToU8(`<comments xmlns="${MAIN}"><authors/><commentList/></comments>`);
  return zipSync(parts);
}

async function ownSheet(file: string): Promise<unknown> {
  const bytes = readFileSync(file);
  const [snapshot, whole] = [readWorkbook(bytes), await readWhole(bytes, ["My notes"])];
  if (!snapshot.ok || !whole.ok) throw new Error("not read");
  const [sheet] = whole.value.sheets;
  return {
    cells: snapshot.value.sheets
      .find(({ name }) => name === "My notes")
      ?.cells.map(({ row, column, type, value, formula }) => [row, column, type, formula ?? value]),
    format: sheet?.cells?.get("0,1")?.style?.numFmt,
    width: sheet?.columns?.[1]?.width,
    names: whole.value.namedRanges?.filter(({ name }) => name === "share").map(({ range }) => range),
  };
}

test("a sheet of somebody's own goes along from merge to merge, and what cannot is named", async () => {
  demoInto(path("demo"));
  runKpi("merge", sample("AL"), sample("BA"), sample("ME"), "--out", path("first.xlsx"));
  writeFileSync(path("old.xlsx"), withOwnSheet(readFileSync(path("first.xlsx"))));

  const once = runKpi("push", sample("RS"), "--into", path("old.xlsx"), "--out", path("new.xlsx"));
  const said = once.stderr.split("\n").filter((line) => line.includes("My notes"));
  expect(said).toEqual([
    expect.stringMatching(/charts, pictures or shapes\.$/),
    expect.stringMatching(/formulas that refer to another file/),
  ]);
  const carried = {
    cells: [
      [0, 0, "text", "Read with care"],
      [0, 1, "number", 0.25],
      // Their results are of figures of before.
      [1, 0, "notCalculated", "'Region KPI 1'!A1"],
      [1, 1, "notCalculated", "share*2"],
      [1, 2, "number", 7],
    ],
    format: "0.00%",
    width: 33.5,
    names: ["'My notes'!$B$1"],
  };
  expect(await ownSheet(path("new.xlsx"))).toEqual(carried);

  const again = runKpi("merge", sample("XK"), "--into", path("new.xlsx"), "--out", path("newer.xlsx"));
  expect([again.code, again.stderr.includes("My notes")]).toEqual([once.code, false]);
  expect(await ownSheet(path("newer.xlsx"))).toEqual(carried);

  const { leftOut } = JSON.parse(
    runKpi("push", sample("RS"), "--into", path("old.xlsx"), "--out", path("told.xlsx"), "--json").stdout,
  ) as { readonly leftOut: unknown };
  expect(leftOut).toEqual([
    { sheet: "My notes", kind: "drawing", places: [] },
    { sheet: "My notes", kind: "formula", places: [] },
  ]);

  // Put back, what a person wrote stays; the sheets of who is not there any more go, and that is said.
  const back = runKpi("restore", path("newer.xlsx"), "--to", "1", "--out", path("back.xlsx"));
  expect(back.stderr).toMatch(/sheets left out of .*: Charts/);
  expect(await ownSheet(path("back.xlsx"))).toEqual(carried);
});

test("what people added to our own sheets is named by sheet before it is left out", () => {
  demoInto(path("demo"));
  runKpi("merge", sample("AL"), sample("BA"), sample("ME"), "--out", path("plain.xlsx"));
  writeFileSync(path("remarked.xlsx"), withRemark(readFileSync(path("plain.xlsx"))));
  for (const [file, isSaid] of [
    ["plain.xlsx", false],
    ["remarked.xlsx", true],
  ] as const) {
    const { stderr, stdout } = runKpi(
      "merge",
      ...[sample("RS"), "--into", path(file), "--out", path("next.xlsx"), "--force", "--json"],
    );
    const { leftOut } = JSON.parse(stdout) as { readonly leftOut: unknown };
    expect(leftOut).toEqual(
      isSaid
        ? [
            { sheet: "Regional data", kind: "cells", places: ["AO1"] },
            { sheet: "Regional data", kind: "comments", places: [] },
          ]
        : [],
    );
    expect(/Regional data.*AO1/.test(stderr)).toBe(isSaid);
    expect(/Regional data: not in .*: comments\.$/m.test(stderr)).toBe(isSaid);
  }
});
