/**
 * The table of Excel's types and members, as plain data. It is read at build or test time from
 * `@types/office-js`; nothing in it was written by hand.
 */

/** How a value looks on the wire. `words` names an entry of `TypeTable.words`. */
export type ValueKind = "text" | "number" | "flag" | "any" | { readonly words: string };

export interface ScalarEntry {
  readonly kind: "scalar";
  /** JavaScript name, e.g. "numberFormat". */
  readonly name: string;
  readonly value: ValueKind;
  readonly readOnly: boolean;
  /** Requirement set that brought it, e.g. "ExcelApi 1.7"; "" when the documentation names none. */
  readonly since: string;
}

export interface ObjectEntry {
  readonly kind: "object";
  readonly name: string;
  readonly type: string;
  /** Assignable as a whole, as ChartSeries.format never is; true for few members. */
  readonly readOnly: boolean;
  readonly since: string;
}

export interface ParameterEntry {
  readonly name: string;
  readonly value: ValueKind;
  readonly optional: boolean;
}

export interface MethodEntry {
  readonly kind: "method";
  readonly name: string;
  /** Name of a type of the table when the method answers an object; undefined for plain values. */
  readonly returns: string | undefined;
  readonly parameters: readonly ParameterEntry[];
  readonly since: string;
}

export interface EventEntry {
  readonly kind: "event";
  readonly name: string;
  readonly since: string;
}

export type MemberEntry = ScalarEntry | ObjectEntry | MethodEntry | EventEntry;

export interface TypeEntry {
  readonly name: string;
  readonly since: string;
  /** Element type when this is a collection. */
  readonly itemType: string | undefined;
  /** By lower-case name: requests match without regard to case. */
  readonly members: Readonly<Record<string, MemberEntry>>;
}

export interface TypeTable {
  readonly types: Readonly<Record<string, TypeEntry>>;
  /** Allowed words of Excel's string unions, by name. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Members whose request name is not their JavaScript name with a capital, by type and lower-case request name. */
const WIRE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Worksheet: { gridlines: "showGridlines", headings: "showHeadings" },
  Style: { orientation: "textOrientation" },
};

/** Finds a member by its request name, whatever its case. */
export function findMember(type: TypeEntry, wireName: string): MemberEntry | undefined {
  const lower = wireName.toLowerCase();
  return type.members[WIRE_NAMES[type.name]?.[lower]?.toLowerCase() ?? lower];
}

/** "NumberFormat" for "numberFormat": how names travel in answers. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
