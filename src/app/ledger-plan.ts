import type { Labels } from "../core/framework/framework-schema";
import { fillText } from "../core/labels/fill-text";
import { jurisdictionName } from "../core/labels/name-of";
import type { ReportIdentity } from "../core/template/keys";
import { isLedger, type Ledger } from "../core/template/ledger";
import { LOOKS } from "../core/template/looks";
import type { SheetPlan, WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

/** Where a ledger of the open report is kept. */
export interface LedgerPlace {
  readonly snapshot: Snapshot;
  readonly labels: Labels;
  readonly identity: ReportIdentity;
  /** What the sheet is called where it has to be added. */
  readonly wanted: string;
}

/** A plan of one sheet, to write over the old one; reports made before there was such a sheet get it. */
export function ledgerPlan(ledger: Pick<Ledger<string>, "mark">, { snapshot, labels, identity: { round, jurisdiction }, wanted }: LedgerPlace, draw: (name: string, footer: string) => SheetPlan): WorkbookPlan {
  const footer = fillText(labels.template.footer, { title: fillText(labels.template.title, { round }), jurisdiction: jurisdictionName(labels, jurisdiction), round });
  return { title: "", properties: {}, looks: LOOKS, sheets: [draw(sheetName(ledger, snapshot, wanted), footer)], names: [] };
}

/** What the sheet is called in this workbook; a sheet of somebody's own with that name is left alone. */
function sheetName(ledger: Pick<Ledger<string>, "mark">, { sheets }: Snapshot, wanted: string): string {
  const own = sheets.find((sheet) => isLedger(ledger, sheet));
  if (own) return own.name;
  const isTaken = (name: string): boolean => sheets.some((sheet) => sheet.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted} ${String(number)}`;
  return name;
}
