const { join } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The add-in as static files in dist/: any HTTPS server can serve them. */
module.exports = (_, { mode = "production" }) => ({
  mode,
  context: __dirname,
  entry: { taskpane: "./src/taskpane/index.tsx", workbench: "./src/workbench/index.tsx" },
  output: { path: join(__dirname, "dist"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  // Source maps by eval would need a weaker content security policy.
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020" } }] },
  plugins: ["taskpane", "workbench"].map((page) => new HtmlWebpackPlugin({ template: `./src/${page}/${page}.html`, filename: `${page}.html`, chunks: [page] })),
  performance: { hints: false },
  cache: { type: "filesystem", cacheDirectory: join(__dirname, "node_modules/.cache/webpack") },
});
