import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Where the programs stand; test/fixtures/run-program.ts starts them. */
const PROGRAMS = "node_modules/.cache/programs";

/** Files of the source tell where they stand, although the program stands elsewhere: they look for what is beside them. */
const ownPlace = {
  name: "own-place",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};

/**
 * Builds the command lines once for all tests: started from the source, each of some hundred runs would spend most of
 * its time on compiling the same files.
 */
export default async function buildPrograms() {
  await build({
    entryPoints: { kpi: "src/cli/kpi.ts", host: "src/host/node/run-script.ts" },
    outdir: resolve(PROGRAMS),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [ownPlace],
    logLevel: "error",
  });
}
