/** Choosing in the pane what a text means, without its screen: real office.js on the local host. */
import { groupByCause } from "../../src/core/assessment/group-by-cause";
import type { Issue } from "../../src/core/issue/issue";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { Sheet } from "../../src/host/model/workbook/workbook";
import { typeInput } from "../../src/host/model/cells/type-input";
import { placeOf } from "../fixtures/filled-report";
import { paneParts } from "../fixtures/pane-parts";
import { sampleInExcel } from "../fixtures/sample-in-excel";
import { opened } from "../fixtures/shipped-framework";
import { namedFacts } from "../fixtures/named-facts";

const open = opened();
const KEY = "3.possession.cases.2020";

interface Pane {
  readonly controller: PaneController;
  readonly sheet: Sheet;
  /** Writes into the cell as a paste does: no input restriction is in the way. */
  readonly paste: (value: string | number, format?: string) => Promise<void>;
  readonly value: () => unknown;
  readonly found: () => Issue | undefined;
}

/** The sample report of Kosovo*, and the cell of the cases of 2020. */
async function pane(): Promise<Pane> {
  const session = await sampleInExcel(open.framework);
  const controller = new PaneController(paneParts(open));
  const { sheet: name, row, column } = placeOf(open.framework, KEY);
  const sheet = session.host.workbook.sheetByName(name);
  if (!sheet) throw new Error("no sheet");
  return {
    controller,
    sheet,
    paste: (value, format) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        if (format !== undefined) {
          worksheet.protection.unprotect();
          worksheet.getCell(row, column).numberFormat = [[format]];
          worksheet.protection.protect({ allowFormatColumns: true });
        }
        worksheet.getCell(row, column).values = [[value]];
        await context.sync();
      }),
    value: () => sheet.valueAt(row, column),
    found: () => {
      const { look } = controller.state;
      return look?.kind === "report"
        ? look.assessment.issues.find(({ key, rule }) => key === KEY && rule === "number")
        : undefined;
    },
  };
}

test.each([
  ["a point for thousands", "'1.327", "value-number-text", [1327]],
  ["a space that is none to Excel", "'1\u00a0327", "value-number-text", [1327]],
  ["a Cyrillic look-alike and a footnote", "'13\u041e7*", "value-number-text", [1307]],
  ["a fraction where thousands were meant", 1.327, "value-fraction-likely", [1327]],
])("%s: the number is written when it is chosen, and the finding goes", async (_, pasted, code, readings) => {
  const { controller, paste, value, found } = await pane();
  await paste(pasted);
  await controller.actions.check();
  const issue = found();
  expect([issue?.code, issue?.severity, namedFacts(issue)["readings"]]).toEqual([code, "error", readings]);
  if (issue) await controller.actions.typeInstead([{ issue, value: readings[0] ?? 0 }]);
  expect([controller.state.trouble, value(), found()]).toEqual([[], readings[0], undefined]);
});

test.each([
  ["another text", "'1.328"],
  ["a number", 7],
  ["nothing", ""],
])("a cell that holds %s meanwhile is not written over", async (_, later) => {
  const { controller, paste, value, found } = await pane();
  await paste("'1.327");
  await controller.actions.check();
  const issue = found();
  await paste(later);
  const before = value();
  if (issue) await controller.actions.typeInstead([{ issue, value: 1327 }]);
  expect([issue?.code, value()]).toEqual(["value-number-text", before]);
});

test("typed by a person, with the input restriction set aside", async () => {
  const { controller, sheet, value, found } = await pane();
  const { row, column } = placeOf(open.framework, KEY);
  expect(typeInput(sheet, row, column, "'1.327", true)).toEqual({ kind: "entered" });
  await controller.actions.check();
  const issue = found();
  if (issue) await controller.actions.typeInstead([{ issue, value: 1327 }]);
  expect(value()).toBe(1327);
});

test("a cell with a date's format loses it, or the number would show as a day of long ago", async () => {
  const { controller, sheet, paste, value, found } = await pane();
  await paste(1396, "dd.mm.yyyy");
  await controller.actions.check();
  const { row, column } = placeOf(open.framework, KEY);
  const issue = found();
  expect([issue?.code, namedFacts(issue)["seen"]]).toEqual(["value-date-likely", "1903-10-27"]);
  if (issue) await controller.actions.typeInstead([{ issue, value: 1396 }]);
  expect([controller.state.trouble, value(), sheet.styleAt(row, column).values.numberFormat, found()]).toEqual([
    [],
    1396,
    "General",
    undefined,
  ]);
});

