/** The mapping of a version among its files, and beside it those of the versions before it. */
import type { VersionName } from "./framework-version";

/** Parsed JSON by file name, as `loadFramework` takes it. */
type Files = Readonly<Record<string, unknown>>;

const MAPPING = "mapping.json";
const NAMED = /^mapping\.json(?:\?\d+)?$/;

/** The version that these files say they follow; undefined where they say none. */
export function followedVersion({ [MAPPING]: mapping }: Files): VersionName | undefined {
  const from = typeof mapping === "object" && mapping !== null && "from" in mapping ? mapping.from : undefined;
  if (typeof from !== "object" || from === null || !("id" in from) || !("version" in from)) return undefined;
  const { id, version } = from;
  return typeof id === "string" && typeof version === "string" ? { id, version } : undefined;
}

/** The files of a version with the mappings in those of the versions before it, the nearest one first. */
export function withEarlierMappings(own: Files, earlier: readonly Files[]): Files {
  const named = earlier.flatMap((files, index) =>
    MAPPING in files ? [[`${MAPPING}?${String(index + 1)}`, files[MAPPING]] as const] : [],
  );
  return { ...own, ...Object.fromEntries(named) };
}

/** The names of all mappings among the files, the version's own first. */
export function mappingNames(files: Files): readonly string[] {
  return Object.keys(files)
    .filter((name) => NAMED.test(name))
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}
