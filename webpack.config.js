const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const process = require("node:process");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** Where the built add-in will be served; Excel takes it from https addresses only. */
const HOME = "https://localhost:3000";
const home = (process.env.KPI_ADDIN_URL ?? HOME).replace(/\/+$/, "");
if (!/^https:\/\/[^\s"'<>&?#]+$/.test(home))
  throw new Error(`KPI_ADDIN_URL has to be an https address such as https://host/path, not "${home}".`);

/** Puts the manifest with the add-in's own address, and every picture and page that it names, beside the bundle. */
const manifest = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap("manifest", (compilation) => {
      compilation.hooks.processAssets.tap("manifest", () => {
        const { RawSource } = compiler.webpack.sources;
        const emit = (name, content) => {
          compilation.emitAsset(name, new RawSource(content));
        };
        const text = readFileSync(join(__dirname, "manifest.xml"), "utf8");
        compilation.fileDependencies.add(join(__dirname, "manifest.xml"));
        emit("manifest.xml", text.replaceAll(HOME, home));
        const named = [...text.matchAll(/"https:\/\/localhost:3000\/(assets\/[^"]+)"/g)].map(([, path]) => path);
        for (const path of new Set(named)) emit(path, readFileSync(join(__dirname, path)));
      });
    });
  },
};

const only = (keys) => (content) => Object.fromEntries(Object.entries(content).filter(([key]) => keys.includes(key)));
/** What is said of files and folders of a disk alone, which no browser sees: src/adapters/node/files.ts. */
const OF_DISKS = ["file-not-found", "file-is-folder", "file-endless", "file-held", "file-not-saved"];
/** What a template says and nobody reads before one is written: src/taskpane/whole-frameworks.ts. */
const OF_TEMPLATES =
  /^(?:lists|howTo|step\d|titleProvenance|foldedYears|columnAbout|columnNote|prompt\w+|refusal\w+|listNoData|narrativeTitle|\w+Hint)$/;
/** What a regional workbook says, which is looked at with whole frameworks, and a sheet of a second source. */
const OF_REGIONS =
  /^(?:(?:log|glance|rule|revision|gap|justified|chart|column|sampleChart)[A-Z]\w*|(?:certificate|coverage)[A-Z-].*|coverage|ruleState-\w+|headlines|openPoints|overview|totalsNote|reportsOf|files|reasons|noFile|rulePack|rules|compared?(?:[A-Z]\w*)?|perInhabitants\w*|noInhabitants|inhabitants\w*|revisions|revisionsNote|gapsNote|breaksNote|queryCounts|regionFew|data(?!Jurisdiction$|Period$).*)$/;
const OF_SOURCE_SHEETS = /^(?!without$)/;
const without = (names, words = {}) => Object.fromEntries(Object.entries(words).filter(([name]) => !names.test(name)));
/**
 * Why rules are there is read on their cards alone: src/adapters/browser/explained-chunks.ts. What to do on the command
 * line is read there alone. Charts are drawn by what writes.
 */
const forThePane = ({ rules, nextSteps, issues, template, regional, secondSource, ...labels }) => ({
  ...labels,
  template: without(OF_TEMPLATES, template),
  regional: without(OF_REGIONS, regional),
  secondSource: without(OF_SOURCE_SHEETS, secondSource),
  charts: {},
  issues: Object.fromEntries(Object.entries(issues ?? {}).filter(([code]) => !OF_DISKS.includes(code))),
  nextSteps: Object.fromEntries(
    Object.entries(nextSteps ?? {}).map(([code, steps]) => [code, { ...steps, commandLine: "" }]),
  ),
  rules: Object.fromEntries(Object.entries(rules ?? {}).map(([id, words]) => [id, { ...words, explanation: "" }])),
});
/** Where a rule comes from and what it says of its examples is read on its card alone, too. */
const withoutCards = ({ rules, ...pack }) => ({
  ...pack,
  ...(rules && { rules: rules.map((rule) => ({ ...rule, origin: "", examples: { pass: {}, fail: {} } })) }),
});
const input = only(["language", "name", "noData", "units", "codeLists"]);
/** Of a JSON file that is asked for with a query, only a part: see src/adapters/browser/framework-chunks.ts. */
const PARTS = {
  "?version": only(["id", "version", "years", "firstRound", "provisional"]),
  "?language": only(["language", "name"]),
  "?shown": forThePane,
  "?plain": withoutCards,
  "?input": input,
  "?typed": (labels) => (labels.language === "en" ? {} : input(labels)),
};

/**
 * A framework version is one chunk, its English labels are another, its rules and English labels with what explains them
 * a third, and what may be typed in languages that nobody is shown is one for all of them.
 */
const SHIPPED =
  /[\\/]frameworks[\\/]([^\\/]+)[\\/]([^\\/]+)[\\/](framework|rules|template|charts|mapping|labels\.en)\.json(?:\?(input|plain|shown))?$/;
const frameworks = {
  test: ({ resource = "" }) => SHIPPED.test(resource),
  chunks: "async",
  enforce: true,
  name: ({ resource }) => {
    const [, id, version, file, part] = SHIPPED.exec(resource);
    if (file === "labels.en") return `${{ shown: "labels", input: "input" }[part] ?? "explained"}-${id}-${version}`;
    return `${file === "rules" && part === undefined ? "explained" : "framework"}-${id}-${version}`;
  },
};
/** All words of a language besides English: whoever reads it needs them together. */
const TRANSLATED = /[\\/](?:labels|words)\.(?!en\.)([A-Za-z-]+)\.json$/;
const languages = {
  test: ({ resource = "" }) => TRANSLATED.test(resource),
  chunks: "async",
  enforce: true,
  name: ({ resource }) => `language-${TRANSLATED.exec(resource)[1]}`,
};

/** The add-in as static files in dist/: any HTTPS server can serve them. */
module.exports = (_, { mode = "production" }) => ({
  mode,
  context: __dirname,
  entry: { taskpane: "./src/taskpane/index.tsx", workbench: "./src/workbench/index.tsx" },
  output: {
    path: join(__dirname, "dist"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  // Source maps by eval would need a weaker content security policy.
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } },
      // What the worker shares with the page stands in both: modules of two threads would not be joined into one scope,
      // and what the page waits for would grow by that.
      { test: /[\\/]checking[\\/]worker\.ts$/, layer: "worker" },
      ...Object.entries(PARTS).map(([query, partOf]) => ({
        test: /\.json$/,
        resourceQuery: (asked) => asked === query,
        type: "json",
        parser: { parse: (text) => partOf(JSON.parse(text)) },
      })),
    ],
  },
  experiments: { layers: true },
  optimization: { splitChunks: { cacheGroups: { frameworks, languages } } },
  plugins: [
    manifest,
    ...["taskpane", "workbench"].map(
      (page) =>
        new HtmlWebpackPlugin({ template: `./src/${page}/${page}.html`, filename: `${page}.html`, chunks: [page] }),
    ),
  ],
  performance: { hints: false },
  cache: { type: "filesystem", cacheDirectory: join(__dirname, "node_modules/.cache/webpack") },
});

/** The page that is one file is built of the same parts: src/page/build. */
module.exports.PARTS = PARTS;
