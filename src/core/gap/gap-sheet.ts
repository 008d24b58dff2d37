/** The sheet that keeps what is known about figures that are not there. */
import { isExpectedDate } from "./expected-date";
import { isEmptyGap, reasonIn, trimmedGap, type Gap, type Gaps } from "./gap";
import type { CellContent } from "../observation/observation";
import type { Snapshot } from "../workbook/snapshot";
import { keyedLines, type KeyedLine, type KeyedTable } from "../sheet/keyed-table";

/** `included` is where in words; the last two are hidden and say the same to the program. */
const COLUMNS = ["place", "row", "period", "reason", "included", "owner", "expected", "note", "where", "key"] as const;
export type GapColumn = (typeof COLUMNS)[number];

export const GAP_SHEET: KeyedTable<GapColumn> = { mark: "kpi-no-data", columns: COLUMNS, keys: ["key"] };

/**
 * In the order of `contents`; where a key stands twice the last line counts. Reports made before there was such a sheet
 * have none.
 */
export function readGaps(snapshot: Snapshot, contents: readonly GapContent[]): Gaps {
  return gapsInForce(
    new Map(keyedLines(GAP_SHEET, snapshot).map((line) => [line.text("key"), readLine(line)])),
    contents,
  );
}

export interface GapContent {
  readonly key: string;
  readonly content: CellContent;
}

/** The gaps that say something, of cells that hold no data. */
export function gapsInForce(gaps: Gaps, contents: readonly GapContent[]): Gaps {
  return new Map(
    contents.flatMap(({ key, content }): readonly (readonly [string, Gap])[] => {
      const gap = reasonIn(content) === undefined ? undefined : gaps.get(key);
      return gap && !isEmptyGap(gap) ? [[key, gap]] : [];
    }),
  );
}

function readLine({ text }: KeyedLine<"where" | "owner" | "expected" | "note">): Gap {
  return readGap({ where: text("where"), owner: text("owner"), expected: text("expected"), note: text("note") });
}

/** As it stands in cells that anybody may have changed: what is no date says nothing about when. */
export function readGap(read: Gap): Gap {
  const gap = trimmedGap(read);
  return isExpectedDate(gap.expected) ? gap : { ...gap, expected: "" };
}
