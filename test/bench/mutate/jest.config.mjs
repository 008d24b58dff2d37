import base from "../../../jest.config.mjs";

/** The tests as they always run, but that one file of src is replaced by a mutant. */
export default {
  ...base,
  rootDir: "../../..",
  transform: { "\\.(ts|tsx|mjs)$": "<rootDir>/test/bench/mutate/transform-mutant.mjs" },
  reporters: [],
};
