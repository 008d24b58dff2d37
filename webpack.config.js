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
const without = (keys) => (content) =>
  Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key)));
/** What is said of files and folders of a disk alone, which no browser sees: src/adapters/node/files.ts. */
const OF_DISKS = ["file-not-found", "file-is-folder", "file-endless", "file-held", "file-not-saved"];
/**
 * Why rules are there is read on their cards alone: src/adapters/browser/explained-chunks.ts. What to do on the command
 * line is read there alone.
 */
const forThePane = ({ rules = {}, nextSteps = {}, issues = {}, ...labels }) => ({
  ...labels,
  issues: without(OF_DISKS)(issues),
  nextSteps: Object.fromEntries(
    Object.entries(nextSteps).map(([code, steps]) => [code, { ...steps, commandLine: "" }]),
  ),
  rules: Object.fromEntries(Object.entries(rules).map(([id, words]) => [id, { ...words, explanation: "" }])),
});
/** What a rule's card shows besides its words, and no check needs. */
const forChecking = ({ rules, ...content }) => ({
  ...content,
  ...(rules ? { rules: rules.map(without(["origin", "examples"])) } : {}),
});
/** Of a JSON file that is asked for with a query, only a part: see src/adapters/browser/framework-chunks.ts. */
const PARTS = {
  "?version": only(["id", "version", "years", "firstRound", "provisional"]),
  "?language": only(["language", "name"]),
  "?shown": forThePane,
  "?checked": forChecking,
  "?input": only(["language", "name", "noData", "units", "codeLists"]),
};

/**
 * A framework version is one chunk, the labels of each of its languages are another, those and the rules with what
 * explains the rules a third, and what may be typed in languages that nobody is shown is one for all of them.
 */
const SHIPPED =
  /[\\/]frameworks[\\/]([^\\/]+)[\\/]([^\\/]+)[\\/](?:framework|rules|template|charts|mapping|labels\.([^\\/]+))\.json(?:\?(checked|input|shown))?$/;
const frameworks = {
  test: ({ resource = "" }) => SHIPPED.test(resource),
  chunks: "async",
  enforce: true,
  name: ({ resource }) => {
    const [file, id, version, language, part = "explained"] = SHIPPED.exec(resource);
    if (/rules\.json$/.test(file)) return `explained-${id}-${version}`;
    if (language === undefined) return `framework-${id}-${version}`;
    if (part === "input") return `input-${id}-${version}`;
    return `${part === "shown" ? "labels" : part}-${id}-${version}-${language}`;
  },
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
  optimization: { splitChunks: { cacheGroups: { frameworks } } },
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
