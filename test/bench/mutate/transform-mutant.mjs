import { readFileSync } from "node:fs";
import process from "node:process";
import transformer from "../../transform-typescript.mjs";

/** One source file is read from elsewhere: MUTANT_OF names it, MUTANT_IN the file with the text that counts. */
const of = process.env.MUTANT_OF;
const text = process.env.MUTANT_IN === undefined ? undefined : readFileSync(process.env.MUTANT_IN, "utf8");
const textOf = (source, file) => (file === of && text !== undefined ? text : source);

export default {
  process: (source, file) => transformer.process(textOf(source, file), file),
  getCacheKey: (source, file) => transformer.getCacheKey(textOf(source, file), file),
};
