import type { MergeDocument } from "./json-shapes";

/** What a merge or push changed in the region, a line for each jurisdiction and one for the totals. */
export function printChanges(
  { changes, findings }: MergeDocument,
  nameOf: (code: string) => string,
): readonly string[] {
  const { jurisdictions, totals } = changes;
  return [
    ...jurisdictions.map(
      ({ jurisdiction, isNew, added, changed, removed }) =>
        `${nameOf(jurisdiction)}${isNew ? " (new)" : ""}: ${String(added)} added, ${String(changed)} changed, ${String(removed)} taken away.`,
    ),
    ...(jurisdictions.length === 0 ? [] : [`Totals of the region that change: ${String(totals.length)}.`]),
    ...findings.map(({ message }) => message),
  ];
}
