import { SourceMap } from "node:module";
import type { SourceMapPayload } from "node:module";
import { runInThisContext } from "node:vm";
import { transform } from "esbuild";
import type { TransformFailure } from "esbuild";

/** Names that a script sees beside the language's own. */
const SCRIPT_NAMES = ["Excel", "Office", "OfficeExtension", "console", "document", "window", "$", "jQuery"] as const;

export interface Script {
  readonly run: (...values: readonly unknown[]) => Promise<unknown>;
  /** "script.js:12" of the line in the file where an error came from; undefined when it came from elsewhere. */
  place(error: Error): string | undefined;
}

/**
 * Compiles the body of an async function; types are removed. Line numbers in errors are those of the file.
 * @throws SyntaxError with a message that names line and column when it cannot be read.
 */
export async function compileScript(source: string, name: string): Promise<Script> {
  const prefix = `(async (${SCRIPT_NAMES.join(", ")}) => {`;
  const body = source.replace(/^#!.*/, "").replace(/^export\s+(?=(async|function|const|let|class)\b)/gm, "");
  const compiled = await transform(`${prefix}${body}\n})`, {
    loader: "ts",
    target: "es2022",
    sourcefile: name,
    sourcemap: "external",
    logLevel: "silent",
  }).catch((error: TransformFailure) => {
    throw syntaxError(error, name, prefix.length);
  });
  process.setSourceMapsEnabled(true);
  const map = new SourceMap(JSON.parse(compiled.map) as SourceMapPayload);
  return {
    run: runInThisContext(compiled.code, { filename: name }) as Script["run"],
    place: ({ stack = "" }) => {
      const found = stack
        .split("\n")
        .map((text) => /([^/\\(\s]+):(\d+):(\d+)\)?$/.exec(text))
        .find((match) => match?.[1] === name);
      return found ? placeOf(map, name, Number(found[2]), Number(found[3])) : undefined;
    },
  };
}

function placeOf(map: SourceMap, name: string, line: number, column: number): string | undefined {
  const entry = map.findEntry(line - 1, column - 1);
  return "originalLine" in entry ? `${name}:${String(entry.originalLine + 1)}` : undefined;
}

function syntaxError({ errors }: TransformFailure, name: string, prefix: number): SyntaxError {
  const { text = "cannot be read", location } = errors[0] ?? {};
  const { line = 1, column = 0 } = location ?? {};
  return new SyntaxError(
    `${name}, line ${String(line)}, column ${String(column + 1 - (line === 1 ? prefix : 0))}: ${text}`,
  );
}
