/** A framework version that says only what is different from another one. */
import type { FrameworkFiles } from "./load-framework";

/** What a version says of itself alone. */
const OWN_ONLY = ["mapping.json"];

/** The version whose files these complete, as framework.json names it; undefined for a version that stands by itself. */
export function extendedVersion(files: FrameworkFiles): string | undefined {
  const about = files["framework.json"];
  const named = isObject(about) ? about["extends"] : undefined;
  return typeof named === "string" ? named : undefined;
}

/**
 * Files of a version over those of the one that it extends: objects are joined key by key, anything else takes the
 * place of what was there, lists too.
 *
 *     extendFiles({ "a.json": { x: [1, 2], y: 1 } }, { "a.json": { x: [3] } }) // { "a.json": { x: [3], y: 1 } }
 */
export function extendFiles(base: FrameworkFiles, own: FrameworkFiles): FrameworkFiles {
  const inherited = Object.entries(base).filter(([name]) => !OWN_ONLY.includes(name));
  return joined(Object.fromEntries(inherited), own);
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function joined(base: Json, own: Json): Json {
  const changed = Object.entries(own).map(([key, value]): readonly [string, unknown] => {
    const old = Object.hasOwn(base, key) ? base[key] : undefined;
    return [key, isObject(old) && isObject(value) ? joined(old, value) : value];
  });
  return Object.fromEntries([...Object.entries(base), ...changed]);
}
