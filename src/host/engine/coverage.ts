import { eventNumber } from "./hidden-members";
import type { AnyMembers, MemberRegistry } from "./members";
import { compareVersions } from "./type-catalog";
import type { MemberEntry, TypeEntry, TypeTable } from "./type-table";

/** How much of the public members of one requirement set has behaviour. */
export interface Coverage {
  /** "ExcelApi 1.9"; "" for members whose documentation names none. */
  readonly set: string;
  readonly implemented: number;
  /** Members that the installed client library can send at all. */
  readonly reachable: number;
  readonly total: number;
  /** Reachable and not implemented, as "Type.member". */
  readonly missing: readonly string[];
}

/** Methods that every collection has without a line of its own. */
const GENERIC = new Set(["getItem", "getItemAt", "getItemOrNullObject", "getCount"]);

/** Counts members per requirement set, oldest first. @param reaches whether the client library has that member */
export function measureCoverage(
  table: TypeTable,
  registry: MemberRegistry,
  reaches: (type: string, member: string) => boolean,
): readonly Coverage[] {
  const sets = new Map<string, { implemented: number; reachable: number; total: number; missing: string[] }>();
  for (const type of Object.values(table.types)) {
    for (const member of Object.values(type.members)) {
      const set = member.since || type.since;
      const count = sets.get(set) ?? { implemented: 0, reachable: 0, total: 0, missing: [] };
      sets.set(set, count);
      count.total++;
      if (!reaches(type.name, member.name)) continue;
      count.reachable++;
      if (isImplemented(type, member, registry.get(type.name))) count.implemented++;
      else count.missing.push(`${type.name}.${member.name}`);
    }
  }
  return [...sets].map(([set, count]) => ({ set, ...count })).sort((one, other) => order(one.set, other.set));
}

function order(one: string, other: string): number {
  const [name = "", version = "0"] = one.split(" ");
  const [otherName = "", otherVersion = "0"] = other.split(" ");
  return name === otherName ? compareVersions(version, otherVersion) : name.localeCompare(otherName);
}

/** A property that can be written counts only when it can be read and written. */
function isImplemented(type: TypeEntry, member: MemberEntry, behaviour: AnyMembers | undefined): boolean {
  switch (member.kind) {
    case "event":
      return eventNumber(type.name, member.name) !== undefined;
    case "object":
      return behaviour?.child?.[member.name] !== undefined;
    case "scalar":
      return (
        behaviour?.get?.[member.name] !== undefined && (member.readOnly || behaviour.set?.[member.name] !== undefined)
      );
    case "method":
      return (
        behaviour?.call?.[member.name] !== undefined ||
        behaviour?.otherCall?.(member.name) !== undefined ||
        (behaviour?.items !== undefined && GENERIC.has(member.name))
      );
  }
}
