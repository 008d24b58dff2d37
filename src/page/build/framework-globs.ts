/** What webpack does for the add-in, for esbuild: `import.meta.glob`, and parts of JSON files by a query. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Plugin } from "esbuild";

/** Of the content of a JSON file, what a query such as "?version" asks for. */
export type JsonParts = Readonly<Record<string, (content: object) => object>>;

const CALL = /import\.meta\.glob\(\s*"([^"]+)"(?:,\s*\{([^}]*)\})?,?\s*\)/g;

export function frameworkGlobs(parts: JsonParts): Plugin {
  return {
    name: "framework-globs",
    setup: ({ onLoad, onResolve }) => {
      onLoad({ filter: /[\\/](?:adapters[\\/]browser|page)[\\/][^\\/]+\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        return source.includes("import.meta.glob")
          ? { contents: withFiles(source, dirname(path)), loader: "ts", resolveDir: dirname(path) }
          : undefined;
      });
      onResolve({ filter: /\.json\?\w+$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path),
        namespace: "part-of-json",
      }));
      onLoad({ filter: /./, namespace: "part-of-json" }, ({ path }) => {
        const [file = "", query = ""] = path.split(/(?=\?)/);
        const partOf = parts[query];
        if (!partOf) throw new Error(`webpack.config.js says nothing of ${query}`);
        const content = JSON.parse(readFileSync(file, "utf8")) as object;
        return { contents: JSON.stringify(partOf(content)), loader: "json" };
      });
    },
  };
}

/** Each call becomes an object of the files that it finds: their modules, or what imports them. */
function withFiles(source: string, folder: string): string {
  const imports: string[] = [];
  const body = source.replaceAll(CALL, (_, pattern: string, options = "") => {
    const query = /query: "([^"]+)"/.exec(options)?.[1] ?? "";
    const isEager = options.includes("eager: true");
    const entries = filesLike(pattern, folder).map((file) => {
      const path = JSON.stringify(`${file}${query}`);
      if (!isEager) return `${JSON.stringify(file)}: () => import(${path})`;
      const name = `eager${String(imports.length)}`;
      imports.push(`import * as ${name} from ${path};`);
      return `${JSON.stringify(file)}: ${name}`;
    });
    return `({ ${entries.join(", ")} })`;
  });
  return [...imports, body].join("\n");
}

/** Relative paths below the pattern's fixed beginning that fit it: "*" is any part of a name, "{a,b}" one of them. */
function filesLike(pattern: string, folder: string): readonly string[] {
  const start = pattern.slice(0, pattern.lastIndexOf("/", pattern.search(/[*{]/)) + 1);
  const likeIt = new RegExp(
    `^${pattern
      .replaceAll(".", "\\.")
      .replaceAll("*", "[^/]*")
      .replaceAll(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(",", "|")})`)}$`,
  );
  return readdirSync(join(folder, start), { recursive: true, encoding: "utf8" })
    .map((file) => `${start}${relative(".", file).split(sep).join("/")}`)
    .filter((file) => likeIt.test(file))
    .sort();
}
