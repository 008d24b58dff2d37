import type { RegionalObservation } from "../core/consolidation/regional";
import { findSources } from "../core/regional/find-sources";
import { findUses, type RegionalUse } from "../core/regional/find-uses";
import type { Report } from "../core/report/read-report";
import { parseCellAddress } from "../core/workbook/address";
import type { Justification } from "../core/issue/justification";
import type { OldWorkbook } from "./merge-workbooks";
import type { CellPlace } from "./ports";

/** A reported figure with all that was said about it. */
export interface TracedSource extends RegionalObservation {
  /** Code of the seal of its report; "" for none. */
  readonly seal: string;
  readonly note: string;
  readonly institution: string;
  readonly justifications: readonly Justification[];
}

/** What a cell of the regional workbook comes from; undefined for a cell that is no figure. */
export function traceBack(
  { open: { framework }, workbook, snapshot }: OldWorkbook,
  { sheet, cell }: CellPlace,
): { readonly row: string; readonly period: string; readonly sources: readonly TracedSource[] } | undefined {
  const position = parseCellAddress(cell);
  const found = position && findSources(framework, workbook, snapshot, { sheet, position });
  if (!found) return undefined;
  const { inputs, notes, justifications } = workbook.regional;
  const sources = found.observations.map((one): TracedSource => {
    const isOwn = ({ jurisdiction }: { readonly jurisdiction: string }): boolean => jurisdiction === one.jurisdiction;
    const beside = notes.find((note) => isOwn(note) && note.row === one.row);
    return {
      ...one,
      seal: inputs.find(isOwn)?.seal ?? "",
      note: beside?.note ?? "",
      institution: beside?.source ?? "",
      justifications: justifications.filter((given) => isOwn(given) && [one.key, one.row].includes(given.key)),
    };
  });
  return { row: found.row.key, period: found.period, sources };
}

/** Where the regional workbook uses a cell of a report; undefined for a cell that takes no figure, status or text. */
export function traceOn(
  { open: { framework }, workbook, snapshot }: OldWorkbook,
  { identity, observations }: Report,
  { sheet, cell }: CellPlace,
): { readonly key: string; readonly uses: readonly RegionalUse[] } | undefined {
  const found = [...observations.values()].find(
    ({ provenance }) => provenance.sheet === sheet && provenance.cell === cell,
  );
  if (!found) return undefined;
  const { key } = found;
  return { key, uses: findUses(framework, workbook, snapshot, { jurisdiction: identity.jurisdiction, key }) };
}
