import type { Framework } from "../framework/framework";
import type { Issue, Outcome } from "../issue";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { REGIONAL_MARK, REPORT_MARK, type ReportIdentity } from "./keys";

/** The metadata sheet with this mark, whatever it is called: its properties by name. */
export function readMetadata(snapshot: Snapshot, mark: string): ReadonlyMap<string, string> | undefined {
  const sheet = snapshot.sheets.find((one) => hasMark(one, mark));
  if (!sheet) return undefined;
  const at = (row: number, column: number): string | undefined => {
    const cell = sheet.cells.find((one) => one.row === row && one.column === column);
    return cell?.value === null || cell?.value === undefined ? undefined : String(cell.value);
  };
  const properties = new Map<string, string>();
  for (let row = 1; ; row++) {
    const name = at(row, 0);
    if (name === undefined) return properties;
    properties.set(name, at(row, 1) ?? "");
  }
}

function hasMark(sheet: SheetSnapshot, mark: string): boolean {
  const [first] = sheet.cells;
  return first?.row === 0 && first.column === 0 && first.value === mark;
}

/** Which report this is; blockers for foreign workbooks, other frameworks, unknown jurisdictions and years. */
export function readIdentity(framework: Framework, snapshot: Snapshot): Outcome<ReportIdentity> {
  const metadata = readMetadata(snapshot, REPORT_MARK);
  if (!metadata) {
    return refuse(readMetadata(snapshot, REGIONAL_MARK) ? "regional-not-report" : "foreign-workbook", {});
  }
  const read = (name: keyof ReportIdentity): string => metadata.get(name) ?? "";
  const identity: ReportIdentity = {
    framework: read("framework"), version: read("version"), template: read("template"),
    jurisdiction: read("jurisdiction"), round: read("round"), language: read("language"),
  };
  if (identity.framework !== framework.id || identity.version !== framework.version) {
    return refuse("framework-other", { found: `${identity.framework} ${identity.version}`, expected: `${framework.id} ${framework.version}` });
  }
  if (!framework.jurisdictions.some((jurisdiction) => jurisdiction.code === identity.jurisdiction)) {
    return refuse("jurisdiction-unknown", { found: identity.jurisdiction });
  }
  if (!framework.years.includes(identity.round)) {
    return refuse("round-unknown", { found: identity.round, first: framework.years[0] ?? "", last: framework.years.at(-1) ?? "" });
  }
  return { ok: true, value: identity, issues: [] };
}

function refuse(code: Issue["code"], facts: Issue["facts"]): Outcome<never> {
  return { ok: false, issues: [{ code, severity: "blocker", facts }] };
}
