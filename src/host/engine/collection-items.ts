import type { BatchContext } from "./batch-context";
import { HostError } from "./host-error";
import type { HostObject } from "./host-object";
import type { TypeCatalog } from "./type-catalog";

/** All items of a collection. */
export function itemsOf(catalog: TypeCatalog, { type, target }: HostObject, context: BatchContext): readonly unknown[] {
  const { items } = catalog.behaviour(type);
  if (!items) throw new HostError("NotImplemented", `${type} is not implemented by this host.`);
  return items(target, context);
}

/** The item with this key; undefined when there is none. */
export function findItem(catalog: TypeCatalog, object: HostObject, key: unknown, context: BatchContext): unknown {
  const { item } = catalog.behaviour(object.type);
  if (item) return item(object.target, key, context) ?? undefined;
  const { itemType } = catalog.type(object.type);
  const { get = {}, key: ownKey } = catalog.behaviour(itemType ?? "");
  const wanted = comparable(key);
  const items = itemsOf(catalog, object, context);
  const read = (name: string): unknown => items.find((one) => comparable(get[name]?.(one, context)) === wanted);
  if (ownKey) return items.find((one) => comparable(ownKey(one)) === wanted);
  return ["id", "name", "key"]
    .filter((name) => get[name])
    .map(read)
    .find((one) => one !== undefined);
}

/** Names match without regard to case. */
function comparable(key: unknown): unknown {
  return typeof key === "string" ? key.toLowerCase() : key;
}

/** The item at a zero-based index; InvalidArgument outside the collection, as Excel answers. */
export function itemAt(catalog: TypeCatalog, object: HostObject, index: unknown, context: BatchContext): unknown {
  const items = itemsOf(catalog, object, context);
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= items.length)
    throw new HostError("InvalidArgument", `There is no item at ${String(index)}.`);
  return items[index];
}
