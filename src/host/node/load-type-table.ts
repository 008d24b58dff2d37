import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TypeTable } from "../engine/type-table";
import { readTypeTable } from "./read-type-table";

/** Raise when the shape of the table changes, so that kept tables are read again. */
const SHAPE = 2;

/**
 * The type table of the installed `@types/office-js`, kept under node_modules/.cache per version.
 * @param root the folder that holds node_modules.
 */
export async function loadTypeTable(root = process.cwd()): Promise<TypeTable> {
  const types = join(root, "node_modules/@types/office-js");
  const { version } = JSON.parse(await readFile(join(types, "package.json"), "utf8")) as { version: string };
  const cache = join(root, "node_modules/.cache/excel-host");
  const kept = join(cache, `type-table-${version}-${String(SHAPE)}.json`);
  const text = await readFile(kept, "utf8").catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as TypeTable;
  const typescript = await import("typescript");
  const table = readTypeTable(typescript.default, await readFile(join(types, "index.d.ts"), "utf8"));
  await mkdir(cache, { recursive: true });
  // Several test workers may do this at once: the last rename wins, all have the same content.
  const draft = `${kept}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(table));
  await rename(draft, kept);
  return table;
}