test("a cell with the format Text loses it, or the number would be a text again; the sheet stays protected as it was", async () => {
  const { controller, sheet, paste, value, found } = await pane();
  await paste("1.327", "@");
  await controller.actions.check();
  const { row, column } = placeOf(open.framework, KEY);
  expect(sheet.styleAt(row, column).values.numberFormat).toBe("@");
  const issue = found();
  if (issue) await controller.actions.typeInstead([{ issue, value: 1327 }]);
  expect([controller.state.trouble, value(), sheet.styleAt(row, column).values.numberFormat]).toEqual([
    [],
    1327,
    "General",
  ]);
  expect([
    sheet.protection.isProtected,
    sheet.protection.options.allowFormatColumns,
    sheet.protection.options.allowFormatCells,
  ]).toEqual([true, true, false]);
});

test("a whole table that was pasted as texts is written at once", async () => {
  const { controller, sheet } = await pane();
  const rows = ["3.possession.cases", "3.possession.individuals"].flatMap((row) =>
    open.framework.years.map((year, index) => ({ key: `${row}.${year}`, typed: `1.${String(300 + index)}` })),
  );
  await Excel.run(async (context) => {
    for (const { key, typed } of rows) {
      const { sheet: name, row, column } = placeOf(open.framework, key);
      context.workbook.worksheets.getItem(name).getCell(row, column).values = [[`'${typed}`]];
    }
    await context.sync();
  });
  await controller.actions.check();
  const { look } = controller.state;
  const issues = look?.kind === "report" ? look.assessment.issues : [];
  const texts = issues.filter(({ code }) => code === "value-number-text");
  const causes = groupByCause(open.framework, texts);
  expect(causes.map(({ others }) => others.length + 1)).toEqual([rows.length]);
  await controller.actions.typeInstead(
    texts.map((issue) => ({ issue, value: Number(namedFacts(issue)["seen"]?.toString().replace(".", "")) })),
  );
  const values = rows.map(({ key }) => {
    const { row, column } = placeOf(open.framework, key);
    return sheet.valueAt(row, column);
  });
  expect([controller.state.trouble, values]).toEqual([[], rows.map((_, index) => 1300 + (index % 7))]);
});

test("a text that became a formula in an older template is written as the text that it was", async () => {
  const { controller, sheet: figures } = await pane();
  const text = [...open.framework.rows.values()].find(({ content }) => content.kind === "text");
  const key = `${text?.key ?? ""}.2024-H1`;
  const { sheet: name, row, column } = placeOf(open.framework, key);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    sheet.getCell(row, column).numberFormat = [["General"]];
    sheet.getCell(row, column).formulas = [["- lorries"]];
    sheet.protection.protect();
    await context.sync();
  });
  await controller.actions.check();
  const found = (): Issue | undefined => {
    const { look } = controller.state;
    return look?.kind === "report" ? look.assessment.issues.find(({ code }) => code === "text-as-formula") : undefined;
  };
  const issue = found();
  expect([issue?.key, namedFacts(issue)["typed"]]).toEqual([key, "- lorries"]);
  if (issue) await controller.actions.typeInstead([{ issue, value: "'- lorries" }]);
  expect([controller.state.trouble, figures.workbook.sheetByName(name)?.valueAt(row, column), found()]).toEqual([
    [],
    "- lorries",
    undefined,
  ]);
});

test("a word for no data that the sheet does not know stays when the person keeps it, and its reason is offered", async () => {
  const { controller, sheet, value, found } = await pane();
  const { row, column } = placeOf(open.framework, KEY);
  expect(typeInput(sheet, row, column, "n/a")).toMatchObject({ kind: "refused", style: "Warning" });
  expect(typeInput(sheet, row, column, "n/a", true)).toEqual({ kind: "entered" });
  await controller.actions.check();
  const issue = found();
  expect([issue?.code, value()]).toEqual(["value-no-data-word", "n/a"]);
  if (issue) await controller.actions.typeInstead([{ issue, value: "No data" }]);
  expect([value(), found()]).toEqual(["No data", undefined]);
});
