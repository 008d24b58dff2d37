import type { Fetch, Files } from "./chunk-files";

/** By file, the labels of every language with nothing left out. */
export const WHOLE_LABELS: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.*.json");
