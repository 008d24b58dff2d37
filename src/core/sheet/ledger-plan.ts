import type { Labels } from "../framework/framework-schema";
import { reportFooter } from "../labels/report-footer";
import type { ReportIdentity } from "./keys";
import { holdsTable, type KeyedTable } from "./keyed-table";
import { LOOKS } from "./looks";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { ownSheetName } from "./own-sheet-name";

/** Where a ledger of the open report is kept. */
export interface LedgerPlace {
  readonly snapshot: Snapshot;
  readonly labels: Labels;
  readonly identity: ReportIdentity;
  /** What the sheet is called where it has to be added. */
  readonly wanted: string;
}

/** A plan of one sheet, to write over the old one; reports made before there was such a sheet get it. */
export function ledgerPlan(
  ledger: KeyedTable<string>,
  { snapshot, labels, identity, wanted }: LedgerPlace,
  draw: (name: string, footer: string) => SheetPlan,
): WorkbookPlan {
  return {
    title: "",
    properties: {},
    looks: LOOKS,
    sheets: [
      draw(
        ownSheetName(snapshot, (sheet) => holdsTable(ledger, sheet), wanted),
        reportFooter(labels, identity),
      ),
    ],
    names: [],
  };
}
