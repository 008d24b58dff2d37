import { readFileSync, renameSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

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
 * Makes one file of a program and all that it imports of ours; libraries stay where they are. The file appears whole or
 * not at all: another process may be starting from it.
 */
export async function bundleProgram(source, program) {
  const unfinished = `${program}.${String(process.pid)}`;
  await build({
    entryPoints: [source],
    outfile: unfinished,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [ownPlace],
    logLevel: "error",
  });
  renameSync(unfinished, program);
}
