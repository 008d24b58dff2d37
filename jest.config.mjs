import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";

const runs = (program, ...args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/**
 * The interop tests need LibreOffice and openpyxl. In CI they always run, and fail where the two
 * are missing; on a machine without them the other tests run, and it is said.
 */
const hasOtherPrograms =
  runs("soffice", "--version") &&
  ["/usr/bin/python3", "python3"].some((python) => runs(python, "-c", "import openpyxl"));
const withInterop = hasOtherPrograms || process.env.CI !== undefined;
if (!withInterop)
  process.stderr.write("LibreOffice and openpyxl are not both installed: the tests of test/interop do not run here.\n");

/**
 * What the language itself brings, given to every module by name: jest runs them in a context of its own, where looking
 * up a global takes a hundred times as long as using it (154 ns and 2 ns for Math.max). A third of all work was that.
 */
const BUILT_IN = [
  "Array",
  "Error",
  "Intl",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "RegExp",
  "String",
  "Uint8Array",
  "WeakMap",
  "WeakSet",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
];

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testPathIgnorePatterns: ["/node_modules/", ...(withInterop ? [] : ["<rootDir>/test/interop/"])],
  transform: { "\\.(ts|tsx|mjs)$|/@noble/.*\\.js$": "<rootDir>/test/transform-typescript.mjs" },
  // These ship only ES modules; jest runs CommonJS.
  transformIgnorePatterns: ["node_modules/(?!hucre/|@noble/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  sandboxInjectedGlobals: BUILT_IN,
  // Only for what hangs: browser tests take half a minute each on a busy machine.
  testTimeout: 240_000,
  // One more than processors: tests that wait for a browser leave theirs to others meanwhile.
  maxWorkers: availableParallelism() + 1,
  globalSetup: "<rootDir>/test/build-programs.mjs",
  setupFiles: ["<rootDir>/test/fix-property-seed.ts"],
};
