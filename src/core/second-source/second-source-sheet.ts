/** The sheet that keeps figures of a second source: people read it, and hidden columns let it be read back. */
import type { Framework } from "../framework/framework";
import { holdsTable, keyedLines, type KeyedLine, type KeyedTable } from "../sheet/keyed-table";
import { inSourceOrder, isPercentage, measuresOf, type SecondSource, type SourceFigure } from "./second-source";
import { isFigure } from "./read-count";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";

const COLUMNS = ["year", "value", "file", "sheet", "cell", "jurisdiction", "measure"] as const;
export type SourceColumn = (typeof COLUMNS)[number];

/** Only lines of figures have a measure. */
export const SECOND_SOURCE: KeyedTable<SourceColumn> = {
  mark: "kpi-second-source",
  columns: COLUMNS,
  keys: ["measure"],
};

export function isSecondSourceSheet(sheet: SheetSnapshot): boolean {
  return holdsTable(SECOND_SOURCE, sheet);
}

/** Lines that somebody changed beyond recognition are left out: what is not known is never 0. */
export function readSecondSource(framework: Framework, snapshot: Snapshot): SecondSource {
  const measures = new Set(measuresOf(framework));
  return inSourceOrder(
    framework,
    keyedLines(SECOND_SOURCE, snapshot)
      .flatMap((line) => readLine(framework, line) ?? [])
      .filter(({ measure }) => measures.has(measure)),
  );
}

function readLine(framework: Framework, { at, text }: KeyedLine<SourceColumn>): SourceFigure | undefined {
  const value = at("value");
  if (value?.type !== "number" || !isFigure(Number(value.value), isPercentage(framework, text("measure"))))
    return undefined;
  return {
    jurisdiction: text("jurisdiction"),
    measure: text("measure"),
    period: text("year"),
    value: Number(value.value),
    provenance: { file: text("file"), sheet: text("sheet"), cell: text("cell") },
  };
}
