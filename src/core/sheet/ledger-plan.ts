import type { Labels } from "../framework/framework-schema";
import { markSamples, sampleRemark, samplesOf } from "../labels/mark-samples";
import { reportFooter } from "../labels/report-footer";
import type { ReportIdentity } from "./keys";
import { holdsTable, type KeyedTable } from "./keyed-table";
import { LOOKS } from "./looks";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { ownSheetName } from "./own-sheet-name";
import { withRemark } from "./with-remark";

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
  const samples = samplesOf(identity);
  const sheet = draw(
    ownSheetName(snapshot, (one) => holdsTable(ledger, one), wanted),
    reportFooter(markSamples(labels, samples), identity),
  );
  return {
    title: "",
    properties: {},
    looks: LOOKS,
    sheets: [withRemark(sheet, sampleRemark(labels, samples))],
    names: [],
  };
}
