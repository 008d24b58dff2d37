import * as v from "valibot";
import { checkReferences } from "../framework/check-references";
import type { Framework } from "../framework/framework";
import { CHECKED_SHAPES } from "../framework/file-shapes";
import { frameworkFileSchema } from "../framework/framework-schema";
import { loadFramework, type FrameworkFiles } from "../framework/load-framework";
import type { Outcome } from "../issue/issue";
import { checkSentences } from "./check-sentences";

/** A framework whose files go together: for those that do not ship, and were never tested. */
export function checkedFramework(files: FrameworkFiles): Outcome<Framework> {
  const loaded = loadFramework(files, CHECKED_SHAPES);
  if (!loaded.ok) return loaded;
  const file = v.parse(frameworkFileSchema, files["framework.json"]);
  const issues = [...checkReferences(file, loaded.value), ...checkSentences(loaded.value)];
  return issues.length > 0 ? { ok: false, issues } : loaded;
}
