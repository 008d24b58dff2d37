/**
 * Members that the client library calls and the public types do not list. Kept short: only what is
 * needed to serve public members.
 */
import type { TypeEntry, MethodEntry } from "./type-table";

const HIDDEN: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  Workbook: {
    CreateAndOpenWorkbook: undefined,
    _GetRangeForEventByReferenceId: "Range",
    _GetRangeOrNullObjectForEventByReferenceId: "Range",
    _GetRangesForEventByReferenceId: "RangeAreas",
    _GetRangesOrNullObjectForEventByReferenceId: "RangeAreas",
  },
  Application: { CreateWorkbook: "WorkbookCreated" },
  WorkbookCreated: { Open: undefined },
  Range: { _ValidateArraySize: undefined },
  Worksheet: { _GetSheetById: "Worksheet", _GetAnotherWorksheetById: "Worksheet" },
};

/** The entry of a hidden method, by its request name. */
export function hiddenMethod(type: TypeEntry, name: string): MethodEntry | undefined {
  const hidden = HIDDEN[type.name];
  if (!hidden || !(name in hidden)) return undefined;
  return { kind: "method", name, returns: hidden[name], parameters: [], since: "" };
}

/** The type of a hidden child, by its request name. */
export function hiddenChild(
  type: string,
  name: string,
):
  | {
      readonly kind: "object";
      readonly name: string;
      readonly type: string;
      readonly readOnly: true;
      readonly since: string;
    }
  | undefined {
  return type === "Workbook" && name === "_Runtime"
    ? { kind: "object", name, type: "Runtime", readOnly: true, since: "" }
    : undefined;
}

/** Types that the client addresses by reference id. */
export const REFERENCE_TYPES: ReadonlySet<string> = new Set(["Range", "RangeAreas", "WorkbookRangeAreas"]);

/** Event type numbers by the name in `_Register<Name>Event` or `_RegisterEvent<Name>`, per type. */
const EVENT_NUMBERS: Readonly<Record<string, Readonly<Record<string, number>>>> = (() => {
  const sheet = {
    DataChanged: 10,
    Activated: 11,
    Deactivated: 12,
    Added: 13,
    SelectionChanged: 14,
    Deleted: 15,
    Calculated: 16,
    FormatChanged: 18,
    RowSorted: 19,
    ColumnSorted: 20,
    SingleClicked: 21,
    RowHiddenChanged: 22,
    FormulaChanged: 23,
    ProtectionChanged: 24,
    NameChanged: 25,
    VisibilityChanged: 26,
    Moved: 27,
  };
  const chart = { Added: 50, Activated: 51, Deactivated: 52, Deleted: 53 };
  const table = { SelectionChanged: 100, DataChanged: 101, Added: 102, Deleted: 103 };
  return {
    Worksheet: sheet,
    WorksheetCollection: sheet,
    Table: table,
    TableCollection: table,
    Chart: chart,
    ChartCollection: chart,
    CommentCollection: { Added: 250, Deleted: 251, Changed: 252 },
    Workbook: { Activated: 2203, AutoSaveSettingChanged: 2200 },
  };
})();

/** Reads "_RegisterDataChangedEvent" or "_UnregisterEventMoved": which event, and whether it is switched on. */
export function eventRegistration(
  type: string,
  name: string,
): { readonly eventType: number; readonly on: boolean } | undefined {
  const match = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/.exec(name);
  const eventType = EVENT_NUMBERS[type]?.[match?.[2] ?? match?.[3] ?? ""];
  return match && eventType !== undefined ? { eventType, on: match[1] === "Register" } : undefined;
}

/** The type number of a public event such as "onChanged" or "onRowSorted"; undefined when this host knows none. */
export function eventNumber(type: string, event: string): number | undefined {
  const name = event.replace(/^on/, "");
  const numbers = EVENT_NUMBERS[type];
  return numbers?.[name === "Changed" && numbers["DataChanged"] !== undefined ? "DataChanged" : name];
}
