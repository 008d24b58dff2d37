/** A language is added by a file alone: the bundler finds it, and the words of that language are read from the bundle. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import type { Words } from "../../src/app/load-words";
import { PSEUDO, pseudo, translated } from "../fixtures/words/pseudo-language";
import pane from "../../src/ui/words.en.json";
import workbench from "../../src/workbench/words.en.json";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "kpi-words-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As the project's own configuration has it, but for Node, and of nothing but the words. */
function bundle(entry: string): Promise<void> {
  const load = createRequire(__filename);
  const config = (load("../../webpack.config.js") as (env: object, args: object) => Configuration)({}, {});
  const compiler = webpack({
    ...config,
    mode: "none",
    target: "node",
    context: folder,
    entry: { words: `./src/${entry}/words.ts` },
    output: {
      path: join(folder, entry),
      filename: "[name].js",
      chunkFilename: "[name].js",
      library: { type: "commonjs2" },
    },
    resolve: { ...config.resolve, modules: [join(ROOT, "node_modules")] },
    resolveLoader: { modules: [join(ROOT, "node_modules")] },
    plugins: [],
    cache: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

beforeAll(() => {
  for (const part of ["app", "core", "ui", "workbench"])
    cpSync(join(ROOT, "src", part), join(folder, "src", part), { recursive: true });
});

test.each([
  ["ui", "paneWords", pane],
  ["workbench", "workbenchWords", workbench],
] as const)("a file beside src/%s/words.en.json is a language", async (part, name, english) => {
  const file = join(folder, "src", part, `words.${PSEUDO}.json`);
  writeFileSync(file, JSON.stringify(translated(english, pseudo)));
  await bundle(part);
  const bundled = createRequire(__filename)(join(folder, part, "words.js")) as Record<
    string,
    (wanted: string) => Promise<Words<"title">>
  >;
  const read = async (wanted: string): Promise<readonly unknown[]> => {
    const words = await bundled[name]?.(wanted);
    return [words?.language, words?.say("title")];
  };
  expect(await read(`${PSEUDO}-RS`)).toEqual([PSEUDO, pseudo(english.title)]);
  expect(await read("kl")).toEqual(["en", english.title]);
  // One file for the code and one for each language, so that only the language in use is fetched.
  const languages = readdirSync(join(folder, "src", part)).filter((name) => /^words\..+\.json$/.test(name));
  const isLetters = (name: string): boolean => name.includes("serbian-cyrillic");
  const made = readdirSync(join(folder, part)).filter((name) => !isLetters(name));
  expect(made).toHaveLength(1 + languages.length);
});
