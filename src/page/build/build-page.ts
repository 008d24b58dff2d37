/** A part of npm run build: the whole product in one file, dist/kpi.html, which asks for nothing else. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { build, type BuildOptions } from "esbuild";
import { frameworkGlobs, type JsonParts } from "./framework-globs";

const PAGE = resolve("src/page");
const DIST = resolve("dist");
/** Browsers of five years ago. */
const TARGET = ["chrome95", "firefox94"];

/** Which parts of JSON files are asked for by a query is said once, for webpack. */
const { PARTS } = createRequire(import.meta.url)(resolve("webpack.config.js")) as { readonly PARTS: JsonParts };

const common = {
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: TARGET,
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
} satisfies BuildOptions;

/** What would end the element that the script stands in, or hide what follows, says the same in other letters. */
function inElement(script: string): string {
  return script.replaceAll(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\!--");
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(PAGE, entry)],
    jsx: "automatic",
    plugins: [
      frameworkGlobs(PARTS),
      // The pane starts its worker by an address; there is none here.
      {
        name: "own-worker",
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/checking-worker$/ }, () => ({ path: join(PAGE, "checking-worker.ts") }));
        },
      },
    ],
  });
  return inElement(outputFiles[0]?.text ?? "");
}

async function buildPage(): Promise<void> {
  const started = performance.now();
  const [page, worker] = await Promise.all([bundled("index.tsx"), bundled("worker.ts")]);
  const hash = createHash("sha256").update(page).digest("base64");
  const html = readFileSync(join(PAGE, "page.html"), "utf8")
    .replace("SCRIPT-HASH", () => `'sha256-${hash}'`)
    .replace("WORKER-SCRIPT", () => worker)
    .replace("PAGE-SCRIPT", () => page);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, "kpi.html"), html);
  for (const name of ["kpi.webmanifest", "kpi-offline.js"]) copyFileSync(join(PAGE, "served", name), join(DIST, name));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`dist/kpi.html: ${String(Math.round(html.length / 1024))} KB, made in ${seconds} s\n`);
}

buildPage().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
