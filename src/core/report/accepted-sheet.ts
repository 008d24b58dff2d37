/** The figures of closed years as they were accepted: a very hidden sheet, so that the guard works offline. */
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import type { CellContent, Observation, Observations } from "../observation/observation";
import type { SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { hasMark } from "../sheet/keys";
import { cell, sheetPlan } from "../sheet/sheet-draft";

/** First cell of the sheet; then one observation key and its content a row. */
const ACCEPTED_MARK = "kpi-accepted";
const ACCEPTED_SHEET = "_accepted";

export function planAccepted(accepted: ReadonlyMap<string, CellContent>): SheetPlan {
  const lines = [...accepted].flatMap(([key, content]) => {
    const value = storedValue(content);
    return value === undefined ? [] : [{ key, value }];
  });
  return sheetPlan({
    name: ACCEPTED_SHEET,
    visibility: "veryHidden",
    isProtected: true,
    cells: [
      cell(0, 0, ACCEPTED_MARK),
      ...lines.flatMap(({ key, value }, index) => [cell(index + 1, 0, key), cell(index + 1, 1, value)]),
    ],
  });
}

/** Blank cells and texts were accepted as nothing that could be revised. */
function storedValue(content: CellContent): string | number | undefined {
  switch (content.kind) {
    case "number":
      return content.value;
    case "code":
      return `code:${content.code}`;
    case "noData":
      return `no-data:${content.reason}`;
    case "blank":
    case "text":
    case "unreadable":
      return undefined;
  }
}

/** Undefined when the workbook knows of no accepted report. */
export function readAccepted(framework: Framework, snapshot: Snapshot): Observations | undefined {
  const sheet = snapshot.sheets.find((one) => hasMark(one, ACCEPTED_MARK));
  if (!sheet) return undefined;
  const values = new Map(sheet.cells.filter(({ column }) => column === 1).map(({ row, value }) => [row, value]));
  const observations = sheet.cells
    .filter(({ row, column }) => row > 0 && column === 0)
    .flatMap(({ row, value: key }) => readLine(framework, sheet, row, String(key), values.get(row)) ?? []);
  return new Map(observations.map((observation) => [observation.key, observation]));
}

function readLine(
  framework: Framework,
  sheet: SheetSnapshot,
  row: number,
  key: string,
  value: string | number | boolean | null | undefined,
): Observation | undefined {
  const { row: rowKey, period } = splitKey(key);
  const content = contentOf(value);
  if (!framework.rows.has(rowKey) || !content) return undefined;
  return {
    key,
    row: rowKey,
    period,
    content,
    derived: false,
    provenance: { file: "", sheet: sheet.name, cell: `B${String(row + 1)}` },
  };
}

function contentOf(value: string | number | boolean | null | undefined): CellContent | undefined {
  if (typeof value === "number") return { kind: "number", value };
  const [, kind, word] = /^(code|no-data):(.+)$/.exec(String(value)) ?? [];
  if (word === undefined) return undefined;
  return kind === "code" ? { kind: "code", code: word } : { kind: "noData", reason: word };
}
