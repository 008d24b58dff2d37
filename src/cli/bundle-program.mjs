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
 * Makes one file of a program and all that it imports. The file appears whole or not at all: another process may be
 * starting from it.
 * @param packages "bundle": libraries too, since finding their files takes longer than reading them; "external": they
 * stay where they are, where there is more of them than the program needs
 */
export async function bundleProgram(source, program, packages = "bundle") {
  const unfinished = `${program}.${String(process.pid)}`;
  await build({
    entryPoints: [source],
    outfile: unfinished,
    bundle: true,
    packages,
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [ownPlace],
    logLevel: "error",
  });
  renameSync(unfinished, program);
}
