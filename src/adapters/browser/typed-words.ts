import type { Files } from "./chunk-files";

/** By file, the words that may be typed into a report; none of English, which is fetched by itself. */
export const TYPED_WORDS: Files<{ readonly default: unknown }> = import.meta.glob(
  "../../frameworks/*/*/labels.*.json",
  { query: "?typed", eager: true },
);
