import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const self = readFileSync(fileURLToPath(import.meta.url));

/** Lets jest read TypeScript and the ES modules of libraries, with the compiler that also runs the command line. */
export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: file.endsWith("x") ? "tsx" : "ts",
      format: "cjs",
      jsx: "automatic",
      target: "node20",
      platform: "node",
      sourcemap: "both",
      sourcefile: file,
      // jest runs CommonJS in a context that knows no import().
      supported: { "dynamic-import": false },
    });
    return { code, map };
  },
  /** jest keeps what was transformed; a change of this file makes it anew. */
  getCacheKey(source, file) {
    return createHash("sha256").update(self).update(file).update(source).digest("hex");
  },
};
