import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleProgram } from "../src/cli/bundle-program.mjs";

/** Where the programs stand; test/fixtures/run-program.ts starts them. */
const PROGRAMS = "node_modules/.cache/programs";

/**
 * Builds the command lines once for all tests: started from the source, each of some hundred runs would spend most of
 * its time on compiling the same files. What an earlier run made with them goes: test/fixtures/demo-into.ts.
 */
export default async function buildPrograms() {
  mkdirSync(PROGRAMS, { recursive: true });
  for (const name of readdirSync(PROGRAMS).filter((name) => name.startsWith("demo")))
    rmSync(join(PROGRAMS, name), { recursive: true });
  await bundleProgram("src/cli/kpi.ts", join(PROGRAMS, "kpi.mjs"));
  await bundleProgram("src/host/node/run-script.ts", join(PROGRAMS, "host.mjs"), "external");
}
