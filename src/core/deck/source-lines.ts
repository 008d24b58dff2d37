import type { Row } from "../framework/framework";
import { jurisdictionName, periodLabel, rowName } from "../labels/name-of";
import type { DeckContext } from "./deck-context";

/** Where figures come from: a line for each jurisdiction and row, with the cell of each period that holds something. */
export function sourceLines(
  { labels, say, regional, codes }: DeckContext,
  rows: readonly Row[],
  periods: readonly string[],
): readonly string[] {
  const lines = codes.flatMap((code) =>
    rows.flatMap((row) => {
      const own = regional.observations.filter(
        (one) =>
          one.jurisdiction === code &&
          one.row === row.key &&
          periods.includes(one.period) &&
          one.content.kind !== "blank" &&
          one.content.kind !== "unreadable",
      );
      const places = new Map(own.map(({ file, sheet }) => [`${file}\n${sheet}`, { file, sheet }]));
      return [...places.values()].map(({ file, sheet }) =>
        say("sourceLine", {
          jurisdiction: jurisdictionName(labels, code),
          row: rowName(labels, row),
          file,
          sheet,
          cells: own
            .filter((one) => one.file === file && one.sheet === sheet)
            .map(({ period, cell }) => say("sourceCell", { period: periodLabel(labels, period), cell }))
            .join(", "),
        }),
      );
    }),
  );
  return lines.length === 0 ? [] : [say("sources"), ...lines];
}
