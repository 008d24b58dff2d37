import { removeSheetFromFormula, renameSheetInFormula } from "../../calc/formula/rename-in-formula";
import { HostError } from "../../engine/host-error";
import { EventType, sheetEvent } from "../workbook/event-notes";
import { WHOLE_SHEET } from "../cells/rectangles";
import type { Sheet, Workbook } from "../workbook/workbook";
import { newSheet } from "./new-sheet";

/** @throws InvalidArgument for a name that Excel refuses, ItemAlreadyExists for one that is taken by another sheet. */
function requireSheetName(workbook: Workbook, name: string, own?: Sheet): void {
  const allowed =
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!allowed) throw new HostError("InvalidArgument", `${JSON.stringify(name)} cannot be the name of a worksheet.`);
  const holder = workbook.sheetByName(name);
  if (holder && holder !== own) throw new HostError("ItemAlreadyExists", `There is a worksheet ${name} already.`);
}

/** The first free "Sheet1", "Sheet2" ... */
function freeSheetName(workbook: Workbook): string {
  let number = 1;
  while (workbook.sheetByName(`Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

/** @throws AccessDenied when the workbook's structure is protected. */
function requireStructure(workbook: Workbook): void {
  if (workbook.protection.isProtected)
    throw new HostError("AccessDenied", "The structure of the workbook is protected.");
}

/** Adds a worksheet at the end; it is not activated. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  requireStructure(workbook);
  if (name !== undefined) requireSheetName(workbook, name);
  const sheet = newSheet(workbook, workbook.newId(), name ?? freeSheetName(workbook));
  workbook.sheets.push(sheet);
  workbook.calc.structureChanged();
  workbook.events.emit(sheetEvent(sheet, EventType.added));
  return sheet;
}

/** @throws InvalidOperation for the only visible or a very hidden sheet, as documented for delete(). */
export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  requireStructure(workbook);
  if (sheet.visibility === "veryHidden")
    throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  if (visible.length === 1 && visible[0] === sheet)
    throw new HostError("InvalidOperation", "The only visible worksheet cannot be deleted.");
  if (workbook.active === sheet) activateSheet(neighbour(sheet) ?? sheet);
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
  workbook.tables = workbook.tables.filter((table) => table.sheet !== sheet);
  workbook.comments = workbook.comments.filter((comment) => comment.sheet !== sheet);
  workbook.calc.calculator.clear(sheet.id, WHOLE_SHEET);
  rewriteAll(workbook, (formula) => removeSheetFromFormula(formula, sheet.name));
  workbook.events.moved({ kind: "sheetDeleted", sheetId: sheet.id });
  workbook.events.emit(sheetEvent(sheet, EventType.deleted));
}

/** The nearest other visible sheet. */
function neighbour(sheet: Sheet): Sheet | undefined {
  const { sheets } = sheet.workbook;
  const at = sheets.indexOf(sheet);
  return [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(({ visibility }) => visibility === "visible");
}

export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook, name: before } = sheet;
  if (name === before) return;
  requireStructure(workbook);
  requireSheetName(workbook, name, sheet);
  sheet.name = name;
  rewriteAll(workbook, (formula) => renameSheetInFormula(formula, before, name));
  workbook.events.emit(sheetEvent(sheet, EventType.nameChanged, { nameBefore: before, nameAfter: name }));
}

/** Changes the formulas of all cells, names, validations and conditional formats; the calculator takes them anew. */
export function rewriteAll(workbook: Workbook, change: (formula: string) => string): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of sheet.cells.inArea(WHOLE_SHEET)) {
      if (cell.formula === undefined) continue;
      const changed = change(cell.formula);
      if (changed === cell.formula) continue;
      cell.formula = changed;
      workbook.calc.setFormula(sheet, row, column, changed);
    }
    sheet.validations.rewrite(change);
    sheet.conditionalFormats.rewrite(change);
  }
  for (const name of workbook.allNames()) name.formula = change(name.formula);
  workbook.calc.structureChanged();
}

/** Moves a sheet to a zero-based place. @throws InvalidArgument outside the workbook. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { workbook } = sheet;
  requireStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw new HostError("InvalidArgument", `There is no place ${String(position)} among the worksheets.`);
  const before = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.calc.structureChanged();
  workbook.events.emit(sheetEvent(sheet, EventType.moved, { positionBefore: before, positionAfter: position }));
}

/** @throws InvalidOperation for hiding the only visible sheet. */
export function setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
  const { workbook, visibility: before } = sheet;
  if (visibility === before) return;
  requireStructure(workbook);
  if (before === "visible") {
    const next = neighbour(sheet);
    if (!next) throw new HostError("InvalidOperation", "The only visible worksheet cannot be hidden.");
    if (workbook.active === sheet) activateSheet(next);
  }
  sheet.visibility = visibility;
  const word = (one: Sheet["visibility"]): string => one.charAt(0).toUpperCase() + one.slice(1);
  workbook.events.emit(
    sheetEvent(sheet, EventType.visibilityChanged, {
      visibilityBefore: word(before),
      visibilityAfter: word(visibility),
    }),
  );
}

/** @throws InvalidOperation for a hidden sheet. */
export function activateSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  const before = workbook.active;
  if (before === sheet) {
    workbook.activeSheet = sheet;
    return;
  }
  if (sheet.visibility !== "visible")
    throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
  workbook.activeSheet = sheet;
  workbook.events.emit(sheetEvent(before, EventType.deactivated));
  workbook.events.emit(sheetEvent(sheet, EventType.activated));
}
