/**
 * Starts the command line from one file, which is made anew when the source has changed since: compiling and finding
 * hundreds of files would take longer than most commands.
 */
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), "..");
const PROGRAM = join(SOURCE, "../node_modules/.cache/programs/kpi.mjs");

/** When the file was last changed, in milliseconds; 0 where there is none. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count too: they change when a file in them comes or goes. */
const newest = readdirSync(SOURCE, { recursive: true })
  .filter((name) => !name.includes("frameworks"))
  .reduce((latest, name) => Math.max(latest, changed(join(SOURCE, name))), 0);

if (changed(PROGRAM) <= newest) {
  const { bundleProgram } = await import("./bundle-program.mjs");
  mkdirSync(dirname(PROGRAM), { recursive: true });
  await bundleProgram(join(SOURCE, "cli/kpi.ts"), PROGRAM);
}
await import(pathToFileURL(PROGRAM).href);
