import type { MergeDocument } from "./json-shapes";

/** Nobody reads more of them here; --json has all. */
const CELLS_TOLD = 12;

/** What a merge or push changed in the region: jurisdictions with their cells, totals counted, and who is missing. */
export function printChanges(
  { changes, findings }: MergeDocument,
  nameOf: (code: string) => string,
): readonly string[] {
  const { jurisdictions, totals, missing } = changes;
  return [
    ...jurisdictions.flatMap(({ jurisdiction, isNew, added, changed, removed, cells }) => [
      `${nameOf(jurisdiction)}${isNew ? " (new)" : ""}: ${String(added)} added, ${String(changed)} changed, ${String(removed)} taken away.`,
      ...cells
        .slice(0, CELLS_TOLD)
        .map(({ name, period, old, now }) => `  ${name}, ${period}: ${String(old ?? "-")} -> ${String(now ?? "-")}`),
      ...(cells.length > CELLS_TOLD ? [`  and ${String(cells.length - CELLS_TOLD)} more`] : []),
    ]),
    ...(jurisdictions.length === 0 ? [] : [`Totals of the region that change: ${String(totals.length)}.`]),
    ...(missing.length === 0 ? [] : [`Without a report: ${missing.map(nameOf).join(", ")}.`]),
    ...findings.map(({ message }) => message),
  ];
}
