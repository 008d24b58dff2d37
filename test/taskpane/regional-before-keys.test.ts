/** A regional workbook from before its tables had keys, open in the pane: real office.js, the local host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Look } from "../../src/app/look-at-workbook";
import { findSources } from "../../src/core/regional/find-sources";
import { sharedMarks } from "../../src/core/sheet/keyed-table";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { openExcel } from "../host/excel-session";

const open = opened();
const { framework } = open;
const file = readFileSync(join(__dirname, "../fixtures/xlsx/regional-before-keys.xlsx"));

/** Sheets that regional workbooks of then did not have. */
const SINCE = ["Final review", "Charts Compared", "Region Breaks in series", "Region Queries", "Notes", "Certificate"];

async function paneOver(parts = paneParts(open)): Promise<PaneController> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file.toString("base64"));
    await context.sync();
  });
  const controller = new PaneController(parts);
  await controller.begin();
  return controller;
}

function regionalLook({ state }: PaneController): Extract<Look, { readonly kind: "regional" }> {
  if (state.look?.kind !== "regional") throw new Error(JSON.stringify([state.look?.kind, state.trouble, state.said]));
  return state.look;
}

test("it is read, its figures know their sources, and a merge gives it keys and no sheet twice", async () => {
  const controller = await paneOver();
  const before = regionalLook(controller);
  expect(before.workbook.regional).toEqual({
    ...wholeRegional(framework),
    notes: [],
    breaks: [],
    queries: [],
    inputs: [],
  });
  const place = { sheet: "KPI 4", position: { row: 5, column: 8 } };
  const sources = findSources(framework, before.workbook, before.snapshot, place);
  expect(sources?.observations.map(({ jurisdiction, cell }) => [jurisdiction, cell])).toEqual([["RS", "D8"]]);

  await controller.actions.addFiles([{ name: "photo.xlsx", read: () => Promise.resolve(Uint8Array.from([255, 216])) }]);
  await controller.actions.write();
  expect(controller.state.trouble).toEqual([]);
  const after = regionalLook(controller);
  // The file was judged anew, by the rules of now.
  const { files, ...regional } = before.workbook.regional;
  const { version: rulePack } = framework.rulePack;
  const judged = files.map((one) => (one.file === "photo.xlsx" ? { ...one, rulePack } : one));
  expect({ ...after.workbook.regional, inputs: [] }).toEqual({ ...regional, files: judged });
  // What stood there before there were seals is counted.
  expect(after.workbook.regional.inputs).toMatchObject([{ jurisdiction: "RS", file: "rs.xlsx", state: "unknown" }]);
  const sheetNames = before.snapshot.sheets.map(({ name }) => name);
  expect(after.snapshot.sheets.map(({ name }) => name)).toEqual([...sheetNames, "_restore", ...SINCE]);
  expect(after.snapshot.sheets.filter((sheet) => sharedMarks(sheet).size > 0)).toHaveLength(23 + SINCE.length);
  expect(findSources(framework, after.workbook, after.snapshot, place)).toEqual(sources);
});

test("where what reads it does not arrive, the pane says so and asks again", async () => {
  let arrives = false;
  const parts = paneParts(open);
  const controller = await paneOver({
    ...parts,
    workroom: () => (arrives ? parts.workroom() : Promise.reject(new Error("no network"))),
  });
  expect([controller.state.look, controller.state.said?.kind]).toEqual([undefined, "notLoaded"]);
  arrives = true;
  await controller.actions.check();
  expect(regionalLook(controller).workbook.regional.files).toHaveLength(3);
});
