/** Contents of one framework version in the cells of another one. */
import type { Framework } from "../framework/framework";
import { versionText, type VersionName } from "../framework/framework-version";
import { textIn } from "../framework/language-for";
import { movedRows } from "../framework/moved-rows";
import { observationKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import type { CellContent } from "./observation";

export interface Placed {
  readonly row: string;
  readonly period: string;
  readonly key: string;
  readonly content: CellContent;
  /** True for totals that follow from their parts: without a place nothing is lost with them. */
  readonly derived?: boolean;
}

export interface MovedContents<One extends Placed> {
  /** With row and key of the new version, in the order in which they were given. */
  readonly moved: readonly One[];
  /** One for every row with contents that have no place. They name rows of the old version. */
  readonly issues: readonly Issue[];
}

/** `language`: of texts that the framework says in several. */
export function movedContents<One extends Placed>(
  framework: Framework,
  from: VersionName,
  contents: readonly One[],
  language: string,
): MovedContents<One> {
  const rows = movedRows(framework, from);
  const left = new Map<string, string[]>();
  const moved = contents.flatMap((one): readonly One[] => {
    const row = rows.rowOf(one.row);
    if (row !== undefined && hasPlace(framework, row, one))
      return [{ ...one, row, key: observationKey(row, one.period) }];
    if (one.content.kind !== "blank" && one.derived !== true)
      left.set(one.row, [...(left.get(one.row) ?? []), one.period]);
    return [];
  });
  const [found, expected] = [versionText(from), versionText(framework)];
  const issues = [...left].map(([row, periods]): Issue => {
    const why = rows.whyNot(row);
    return why
      ? { code: "row-discontinued", severity: "warning", facts: { row, periods, expected, why: textIn(why, language) } }
      : { code: "figures-left", severity: "warning", facts: { row, periods, found, expected } };
  });
  return { moved, issues };
}

/** Whether the framework has a cell of this row and period that can hold the content. */
function hasPlace(framework: Framework, key: string, { period, content }: Placed): boolean {
  const row = framework.rows.get(key);
  if (!row || !framework.years.includes(period.slice(0, 4))) return false;
  switch (content.kind) {
    case "number":
      return row.content.kind === "number" || row.content.kind === "total";
    case "code": {
      const { content: wanted } = row;
      return (
        wanted.kind === "code" &&
        framework.codeLists.some(({ id, codes }) => id === wanted.codeList && codes.includes(content.code))
      );
    }
    case "noData":
      return framework.noData.includes(content.reason);
    case "text":
      return row.content.kind === "text";
    case "blank":
      return true;
    case "unreadable":
      return false;
  }
}
