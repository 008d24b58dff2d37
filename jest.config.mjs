/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: { "^.+\\.(ts|tsx|mjs)$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } }] },
  // hucre ships only ES modules; jest runs CommonJS.
  transformIgnorePatterns: ["node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
};
