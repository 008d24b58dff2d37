/** What a person does on a sheet, without a screen. */
import { ExcelHost } from "../../../src/host/excel-host";
import { loadTypeTable } from "../../../src/host/node/load-type-table";
import { GridController } from "../../../src/workbench/grid/grid-controller";
import { keyAction } from "../../../src/workbench/grid/key-action";
import { writeInputs } from "../../../src/host/model/cells/write-cells";
import { NO_VALIDATION } from "../../../src/host/model/cells/data-validation";
import { parseCellAddress, rectangleAddress, parseRectangle, cellAddress } from "../../../src/core/workbook/address";
import type { CellPosition, CellRectangle } from "../../../src/core/workbook/address";
import type { TypeTable } from "../../../src/host/engine/type-table";

let table: TypeTable;
beforeAll(async () => {
  table = await loadTypeTable();
});

const at = (address: string): CellPosition => parseCellAddress(address) ?? { row: 0, column: 0 };
const area = (address: string): CellRectangle => parseRectangle(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

function grid(): GridController {
  return new GridController(new ExcelHost({ table }));
}

function press(
  controller: GridController,
  key: string,
  modifiers: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean; readonly altKey?: boolean } = {},
): void {
  const action = keyAction({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers });
  if (action) controller.act(action);
}

function type(controller: GridController, text: string): void {
  controller.startEdit("enter", text);
  if (controller.endEdit()) controller.next("row", false);
}

const active = ({ selection }: GridController): string => cellAddress(selection.active);
const selected = ({ selection }: GridController): string => selection.areas.map(rectangleAddress).join(",");
const value = ({ sheet }: GridController, address: string): unknown =>
  sheet.valueAt(at(address).row, at(address).column);

test("what is typed is entered, Enter goes down, and it can be undone and done again", () => {
  const controller = grid();
  controller.goTo(at("B2"));
  type(controller, "1,327");
  expect([active(controller), value(controller, "B2")]).toEqual(["B3", 1327]);
  press(controller, "z", { ctrlKey: true });
  expect(value(controller, "B2")).toBeNull();
  press(controller, "y", { ctrlKey: true });
  expect(value(controller, "B2")).toBe(1327);
});

test("hidden columns among the selected ones are shown, and hidden again by undoing", () => {
  const controller = grid();
  const hidden = (): string =>
    ["A", "D", "E", "F", "H"].filter((letter) => controller.sheet.isColumnHidden(at(`${letter}1`).column)).join("");
  for (const letter of ["A", "D", "E", "F", "H"])
    controller.sheet.columns.ensure(at(`${letter}1`).column).hidden = true;
  controller.selectLines("columns", at("C1").column, at("G1").column);
  press(controller, ")", { ctrlKey: true, shiftKey: true });
  expect(hidden()).toBe("AH");
  press(controller, "z", { ctrlKey: true });
  expect(hidden()).toBe("ADEFH");
  press(controller, "0", { ctrlKey: true, shiftKey: true });
  expect(hidden()).toBe("AH");
});

test.each([
  ["stay hidden, and it is said, where a sheet does not let people size columns", {}, true, "locked"],
  ["are shown where it does", { allowFormatColumns: true }, false, undefined],
])("hidden columns of a protected sheet %s", (_, options, hidden, refusal) => {
  const controller = grid();
  controller.sheet.columns.ensure(3).hidden = true;
  controller.sheet.protection.protect(options);
  controller.showColumns(2, 4);
  expect(controller.sheet.isColumnHidden(3)).toBe(hidden);
  expect(controller.state.message?.kind).toBe(refusal);
});

test("what the add-in wrote meanwhile is not undone", () => {
  const controller = grid();
  type(controller, "5");
  const {
    host: { workbook },
    sheet,
  } = controller;
  workbook.byAddin(() => {
    writeInputs(sheet, area("A1:B1"), () => 6);
  });
  press(controller, "z", { ctrlKey: true });
  // Taking back "5" would also take away what the add-in wrote there since.
  expect([value(controller, "A1"), value(controller, "B1")]).toEqual([6, 6]);
});

test("arrows step over hidden lines and merged cells; Ctrl goes to the edge of a run", () => {
  const controller = grid();
  controller.sheet.rows.ensure(1).hidden = true;
  press(controller, "ArrowDown");
  expect(active(controller)).toBe("A3");
  controller.sheet.merges = [area("B3:C4")];
  press(controller, "ArrowRight");
  expect(selected(controller)).toBe("B3:C4");
  press(controller, "ArrowRight");
  expect(active(controller)).toBe("D3");
  controller.editor.pasteTexts(controller.sheet, area("F1"), [["1"], ["2"], ["3"], ["4"]]);
  controller.goTo(at("F1"));
  press(controller, "ArrowDown", { ctrlKey: true });
  expect(active(controller)).toBe("F4");
  press(controller, "ArrowUp", { ctrlKey: true, shiftKey: true });
  expect(selected(controller)).toBe("F1:F4");
});

