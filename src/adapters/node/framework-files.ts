import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../../core/issue/issue";
import type { FrameworkFiles } from "../../core/framework/load-framework";
import { frameworkIssue } from "../../core/framework/framework-issue";

/** For who translates: no part of a framework. */
const GLOSSARY = "glossary.json";

/** Every .json file of a framework folder, parsed. Issues name the file that is no JSON, or the folder that is none. */
export async function readFrameworkFiles(folder: string): Promise<Outcome<FrameworkFiles>> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return { ok: false, issues: [frameworkIssue(folder, "folder", "it cannot be opened")] };
  const files: Record<string, unknown> = {};
  for (const name of names.filter((one) => one.endsWith(".json") && one !== GLOSSARY)) {
    const text = await readFile(join(folder, name), "utf8");
    try {
      files[name] = JSON.parse(text);
    } catch (error) {
      return {
        ok: false,
        issues: [frameworkIssue(name, "JSON", error instanceof SyntaxError ? error.message : "it cannot be read")],
      };
    }
  }
  return { ok: true, value: files, issues: [] };
}
