import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { writeCertified } from "../app/certify-written";
import type { OpenFramework } from "../app/open-framework";
import type { Regional } from "../core/consolidation/regional";
import type { Issue } from "../core/issue/issue";
import type { WorkbookPlan } from "../core/workbook/plan";
import { carryAlong, type OldFile } from "./carry-along";
import type { LeftOutEntry } from "./left-out-entry";
import { complainOf, stopped, type CliContext } from "./cli-context";
import { saveFile } from "./save-file";

/** A regional workbook to write. */
export interface NewRegional {
  readonly open: OpenFramework;
  readonly regional: Regional;
  readonly language: string;
  readonly plan: WorkbookPlan;
}

export interface SavedRegional {
  /** What should be in it and is not. */
  readonly missed: readonly Issue[];
  /** What people put into the old one and is not in it. */
  readonly leftOut: readonly LeftOutEntry[];
}

/**
 * Writes a regional workbook with the sheets that people added to the one that it is written from, and a certificate of
 * what was written. @returns what is not in it, which is said too; undefined where nothing was saved: the old one cannot
 * be read any more, saving failed (both are said), or somebody stopped it
 */
export async function saveRegional(
  context: CliContext,
  old: OldFile | undefined,
  { open, regional, language, plan }: NewRegional,
  out: string,
): Promise<SavedRegional | undefined> {
  const carried = old ? await carryAlong(context, old, plan, out) : { format: xlsxFormat, leftOut: [] };
  if (!carried) return undefined;
  const { bytes, issues } = await writeCertified(carried.format, open.framework, regional, language, plan);
  complainOf(context, open, out, issues);
  if (await context.isStopped()) {
    stopped(context);
    return undefined;
  }
  return (await saveFile(out, bytes, context, old?.file)) ? { missed: issues, leftOut: carried.leftOut } : undefined;
}
