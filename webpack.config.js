const { join } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The add-in as static files in dist/: any HTTPS server can serve them. */
module.exports = (_, { mode = "production" }) => ({
  mode,
  context: __dirname,
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: { path: join(__dirname, "dist"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  // Source maps by eval would need a weaker content security policy.
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020" } }] },
  plugins: [new HtmlWebpackPlugin({ template: "./src/taskpane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"] })],
  performance: { hints: false },
  cache: { type: "filesystem", cacheDirectory: join(__dirname, "node_modules/.cache/webpack") },
});
