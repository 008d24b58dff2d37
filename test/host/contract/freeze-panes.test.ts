import { contract, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const PAGE = "docs/excel/excel-add-ins-worksheets.md";

/** What is frozen after some calls: its address, or null. */
function frozen(
  name: string,
  source: string,
  act: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void,
  expected: string | null,
): ContractCase {
  return {
    name,
    source,
    expected,
    run: async (context) => {
      const sheet = firstSheet(context);
      act(sheet.freezePanes, sheet);
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      return location.isNullObject ? null : location.address;
    },
  };
}

contract("Freezing", [
  frozen(
    "nothing is frozen at first",
    "ExcelApi 1.7 WorksheetFreezePanes.getLocationOrNullObject",
    () => undefined,
    null,
  ),
  frozen(
    "freezeRows without a number takes the first row",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeRows",
    (panes) => {
      panes.freezeRows();
    },
    "Sheet1!1:1",
  ),
  frozen(
    "freezeColumns without a number takes the first column",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeColumns",
    (panes) => {
      panes.freezeColumns();
    },
    "Sheet1!A:A",
  ),
  frozen(
    "several columns",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeColumns",
    (panes) => {
      panes.freezeColumns(3);
    },
    "Sheet1!A:C",
  ),
  frozen(
    "zero rows unfreeze",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeRows",
    (panes) => {
      panes.freezeRows(2);
      panes.freezeRows(0);
    },
    null,
  ),
  frozen(
    "zero columns unfreeze",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeColumns",
    (panes) => {
      panes.freezeColumns(2);
      panes.freezeColumns(0);
    },
    null,
  ),
  frozen(
    "freezeAt takes a range",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeAt",
    (panes, sheet) => {
      panes.freezeAt(sheet.getRange("A1:C2"));
    },
    "Sheet1!A1:C2",
  ),
  frozen(
    "freezeAt takes whole columns",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeAt",
    (panes) => {
      panes.freezeAt("A:B");
    },
    "Sheet1!A:B",
  ),
  frozen(
    "freezeAt of null unfreezes",
    "ExcelApi 1.7 WorksheetFreezePanes.freezeAt",
    (panes) => {
      panes.freezeRows(1);
      panes.freezeAt(null as never);
    },
    null,
  ),
  frozen(
    "the last call counts",
    PAGE,
    (panes) => {
      panes.freezeRows(3);
      panes.freezeAt("A1:B2");
    },
    "Sheet1!A1:B2",
  ),
  frozen(
    "unfreeze of nothing is no error",
    "ExcelApi 1.7 WorksheetFreezePanes.unfreeze",
    (panes) => {
      panes.unfreeze();
    },
    null,
  ),
  frozen(
    "inserted rows above leave the panes where they are",
    "ExcelApi 1.7 WorksheetFreezePanes.getLocationOrNullObject",
    (panes, sheet) => {
      panes.freezeRows(2);
      sheet.getRange("10:11").insert("Down");
    },
    "Sheet1!1:2",
  ),
  {
    name: "getLocation without frozen panes",
    source: "ExcelApi 1.7 WorksheetFreezePanes.getLocation",
    run: (context) => {
      firstSheet(context).freezePanes.getLocation().load("address");
    },
    code: "ItemNotFound",
  },
  {
    name: "fewer than no rows",
    source: "ExcelApi 1.7 WorksheetFreezePanes.freezeRows",
    run: (context) => {
      firstSheet(context).freezePanes.freezeRows(-1);
    },
    code: "InvalidArgument",
  },
  {
    name: "every sheet has panes of its own",
    source: PAGE,
    run: async (context) => {
      firstSheet(context).freezePanes.freezeRows(1);
      const location = context.workbook.worksheets.add("Other").freezePanes.getLocationOrNullObject();
      await context.sync();
      return location.isNullObject;
    },
    expected: true,
  },
  {
    name: "a copy has the same panes",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      firstSheet(context).freezePanes.freezeRows(2);
      return read(firstSheet(context).copy().freezePanes.getLocation(), "address");
    },
    expected: "'Sheet1 (2)'!1:2",
  },
]);
