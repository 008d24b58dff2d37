import type { BatchContext } from "./batch-context";
import { CallArguments } from "./call-arguments";
import { findItem, itemAt, itemsOf } from "./collection-items";
import { hiddenChild, hiddenMethod } from "./hidden-members";
import { HostError } from "./host-error";
import { HostObject } from "./host-object";
import type { TypeCatalog } from "./type-catalog";
import type { MemberEntry, MethodEntry, TypeEntry } from "./type-table";

/** Where an error happened, for debugInfo.errorLocation: "Worksheet.getRange". */
export function memberLocation(type: TypeEntry, name: string): string {
  return `${type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export function notImplemented(type: TypeEntry, member: string): HostError {
  return new HostError("NotImplemented", `${memberLocation(type, member)} is not implemented by this host.`);
}

/** The child behind an object property; null for a null object. */
export function readChild(
  catalog: TypeCatalog,
  parent: HostObject,
  name: string,
  context: BatchContext,
): HostObject | null {
  const type = catalog.type(parent.type);
  const member = catalog.member(type, name) ?? hiddenChild(type.name, name);
  if (member?.kind !== "object") throw notImplemented(type, name);
  catalog.requireSupport(type, member);
  const child = catalog.behaviour(type.name).child?.[member.name];
  if (!child) throw notImplemented(type, member.name);
  const target = child(parent.target, context);
  return target === null ? null : new HostObject(member.type, target);
}

/** Calls a method. @returns an object, null for a null object, or the plain value as {value}. */
export function callMethod(
  catalog: TypeCatalog,
  object: HostObject,
  name: string,
  values: readonly unknown[],
  context: BatchContext,
): HostObject | null | { readonly value: unknown } {
  const type = catalog.type(object.type);
  const member = catalog.member(type, name) ?? hiddenMethod(type, name);
  const generic = genericCollectionCall(catalog, type, object, name, values, context);
  if (generic !== undefined) return generic;
  if (member?.kind !== "method") throw notImplemented(type, name);
  catalog.requireSupport(type, member);
  const behaviour = catalog.behaviour(type.name);
  const implementation = behaviour.call?.[member.name] ?? behaviour.otherCall?.(member.name);
  if (!implementation) throw notImplemented(type, member.name);
  checkArguments(catalog, type, member, values);
  const result = implementation(object.target, new CallArguments(values), context);
  if (member.returns === undefined) return { value: result ?? null };
  return result === null ? null : new HostObject(member.returns, result);
}

/** getItem, getItemAt, getItemOrNullObject and getCount mean the same on every collection. */
function genericCollectionCall(
  catalog: TypeCatalog,
  type: TypeEntry,
  object: HostObject,
  name: string,
  values: readonly unknown[],
  context: BatchContext,
): HostObject | null | { readonly value: unknown } | undefined {
  const behaviour = catalog.behaviour(type.name);
  const { itemType } = type;
  const member = catalog.member(type, name);
  const own = member && behaviour.call?.[member.name];
  if (itemType === undefined || own || !behaviour.items) return undefined;
  if (member) catalog.requireSupport(type, member);
  const key = values[0];
  switch (name.toLowerCase()) {
    case "getitem":
      return new HostObject(itemType, requireItem(findItem(catalog, object, key, context)));
    case "getitemornullobject": {
      const found = findItem(catalog, object, key, context);
      return found === undefined ? null : new HostObject(itemType, found);
    }
    case "getitemat":
      return new HostObject(itemType, itemAt(catalog, object, key, context));
    case "getcount":
      return { value: itemsOf(catalog, object, context).length };
    default:
      return undefined;
  }
}

export function requireItem(item: unknown): unknown {
  if (item === undefined || item === null) throw new HostError("ItemNotFound");
  return item;
}

function checkArguments(catalog: TypeCatalog, type: TypeEntry, method: MethodEntry, values: readonly unknown[]): void {
  method.parameters.forEach(({ name, value: kind, optional }, i) => {
    const value = values[i] ?? undefined;
    if (value === undefined && optional) return;
    if (value instanceof HostObject) return;
    if (value === undefined && kind === "any") return;
    catalog.requireKind(value, kind, `${memberLocation(type, method.name)}, argument ${name},`);
  });
}

/** Sets a scalar property. */
export function writeScalar(
  catalog: TypeCatalog,
  object: HostObject,
  name: string,
  value: unknown,
  context: BatchContext,
): void {
  const type = catalog.type(object.type);
  const member = catalog.member(type, name);
  if (!member || member.kind === "method" || member.kind === "event") throw notImplemented(type, name);
  catalog.requireSupport(type, member);
  const set = catalog.behaviour(type.name).set?.[member.name];
  if (!set)
    throw isReadOnly(member)
      ? new HostError("InvalidArgument", `${memberLocation(type, member.name)} cannot be set.`)
      : notImplemented(type, member.name);
  if (member.kind === "scalar") catalog.requireKind(value, member.value, memberLocation(type, member.name));
  set(object.target, value, context);
}

function isReadOnly(member: MemberEntry): boolean {
  return "readOnly" in member && member.readOnly;
}
