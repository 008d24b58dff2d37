/**
 * How the types of the table are given behaviour: one record per type, one function per member. What
 * is not listed answers NotImplemented. Names are the JavaScript names of the table.
 */
import type { BatchContext } from "./batch-context";
import type { CallArguments } from "./call-arguments";

/** Functions for members of a type whose objects are represented by T. */
export interface TypeMembers<T> {
  /** Scalar properties: what they hold. */
  readonly get?: Readonly<Record<string, (target: T, context: BatchContext) => unknown>>;
  /** Scalar properties: what setting them does. The value has passed the table's check of its kind. */
  readonly set?: Readonly<Record<string, (target: T, value: unknown, context: BatchContext) => void>>;
  /** Object properties: what stands behind the child; null for a null object. */
  readonly child?: Readonly<Record<string, (target: T, context: BatchContext) => unknown>>;
  /** Methods; for those that return an object, what stands behind it or null for a null object. */
  readonly call?: Readonly<Record<string, (target: T, args: CallArguments, context: BatchContext) => unknown>>;
  /** Methods that no line of `call` names, where a type has hundreds of one kind. */
  readonly otherCall?: (
    name: string,
  ) => ((target: T, args: CallArguments, context: BatchContext) => unknown) | undefined;
  /** Collections: all items in order. */
  readonly items?: (target: T, context: BatchContext) => readonly unknown[];
  /** Collections: getItem by a key; by default the item whose id, name or key equals it. */
  readonly item?: (target: T, key: unknown, context: BatchContext) => unknown;
  /** What re-finds an item in its collection where the type has no id of its own. */
  readonly key?: (target: T) => string | number;
}

/** Members with the type of their target forgotten. */
export type AnyMembers = TypeMembers<unknown>;

export type MemberRegistry = ReadonlyMap<string, AnyMembers>;

/** One entry of the registry. @param type name of a type of the table */
export function members<T>(type: string, implementation: TypeMembers<T>): readonly [string, AnyMembers] {
  // The engine hands each function only targets that another function of the same registry made for this type.
  return [type, implementation as unknown as AnyMembers];
}

/** Joins registries; later entries of a type are added to earlier ones. */
export function joinMembers(entries: Iterable<readonly [string, AnyMembers]>): MemberRegistry {
  const registry = new Map<string, AnyMembers>();
  for (const [type, added] of entries) {
    const before = registry.get(type);
    registry.set(type, before ? mergeMembers(before, added) : added);
  }
  return registry;
}

function mergeMembers(one: AnyMembers, other: AnyMembers): AnyMembers {
  return {
    ...one,
    ...other,
    get: { ...one.get, ...other.get },
    set: { ...one.set, ...other.set },
    child: { ...one.child, ...other.child },
    call: { ...one.call, ...other.call },
  };
}
