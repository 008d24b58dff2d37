/** Cells that show something else than they hold, or are not seen at all. */
import { looseWord } from "../../content/fold-word";
import { vocabularyOf } from "../../content/read-content";
import { foldedYears } from "../../framework/folded-years";
import type { Framework, Row } from "../../framework/framework";
import type { Issue } from "../../issue/issue";
import type { Observation } from "../../observation/observation";
import { cellAddress, parseCellAddress, type CellPosition } from "../../workbook/address";
import type { LineRange, SheetSnapshot, Snapshot, SnapshotCell } from "../../workbook/snapshot";
import { findTables } from "../find-tables";
import type { Report } from "../read-report";
import { cellFinder } from "./cell-at";
import { shownText, type IsUnit } from "./shown-text";

interface Placed {
  readonly observation: Observation;
  readonly row: Row;
  readonly position: CellPosition;
  readonly cell: SnapshotCell;
}

export function checkSeen(framework: Framework, report: Report, snapshot: Snapshot): readonly Issue[] {
  const find = cellFinder(snapshot);
  const placed = [...report.observations.values()].flatMap((observation): readonly Placed[] => {
    const { sheet, cell: address } = observation.provenance;
    const row = framework.rows.get(observation.row);
    const position = parseCellAddress(address);
    const cell = position && find(sheet, position);
    return row && position && cell && cell.value !== "" ? [{ observation, row, position, cell }] : [];
  });
  return snapshot.sheets.flatMap((sheet) => {
    const own = placed.filter(({ observation }) => observation.provenance.sheet === sheet.name);
    return own.length === 0
      ? []
      : [
          ...own.flatMap((one) => shownOtherwise(framework, sheet, one)),
          ...hiddenFigures(framework, report, sheet, own),
        ];
  });
}

function shownOtherwise(framework: Framework, sheet: SheetSnapshot, placed: Placed): readonly Issue[] {
  const { observation, row, position, cell } = placed;
  const at = { severity: "error", sheet: sheet.name, cell: observation.provenance.cell, key: observation.key } as const;
  const held = String(cell.value ?? "");
  const merge = sheet.merges?.find(
    ({ top, left, bottom, right }) =>
      position.row >= top &&
      position.row <= bottom &&
      position.column >= left &&
      position.column <= right &&
      (position.row !== top || position.column !== left),
  );
  if (merge)
    return [
      { ...at, code: "cell-under-merge", facts: { held, over: cellAddress({ row: merge.top, column: merge.left }) } },
    ];
  const { look } = cell;
  if (look?.isUnseen) return [{ ...at, code: "cell-unseen", facts: { held } }];
  if (look?.isStruck && cell.type === "number") return [{ ...at, code: "cell-struck", facts: { held } }];
  if (look?.format === undefined || cell.type !== "number") return [];
  const shown = shownText(look.format, Number(cell.value), unitsOf(framework, row));
  if (shown === undefined) return [];
  return [
    shown === ""
      ? { ...at, code: "cell-unseen", facts: { held } }
      : { ...at, code: "cell-shown-otherwise", facts: { shown: shown.slice(0, 100), held } },
  ];
}

function unitsOf(framework: Framework, { content }: Row): IsUnit {
  const words =
    content.kind === "number" || content.kind === "total" ? vocabularyOf(framework).units.get(content.unit) : undefined;
  return (word) => words?.has(looseWord(word).replace(/\.$/, "")) ?? false;
}

/**
 * One warning for all figures of a sheet that are hidden: people put rows and columns away to see the others. Columns of
 * years that the template itself folds are ours.
 */
function hiddenFigures(
  framework: Framework,
  { identity }: Report,
  sheet: SheetSnapshot,
  placed: readonly Placed[],
): readonly Issue[] {
  const folded = new Set(foldedYears(framework, identity.round));
  const ours = new Set(
    findTables(sheet).flatMap(({ periods }) =>
      [...periods].flatMap(([period, columns]) => (folded.has(period) ? columns : [])),
    ),
  );
  const isIn = (lines: readonly LineRange[] | undefined, line: number): boolean =>
    lines?.some(({ first, last }) => line >= first && line <= last) ?? false;
  const hidden = placed.filter(
    ({ position: { row, column }, row: { content }, cell }) =>
      content.kind !== "text" &&
      cell.type === "number" &&
      (sheet.visibility !== "visible" ||
        isIn(sheet.hiddenRows, row) ||
        (isIn(sheet.hiddenColumns, column) && !ours.has(column))),
  );
  const [first] = hidden;
  if (!first) return [];
  const places = hidden.slice(0, PLACES_TOLD).map(({ observation }) => observation.provenance.cell);
  return [
    {
      code: "figures-hidden",
      severity: "warning",
      sheet: sheet.name,
      cell: first.observation.provenance.cell,
      facts: { count: hidden.length, places: hidden.length > PLACES_TOLD ? [...places, "\u2026"] : places },
    },
  ];
}

/** Nobody looks up more. */
const PLACES_TOLD = 8;
