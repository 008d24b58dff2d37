/**
 * Whose report a workbook is whose metadata sheet is gone: programs that know no hidden sheets leave them out, and people
 * have them taken out before a file is sent. The document's properties say it again, and the cover has to agree.
 */
import { foldWord } from "../content/fold-word";
import type { Framework } from "../framework/framework";
import { fillText } from "../labels/fill-text";
import { markSamples } from "../labels/mark-samples";
import { jurisdictionName } from "../labels/name-of";
import { parseMark, REPORT_PROPERTIES } from "../sheet/keys";
import type { Snapshot } from "../workbook/snapshot";

/** What the properties say, when they and the cover name one jurisdiction and one year; undefined otherwise. */
export function identityWithoutSheet(
  framework: Framework,
  { sheets, properties }: Snapshot,
): ReadonlyMap<string, string> | undefined {
  if (!properties || REPORT_PROPERTIES.some((name) => !properties.get(name))) return undefined;
  const said = new Set(
    sheets.flatMap(({ cells }) => {
      const first = cells.find(({ value }) => parseMark(value)?.kind === "cover");
      return first ? cells.filter(({ row }) => row < first.row).map(({ value }) => foldWord(String(value))) : [];
    }),
  );
  const [code, round] = [properties.get("jurisdiction") ?? "", properties.get("round") ?? ""];
  // The cover of a sample calls itself one: without that property its figures would become a jurisdiction's own.
  const samples = properties.get("sample") ? [code] : [];
  const agrees = [...framework.labels.values()].some(
    (labels) =>
      said.has(foldWord(jurisdictionName(markSamples(labels, samples), code))) &&
      said.has(foldWord(fillText(labels.template.roundText, { round }))),
  );
  return agrees ? properties : undefined;
}

/** True when any sheet has a table of a report: nobody else's workbook has its keys. */
export function hasReportTables({ sheets }: Snapshot): boolean {
  return sheets.some(({ cells }) => cells.some(({ value }) => parseMark(value)?.kind === "table"));
}
