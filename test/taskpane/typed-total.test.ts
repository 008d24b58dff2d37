/** A total that is known without its parts, typed over its formula and taken back: real office.js on the local host. */
import { planTemplate } from "../../src/core/template/plan-template";
import { PaneController } from "../../src/taskpane/pane-controller";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { placeOf } from "../fixtures/filled-report";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { openExcel } from "../host/excel-session";

const open = opened();
const PARTS = ["legal", "illegal", "unknown"].map((part) => placeOf(open.framework, `10.incidents.${part}.2024`));

test("a typed total stands until it is cleared; then its formula is back, on a sheet that stays protected", async () => {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const prefill = { contents: new Map(), notes: new Map(), cover: new Map() };
  const request = { jurisdiction: "XK", round: "2024", language: "en", prefill };
  expect(await officeWorkbook.insert(planTemplate(open.framework, request))).toMatchObject({ ok: true });
  const controller = new PaneController(paneParts(open));
  const [first] = PARTS;
  if (!first) throw new Error("no parts");
  const total = { row: first.row + PARTS.length, column: first.column };
  const sheet = session.host.workbook.sheetByName(first.sheet);
  const type = (value: string | number, rows: readonly number[]): Promise<void> =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(first.sheet);
      for (const row of rows) worksheet.getCell(row, first.column).values = [[value]];
      await context.sync();
    });
  const taken = (): unknown => {
    const { look } = controller.state;
    const report = look?.kind === "report" ? look.assessment.report : undefined;
    return report?.observations.get("10.incidents.total.2024")?.content;
  };

  await type(
    "No data",
    PARTS.map(({ row }) => row),
  );
  await type(1262, [total.row]);
  await controller.actions.check();
  expect(taken()).toEqual({ kind: "number", value: 1262 });
  expect(sheet?.valueAt(total.row, total.column)).toBe(1262);

  await type("", [total.row]);
  await controller.actions.check();
  expect(taken()).toEqual({ kind: "noData", reason: "no-data" });
  expect(sheet?.valueAt(total.row, total.column)).toBe("No data");
  await type(
    4,
    PARTS.map(({ row }) => row),
  );
  expect(sheet?.valueAt(total.row, total.column)).toBe(12);
  expect(sheet?.protection.isProtected).toBe(true);
});