test("Tab and Enter go round inside a selection", () => {
  const controller = grid();
  controller.goTo(at("A1"));
  controller.extendTo(at("B2"));
  const met = ["Tab", "Tab", "Tab", "Tab"].map((key) => {
    press(controller, key);
    return active(controller);
  });
  expect(met).toEqual(["B1", "A2", "B2", "A1"]);
  expect(selected(controller)).toBe("A1:B2");
});

test("a restriction refuses what is typed; a warning may be overruled; nothing is lost on retry", () => {
  const controller = grid();
  const rule = {
    ...NO_VALIDATION,
    type: "WholeNumber" as const,
    operator: "GreaterThanOrEqualTo",
    formula1: 0,
    errorAlert: { showAlert: true, style: "Stop", title: "No figure", message: "Whole number" },
  };
  controller.sheet.validations.put(area("A1"), rule);
  controller.sheet.validations.put(area("A2"), { ...rule, errorAlert: { ...rule.errorAlert, style: "Warning" } });
  type(controller, "a lot");
  expect([controller.state.message, value(controller, "A1"), active(controller)]).toEqual([
    expect.objectContaining({ kind: "restricted", title: "No figure" }),
    null,
    "A1",
  ]);
  controller.answer("retry");
  expect([controller.state.edit?.text, controller.host.workbook.cellEdit]).toEqual(["a lot", true]);
  controller.cancelEdit();
  controller.goTo(at("A2"));
  type(controller, "a lot");
  controller.answer("insist");
  expect([value(controller, "A2"), active(controller)]).toEqual(["a lot", "A3"]);
});

test("a list offers its choices, and only where there is one", () => {
  const controller = grid();
  controller.sheet.validations.put(area("A1:A2"), { ...NO_VALIDATION, type: "List", formula1: "yes,no" });
  press(controller, "ArrowDown", { altKey: true });
  expect([controller.state.isChoosing, controller.choices()]).toEqual([true, ["yes", "no"]]);
  controller.choose("no");
  expect([value(controller, "A1"), controller.state.isChoosing]).toEqual(["no", false]);
  controller.goTo(at("B1"));
  press(controller, "ArrowDown", { altKey: true });
  expect(controller.state.isChoosing).toBe(false);
});

test("locked cells of a protected sheet refuse typing, clearing and pasting", () => {
  const controller = grid();
  type(controller, "7");
  controller.sheet.protection.protect({});
  controller.goTo(at("A1"));
  type(controller, "8");
  expect(controller.state.message?.kind).toBe("locked");
  controller.answer("cancel");
  press(controller, "Delete");
  expect(controller.state.message?.kind).toBe("locked");
  expect(controller.editor.pasteTexts(controller.sheet, area("A1"), [["9"]])?.kind).toBe("locked");
  expect(value(controller, "A1")).toBe(7);
});

test("cut cells move with what reads them, and move back", () => {
  const controller = grid();
  const { sheet, editor } = controller;
  editor.pasteTexts(sheet, area("A1"), [["2", "=A1*10"]]);
  editor.pasteCut({ sheet, area: area("A1") }, sheet, area("C5"));
  expect([value(controller, "A1"), value(controller, "C5"), sheet.cells.at(0, 1)?.formula]).toEqual([
    null,
    2,
    "=C5*10",
  ]);
  editor.undo();
  expect([
    value(controller, "A1"),
    value(controller, "C5"),
    sheet.cells.at(0, 1)?.formula,
    value(controller, "B1"),
  ]).toEqual([2, null, "=A1*10", 20]);
});

test("copied formulas keep to their neighbours, and fill a selection of several times their size", () => {
  const controller = grid();
  const { sheet, editor } = controller;
  editor.pasteTexts(sheet, area("A1"), [["1", "=A1+1"]]);
  editor.pasteCopy({ sheet, area: area("B1") }, sheet, area("C1:E1"));
  expect(["C1", "D1", "E1"].map((address) => value(controller, address))).toEqual([3, 4, 5]);
});

test("the name box goes to cells, areas, other sheets and names, and says when there is no such place", () => {
  const controller = grid();
  controller.addSheet();
  controller.goToText("Sheet1!B2:C3");
  expect([controller.sheet.name, selected(controller)]).toEqual(["Sheet1", "B2:C3"]);
  controller.goToText("nowhere at all");
  expect(controller.state.message?.kind).toBe("noPlace");
});

test("while a cell is edited the add-in is told so; leaving it unchanged enters nothing", () => {
  const controller = grid();
  type(controller, "=1+1");
  controller.goTo(at("A1"));
  controller.startEdit("edit");
  expect([controller.host.workbook.cellEdit, controller.state.edit?.text]).toEqual([true, "=1+1"]);
  expect(controller.endEdit()).toBe(true);
  expect([controller.host.workbook.cellEdit, value(controller, "A1")]).toEqual([false, 2]);
});
