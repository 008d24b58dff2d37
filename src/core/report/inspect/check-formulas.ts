/** Formulas in cells where figures are typed: whether what they show can be relied upon. */
import type { Framework } from "../../framework/framework";
import type { CodedFacts, Issue, Severity } from "../../issue/issue";
import { plainNumber } from "../../observation/derive-total";
import type { Observation } from "../../observation/observation";
import { cellAddress, parseCellAddress, parseRectangle } from "../../workbook/address";
import type { Snapshot } from "../../workbook/snapshot";
import type { Report } from "../read-report";
import { cellFinder, resultNow } from "./cell-at";
import { areasNamed } from "./simple-formula";

/** Functions whose result is another one whenever it is calculated. */
const VOLATILE = /(?<![\w.])(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\s*\(/i;
/** Another workbook, as files name it ("[1]Sheet!A1") and people do. */
const EXTERNAL = /\[[^[\]]+\](?:[^'![\]]*'!|[\p{L}\w. ]*!)|\.xls[xmb]?['\]!]/iu;

export function checkFormulas(framework: Framework, { observations }: Report, snapshot: Snapshot): readonly Issue[] {
  const find = cellFinder(snapshot);
  const byPlace = new Map(
    [...observations.values()].map((one) => [`${one.provenance.sheet.toLowerCase()}!${one.provenance.cell}`, one]),
  );
  return [...observations.values()].flatMap((observation): readonly Issue[] => {
    const { sheet, cell: address } = observation.provenance;
    const position = parseCellAddress(address);
    const cell = position && find(sheet, position);
    const isTotal = framework.rows.get(observation.row)?.content.kind === "total";
    if (cell?.formula === undefined || isTotal || observation.content.kind !== "number") return [];
    const { row, period } = observation;
    const seen = observation.content.value;
    const formula = cell.formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
    const issue = (what: CodedFacts, severity: Severity): readonly Issue[] => [issueAt(observation, what, severity)];
    if (EXTERNAL.test(formula)) return issue({ code: "formula-external", facts: { row, period, seen } }, "warning");
    if (VOLATILE.test(formula)) return issue({ code: "formula-volatile", facts: { row, period, seen } }, "warning");
    const now = resultNow(find, sheet, cell.formula);
    if (now !== undefined && Math.abs(plainNumber(now) - seen) > 1e-9 * Math.max(1, Math.abs(now)))
      return issue({ code: "formula-stale", facts: { row, period, seen, now: plainNumber(now) } }, "error");
    const other = areasNamed(cell.formula)
      .flatMap((named) =>
        cornersOf(named.area).map((at) => byPlace.get(`${(named.sheet ?? sheet).toLowerCase()}!${at}`)),
      )
      .find((one) => one !== undefined && one.period.slice(0, 4) !== period.slice(0, 4));
    return other
      ? issue({ code: "formula-other-year", facts: { row, period, seen, otherPeriod: other.period } }, "warning")
      : [];
  });
}

/** The first and the last cell of an area. */
function cornersOf(area: string): readonly string[] {
  const rectangle = parseRectangle(area);
  if (!rectangle) return [];
  const { top, left, bottom, right } = rectangle;
  return [cellAddress({ row: top, column: left }), cellAddress({ row: bottom, column: right })];
}

function issueAt({ provenance, key }: Observation, what: CodedFacts, severity: Severity): Issue {
  return { ...what, severity, sheet: provenance.sheet, cell: provenance.cell, key };
}
