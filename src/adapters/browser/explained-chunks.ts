import { chunksWith, type Fetch, type Files } from "./framework-chunks";

const RULES: Files<Fetch> = import.meta.glob("../../frameworks/*/*/rules.json");
const LABELS: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.*.json");

/** The same frameworks with what explains their rules: for cards of rules, which few people open. */
export const explainedChunks = chunksWith(RULES, LABELS);
