/** Reports of one jurisdiction beside each other: whose they are, when they were saved, and where they differ. */
import type { RivalsEntry } from "./json-shapes";

/** Nobody chooses by more of them; --json has all. */
const CELLS_TOLD = 12;

export function printRivals(rivals: readonly RivalsEntry[], nameOf: (code: string) => string): readonly string[] {
  return rivals.map(({ jurisdiction, round, sides, cells }) =>
    [
      `Reports of ${nameOf(jurisdiction)} for ${round}, of which one is merged; ${amount(cells.length)}`,
      ...sides.map((side, index) => `  ${String(index + 1)}. ${sideText(side)}`),
      ...cells
        .slice(0, CELLS_TOLD)
        .map(
          ({ name, period, values }) =>
            `  ${name}, ${period}: ${values.map((value) => String(value ?? "-")).join(" | ")}`,
        ),
      ...(cells.length > CELLS_TOLD ? [`  and ${String(cells.length - CELLS_TOLD)} more`] : []),
    ].join("\n"),
  );
}

function amount(cells: number): string {
  return cells === 0 ? "no figure differs." : `${String(cells)} cell${cells === 1 ? " differs" : "s differ"}.`;
}

function sideText({
  file,
  isInRegion,
  isTaken,
  isFaulty,
  verdict,
  saved,
  cover,
  filled,
}: RivalsEntry["sides"][number]): string {
  const about = [
    ...(saved === null ? [] : [`saved ${saved}`]),
    ...Object.entries(cover).map(([field, text]) => `${field}: ${text}`),
    `${String(filled)} cells filled`,
    ...(verdict === null ? [] : [verdict]),
  ];
  const choice = isTaken ? " - taken" : isInRegion || isFaulty ? "" : ` - take it with --choose ${file}`;
  return `${isInRegion ? `in the regional workbook, from ${file}` : file} (${about.join("; ")})${choice}`;
}
