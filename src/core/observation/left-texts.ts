/** What was written beside rows of one framework version that another one does not have. */
import type { Framework } from "../framework/framework";
import { versionText, type VersionName } from "../framework/framework-version";
import { movedKey, movedRows } from "../framework/moved-rows";
import { splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";

/** Of one report. Keys are those of observations, justifications may have others. */
export interface Remarks {
  readonly notes: readonly { readonly row: string; readonly note: string; readonly source: string }[];
  readonly gaps: readonly { readonly key: string; readonly owner: string; readonly note: string }[];
  readonly breaks: readonly { readonly row: string; readonly note: string }[];
  readonly justifications: readonly { readonly key: string; readonly text: string }[];
}

/** One Issue for every row with remarks that has no place, with all of them. They name rows of the old version. */
export function leftTexts(
  framework: Framework,
  from: VersionName,
  { notes, gaps, breaks, justifications }: Remarks,
): readonly Issue[] {
  const rows = movedRows(framework, from);
  const written = [
    ...notes.map(({ row, note, source }) => ({ row, texts: [note, source] })),
    ...gaps.map(({ key, owner, note }) => ({ row: splitKey(key).row, texts: [owner, note] })),
    ...breaks.map(({ row, note }) => ({ row, texts: [note] })),
    // One whose key names no row stays what it is.
    ...justifications
      .filter(({ key }) => movedKey(rows, key) === undefined)
      .map(({ key, text }) => ({ row: splitKey(key).row, texts: [text] })),
  ];
  const left = new Map<string, string[]>();
  for (const { row, texts } of written) {
    const own = texts.filter((text) => text.trim() !== "");
    if (own.length > 0 && rows.rowOf(row) === undefined) left.set(row, [...(left.get(row) ?? []), ...own]);
  }
  const expected = versionText(framework);
  return [...left].map(([row, texts]) => ({
    code: "texts-left",
    severity: "warning",
    facts: { row, texts: [...new Set(texts)], expected },
  }));
}
