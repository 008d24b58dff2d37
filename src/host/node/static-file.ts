import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".map": "application/json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A name with a hash of its content in it never means anything else. */
const HASHED = /\.[0-9a-f]{8}\.js$/;

export interface StaticFile {
  readonly type: string;
  readonly body: Uint8Array;
  /** Set when the body is compressed. */
  readonly encoding?: "gzip";
  /** What the browser may send back to ask whether the file changed. */
  readonly tag: string;
  /** For how long the browser need not ask. */
  readonly caching: string;
}

const compress = promisify<Uint8Array, Buffer>(gzip);

/** Files as they travel, by path; a file that changed is read anew. */
export class StaticFiles {
  readonly #kept = new Map<string, StaticFile>();

  /** @returns undefined when there is no such file. */
  async find(path: string): Promise<StaticFile | undefined> {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const tag = `"${String(found.size)}-${String(found.mtimeMs)}"`;
    const kept = this.#kept.get(path);
    if (kept?.tag === tag) return kept;
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const bytes = await readFile(path);
    const isText = /^(text|application\/json|image\/svg)/.test(type);
    const file: StaticFile = {
      type,
      body: isText ? await compress(bytes) : bytes,
      ...(isText ? { encoding: "gzip" } : {}),
      tag,
      caching: HASHED.test(basename(path)) ? "public, max-age=31536000, immutable" : "no-cache",
    };
    this.#kept.set(path, file);
    return file;
  }
}
