import type { Fetch, Files } from "./chunk-files";
import { chunksWith } from "./framework-chunks";

const RULES: Files<Fetch> = import.meta.glob("../../frameworks/*/*/rules.json");
const ENGLISH: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.en.json");

/** The same frameworks with what explains their rules: for cards of rules, which few people open. */
export const explainedChunks = chunksWith(RULES, ENGLISH);
