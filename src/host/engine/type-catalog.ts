import { HostError } from "./host-error";
import type { AnyMembers, MemberRegistry } from "./members";
import { findMember } from "./type-table";
import type { MemberEntry, TypeEntry, TypeTable, ValueKind } from "./type-table";

/** Versions of the requirement sets that the host claims, e.g. {ExcelApi: "1.14"}. */
export type RequirementSets = Readonly<Record<string, string>>;

const NO_MEMBERS: AnyMembers = {};

/** The table of types together with their behaviour and the claimed requirement sets. */
export class TypeCatalog {
  readonly table: TypeTable;
  readonly sets: RequirementSets;
  readonly #registry: MemberRegistry;

  constructor(table: TypeTable, registry: MemberRegistry, sets: RequirementSets) {
    this.table = table;
    this.#registry = registry;
    this.sets = sets;
  }

  type(name: string): TypeEntry {
    const type = this.table.types[name];
    if (!type) throw new HostError("NotImplemented", `The type ${name} is not implemented by this host.`);
    return type;
  }

  behaviour(type: string): AnyMembers {
    return this.#registry.get(type) ?? NO_MEMBERS;
  }

  /** A public member by request name; undefined when the type has none of that name. */
  member(type: TypeEntry, name: string): MemberEntry | undefined {
    return findMember(type, name);
  }

  /** True when the claimed sets hold the one that brought a member; "" counts as always there. */
  supports(since: string): boolean {
    if (since === "") return true;
    const [set = "", version = ""] = since.split(" ");
    const claimed = this.sets[set];
    return claimed !== undefined && compareVersions(claimed, version) >= 0;
  }

  /** Throws ApiNotFound, as an Excel that is too old does. */
  requireSupport(type: TypeEntry, member: MemberEntry): void {
    if (!this.supports(member.since))
      throw new HostError(
        "ApiNotFound",
        `${type.name}.${member.name} needs ${member.since}, which this host does not claim.`,
      );
  }

  /** Throws InvalidArgument when a value cannot be one of that kind. */
  requireKind(value: unknown, kind: ValueKind, what: string): void {
    if (this.#isKind(value, kind)) return;
    throw new HostError("InvalidArgument", `${what} does not take ${JSON.stringify(value)}.`);
  }

  #isKind(value: unknown, kind: ValueKind): boolean {
    if (kind === "any") return true;
    if (kind === "text") return typeof value === "string";
    if (kind === "number") return typeof value === "number" && Number.isFinite(value);
    if (kind === "flag") return typeof value === "boolean";
    return typeof value === "string" && (this.table.words[kind.words]?.includes(value) ?? false);
  }
}

/** Compares "1.9" and "1.14" part by part; negative when the first is older. */
export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  // "BETA" and the like are newer than anything.
  if (Number.isNaN(otherMajor)) return -1;
  return major - otherMajor || minor - otherMinor;
}
