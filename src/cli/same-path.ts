import { resolve } from "node:path";

/** True when both names mean the same place on disk. */
export function samePath(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}
