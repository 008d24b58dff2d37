/** The tests of core as they always run, but that one file of src is replaced by a mutant. */
export default {
  testEnvironment: "node",
  rootDir: "../../..",
  // Those of src too, so that jest can tell which tests use a file.
  roots: ["<rootDir>/test/core", "<rootDir>/test/frameworks", "<rootDir>/test/fixtures", "<rootDir>/src"],
  transform: { "\\.(ts|tsx|mjs)$": "<rootDir>/test/bench/mutate/transform-mutant.mjs" },
  transformIgnorePatterns: ["node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  testTimeout: 60_000,
  setupFiles: ["<rootDir>/test/fix-property-seed.ts"],
  reporters: [],
};
