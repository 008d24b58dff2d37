/** What a workbook has before it is written into: to see what stands in the way, and to go back to. */

export interface SheetState {
  readonly name: string;
  readonly isProtected: boolean;
  /** What people may still do there; only of a protected sheet. */
  readonly allowed: Excel.WorksheetProtectionOptions;
}

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly string[];
  readonly active: string;
  /** A workbook as Excel makes it: one sheet without a value. */
  readonly isBlank: boolean;
  readonly title: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Two names that Excel takes for the same. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Asks for it in one request. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, names, properties } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  names.load("items/name");
  active.load("name");
  const used = active.getUsedRangeOrNullObject(true).load("address");
  properties.load("title");
  properties.custom.load("items/key,items/value");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name, protection }) => ({
      name,
      isProtected: protection.protected,
      allowed: protection.options,
    })),
    names: names.items.map(({ name }) => name),
    active: active.name,
    isBlank: worksheets.items.length === 1 && used.isNullObject,
    title: properties.title,
    properties: Object.fromEntries(properties.custom.items.map(({ key, value }) => [key, String(value)])),
  };
}
