import js from "@eslint/js";
import tseslint from "typescript-eslint";

const office = ["Excel", "Office", "OfficeExtension"];
const outsideWorld = [
  ...office,
  "window",
  "document",
  "fetch",
  "console",
  "process",
  "setTimeout",
  "setInterval",
  "localStorage",
].map((name) => ({ name, message: "core and app are pure: no Office, DOM, network, files or console" }));
const hiddenInputs = [
  { object: "Date", property: "now", message: "the clock is a port" },
  { object: "Math", property: "random", message: "randomness is a port" },
];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "demo/", "coverage/", "artefacts/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  // webpack reads its configuration as CommonJS.
  {
    files: ["webpack.config.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  // A service worker is served as it is.
  {
    files: ["src/page/served/*.js"],
    languageOptions: { globals: { self: "readonly", caches: "readonly", fetch: "readonly", URL: "readonly" } },
  },
  {
    files: ["src/core/**/*.ts", "src/app/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...outsideWorld],
      "no-restricted-properties": ["error", ...hiddenInputs],
    },
  },
  {
    files: ["src/ui/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...office.map((name) => ({ name, message: "ui knows no Office" }))] },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "the clock is a port" },
      ],
    },
  },
);
