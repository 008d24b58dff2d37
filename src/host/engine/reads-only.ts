import { ActionType, PathType } from "./wire";
import type { BatchRequest } from "./wire";

const READING: readonly number[] = [
  ActionType.instantiate,
  ActionType.query,
  ActionType.queryAsJson,
  ActionType.trace,
] satisfies readonly number[];

/**
 * Whether a batch cannot have changed the workbook: it loads, and every method on its way to an object is a "get...".
 * False when in doubt.
 */
export function readsOnly({ Actions, ObjectPaths }: BatchRequest): boolean {
  return (
    Actions.every(({ ActionType: type, Name }) => READING.includes(type) || isBookkeeping(Name)) &&
    Object.values(ObjectPaths).every(
      ({ ObjectPathType, Name }) =>
        ObjectPathType !== PathType.method || Name.startsWith("get") || Name.startsWith("Get"),
    )
  );
}

/** Methods by which the client keeps its own list of objects. */
function isBookkeeping(name: string | undefined): boolean {
  return name === "_KeepReference" || name === "_RemoveReference" || name === "_RemoveAllReferences";
}
