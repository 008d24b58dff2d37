import { readBytes } from "../adapters/node/files";
import { carrySheets } from "../adapters/xlsx/carry-sheets";
import type { WorkbookFormat } from "../app/ports";
import { sheetsLeftOut } from "../app/sheets-left-out";
import { sheetsNotIn } from "../core/regional/sheets-not-in";
import type { Issue } from "../core/issue/issue";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { complainOf, type CliContext } from "./cli-context";
import type { LeftOutEntry } from "./left-out-entry";
import type { OpenFramework } from "../app/open-framework";

/** What each kind of part is called; others are called by the file format's own word. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["chartsheet", "chart sheet"],
  ["comments", "comments"],
  ["control", "buttons and fields"],
  ["ctrlProp", "buttons and fields"],
  ["drawing", "charts, pictures or shapes"],
  ["extLst", "sparklines, or rules that Excel 2010 brought"],
  ["formula", "formulas that refer to another file or to a sheet that is gone; their last results stay"],
  ["image", "picture in the background"],
  ["oleObject", "embedded objects"],
  ["pivotTable", "pivot tables"],
  ["queryTable", "queries"],
  ["slicer", "slicers"],
  ["tableName", "a table whose name is taken; its cells stay"],
  ["threadedComment", "threads of comments"],
  ["timeline", "timelines"],
  ["vbaProject", "macros"],
  ["vmlDrawing", "buttons and fields"],
]);

/** A regional workbook that another one is written from. */
export interface OldFile {
  readonly file: string;
  readonly open: OpenFramework;
  readonly snapshot: Snapshot;
}

/** What writes a workbook, and what of the old one is not in it. */
export interface CarriedAlong {
  readonly format: WorkbookFormat;
  readonly leftOut: readonly LeftOutEntry[];
}

/**
 * What writes a plan with the sheets that people added to the workbook that it is written from. What cannot be carried
 * along is said by name. Undefined, with the reason said, when the workbook cannot be read any more.
 */
export async function carryAlong(
  context: CliContext,
  { file, open, snapshot }: OldFile,
  plan: WorkbookPlan,
  out: string,
): Promise<CarriedAlong | undefined> {
  const gone = new Set(sheetsNotIn(open.framework, snapshot, plan));
  const own = sheetsLeftOut(snapshot, plan);
  if (gone.size > 0) context.complain(`${file}: sheets left out of ${out}: ${[...gone].join(", ")}.`);
  const bytes = await readBytes(file);
  const carried = bytes.ok
    ? await carrySheets(
        bytes.value,
        own.filter((name) => !gone.has(name)),
        plan,
      )
    : bytes;
  if (!carried.ok) {
    complainOf(context, open, file, carried.issues);
    return undefined;
  }
  for (const { sheet, kind } of carried.value.lost)
    context.complain(
      `${[file, ...(sheet === undefined ? [] : [sheet])].join(": ")}: not in ${out}: ${WORDS.get(kind) ?? kind}.`,
    );
  const { format, lost } = carried.value;
  return {
    format,
    leftOut: [
      ...[...gone].map((sheet) => ({ sheet, kind: "sheet", places: [] })),
      ...lost.map(({ sheet = null, kind }) => ({ sheet, kind, places: [] })),
    ],
  };
}

/** Cells of people's own on our sheets, which are written anew. */
export function cellsLeftOut(issues: readonly Issue[]): readonly LeftOutEntry[] {
  return issues.flatMap((issue) =>
    issue.code === "own-cells-left" ? [{ sheet: issue.sheet ?? null, kind: "cells", places: issue.facts.places }] : [],
  );
}
