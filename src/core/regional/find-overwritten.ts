/** What stands in a regional workbook and is not what its reports say, because somebody typed over it. */
import { NARRATIVE, labelsIn, type Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Issue } from "../issue/issue";
import { tablesOn, type FoundTable, type KeyedLine, type KeyedTable } from "../sheet/keyed-table";
import { sheetAsRead } from "../sheet/sheet-as-read";
import { cellAddress } from "../workbook/address";
import type { SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";
import { chartPlaces, type ChartPlace } from "./chart-places";
import { isSameFigure } from "./is-same-figure";
import { KEY_COLUMN, kpiFigures } from "./kpi-figures";
import { planAgain } from "./plan-again";
import { REGIONAL_DATA } from "./read-regional-data";
import type { RegionalWorkbook } from "./read-regional";

interface Compared {
  readonly keyed: KeyedTable<string>;
  /** Their texts together tell a line from the others. */
  readonly lineKeys: readonly string[];
  /** The figures of a line; all that are no keys when nothing is said. */
  readonly figures?: readonly string[];
}

/**
 * One Issue a cell, in the order of the workbook. Lines and columns are found by their keys. What follows from a wrong
 * figure by formula is not told beside it: it will be right when that is.
 */
export function findOverwritten(
  framework: Framework,
  workbook: RegionalWorkbook,
  snapshot: Snapshot,
): readonly Issue[] {
  const labels = labelsIn(framework, workbook.language);
  const words = statusWords(labels);
  const { sheets } = planAgain(framework, workbook, snapshot);
  const compared: readonly Compared[] = [
    ...[...framework.template.kpis, NARRATIVE].map((kpi) => ({
      keyed: kpiFigures(framework, kpi),
      lineKeys: [KEY_COLUMN],
    })),
    { keyed: REGIONAL_DATA, lineKeys: ["jurisdiction", "key"], figures: ["value"] },
  ];
  return sheets.flatMap((plan) => {
    const now = snapshot.sheets.find(({ name }) => name === plan.name);
    return now
      ? [
          ...compared.flatMap((one) => differencesOn(one, plan, now, words)),
          ...chartDifferences(chartPlaces(framework, workbook, now), now),
        ]
      : [];
  });
}

/** Figures under charts that are not what the chart should draw; a gap is an empty cell. */
function chartDifferences(places: readonly ChartPlace[], { name, cells }: SheetSnapshot): readonly Issue[] {
  if (places.length === 0) return [];
  const found = new Map(cells.map(({ row, column, value }) => [cellAddress({ row, column }), value]));
  return places.flatMap(({ row, column, value }): readonly Issue[] => {
    const cell = cellAddress({ row, column });
    const seen = found.get(cell) ?? null;
    if (isSame(seen, value)) return [];
    const facts = { seen: String(seen ?? ""), right: String(value ?? "") };
    return [{ code: "figure-overwritten", severity: "error", sheet: name, cell, facts }];
  });
}

/** What stands for a status: workbooks of another language, or of before somebody found a better word, say it otherwise. */
function statusWords(labels: Labels): ReadonlySet<string> {
  const ofLists = Object.values(labels.codeLists).flatMap(({ codes }) => Object.values(codes));
  return new Set([
    ...Object.values(labels.noData),
    ...ofLists,
    labels.regional.noFile,
    labels.regional.statusNotReported,
  ]);
}

function differencesOn(
  { keyed, lineKeys, figures }: Compared,
  plan: SheetPlan,
  now: SheetSnapshot,
  words: ReadonlySet<string>,
): readonly Issue[] {
  const [found] = tablesOn(keyed, now);
  const [wanted] = found ? tablesOn(keyed, sheetAsRead(plan)) : [];
  if (!found || !wanted) return [];
  const textOf = ({ text }: KeyedLine<string>): string => lineKeys.map((id) => text(id)).join(" ");
  const lines = new Map(wanted.lines.map((line) => [textOf(line), line]));
  const columns = figures ?? keyed.columns.filter((id) => !lineKeys.includes(id));
  return found.lines.flatMap((line) => {
    const right = lines.get(textOf(line));
    if (!right) return [];
    const isWord = (id: string): boolean =>
      words.has(right.text(id)) && line.at(id)?.type === "text" && Number.isNaN(Number(line.text(id)));
    const differs = columns.filter((id) => !isSame(line.at(id)?.value, right.at(id)?.value) && !isWord(id));
    const typed = differs.filter((id) => !(line.at(id)?.isFormula === true && right.at(id)?.isFormula === true));
    // A formula whose figures are right and that says another number is another one. Older ones said numbers where
    // today too few have reported.
    const wrong =
      typed.length > 0 ? typed : differs.filter((id) => [line, right].every(({ at }) => at(id)?.type === "number"));
    return wrong.flatMap((id) => issueOf(found, line, id, right.at(id)));
  });
}

function issueOf(
  { sheet, columns }: FoundTable<string>,
  line: KeyedLine<string>,
  id: string,
  right: SnapshotCell | undefined,
): readonly Issue[] {
  const column = columns.get(id)?.[0];
  const cell = line.at(id);
  if (column === undefined) return [];
  return [
    {
      code: "figure-overwritten",
      severity: "error",
      sheet,
      cell: cellAddress({ row: line.row, column }),
      facts: { seen: String(cell?.value ?? ""), right: String(right?.value ?? "") },
    },
  ];
}

function isSame(one: SnapshotCell["value"] = null, other: SnapshotCell["value"] = null): boolean {
  if (typeof one === "number" && typeof other === "number") return isSameFigure(one, other);
  const text = (value: SnapshotCell["value"]): string =>
    String(value ?? "")
      .replaceAll(/\s+/g, " ")
      .trim();
  return typeof one === typeof other || one === null || other === null ? text(one) === text(other) : false;
}
