import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundleProgram } from "../src/cli/bundle-program.mjs";

/** Where the programs stand; test/fixtures/run-program.ts starts them. */
const PROGRAMS = "node_modules/.cache/programs";

/**
 * Builds the command lines once for all tests: started from the source, each of some hundred runs would spend most of
 * its time on compiling the same files.
 */
export default async function buildPrograms() {
  mkdirSync(PROGRAMS, { recursive: true });
  await bundleProgram("src/cli/kpi.ts", join(PROGRAMS, "kpi.mjs"));
  await bundleProgram("src/host/node/run-script.ts", join(PROGRAMS, "host.mjs"), "external");
}
