/** mapping.json: what became of the rows of an earlier version, and where series of this one break. */
import * as v from "valibot";
import { FALLBACK_LANGUAGE } from "./language-for";

/** A text by language; English is always there. */
const inLanguages = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
  v.check((texts) => FALLBACK_LANGUAGE in texts, `the text in "${FALLBACK_LANGUAGE}" is missing`),
);

const rowSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("moved"), old: v.string(), new: v.string() }),
  v.strictObject({ kind: v.literal("discontinued"), old: v.string(), why: inLanguages }),
]);

const isEachOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

export const mappingFileSchema = v.strictObject({
  /** The version whose rows these were. */
  from: v.strictObject({ id: v.string(), version: v.string() }),
  /** What becomes of rows that are not listed: they stay rows of the same key, or have no place. */
  otherRows: v.picklist(["same", "none"]),
  rows: v.pipe(
    v.array(rowSchema),
    v.check((rows) => isEachOnce(rows.map(({ old }) => old)), "an old row stands there twice"),
    v.check(
      (rows) => isEachOnce(rows.flatMap((row) => (row.kind === "moved" ? [row.new] : []))),
      "two old rows meet in one new row",
    ),
  ),
  /** Rows of this version whose figures before `from` cannot be compared with those from then on. */
  breaks: v.array(
    v.strictObject({ row: v.string(), from: v.pipe(v.string(), v.regex(/^[12][0-9]{3}$/)), note: inLanguages }),
  ),
});

export type MappingFile = v.InferOutput<typeof mappingFileSchema>;
/** By language: see `textIn`. */
export type TextInLanguages = v.InferOutput<typeof inLanguages>;
