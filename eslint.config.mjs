import js from "@eslint/js";
import importPlugin from "eslint-plugin-import";
import tseslint from "typescript-eslint";

/** One zone per pair of folders: the plugin takes lists, but its globs match files only. */
const zones = (root, targets, sources, message) =>
  targets.flatMap((target) =>
    sources.map((from) => ({ target: `${root}/${target}`, from: `${root}/${from}`, message })),
  );

// The rooms of core from the ground up: each may import those before it, and none after it.
const rooms = [
  "issue",
  "framework",
  "observation",
  "workbook",
  "labels",
  "content",
  "sheet",
  "gap",
  "justification",
  "second-source",
  "report",
  "template",
  "validation",
  "assessment",
  "consolidation",
  "chart",
  "regional",
];

// The layer rules of the design: who may import whom. They are checked here and nowhere in prose.
const layers = [
  { target: "./src/core", from: "./src", except: ["./core"], message: "core imports only core" },
  ...rooms.flatMap((room, index) =>
    zones("./src/core", [room], rooms.slice(index + 1), "a room of core imports only rooms that stand before it"),
  ),
  { target: "./src/app", from: "./src", except: ["./app", "./core"], message: "app imports core and its own ports" },
  {
    target: "./src/adapters",
    from: "./src",
    except: ["./adapters", "./core", "./frameworks", "./app/ports.ts"],
    message: "adapters import core, app/ports and the data of frameworks",
  },
  ...["office", "xlsx", "csv", "browser", "node", "ooxml"].map((adapter) => ({
    target: `./src/adapters/${adapter}`,
    from: "./src/adapters",
    except: [`./${adapter}`, ...(adapter === "xlsx" ? ["./ooxml"] : [])],
    message: "adapters never import each other, but all may read and write OOXML packages",
  })),
  { target: "./src/ui", from: "./src", except: ["./ui", "./app", "./core"], message: "ui imports core types and app" },
  ...["taskpane", "commands", "workbench", "cli"].flatMap((root) => [
    {
      target: `./src/${root}`,
      from: ["taskpane", "commands", "workbench", "cli"]
        .filter((other) => other !== root)
        .map((other) => `./src/${other}`),
      message: "composition roots never import each other",
    },
  ]),
  {
    target: "./src/host",
    from: "./src",
    except: ["./host", "./adapters/xlsx", "./adapters/ooxml", "./core/workbook"],
    message: "the host knows nothing of KPIs",
  },
];

const outsideWorld = [
  "Excel",
  "Office",
  "OfficeExtension",
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
    plugins: { import: importPlugin },
    settings: {
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] } },
      "import/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      "import/no-restricted-paths": ["error", { zones: layers }],
      "import/no-cycle": "error",
      "import/no-default-export": "error",
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
  {
    files: ["src/core/**/*.ts", "src/app/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...outsideWorld],
      "no-restricted-properties": ["error", ...hiddenInputs],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|valibot$)",
              message: "core and app need no library but valibot, and nothing of the machine",
            },
          ],
        },
      ],
    },
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
