/** The figures of closed years as they were accepted: a very hidden sheet, so that the guard works offline. */
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import type { CellContent, Observation, Observations } from "../observation/observation";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { hasMark } from "../sheet/keys";

/** First cell of the sheet; then one observation key and its content a row. */
export const ACCEPTED_MARK = "kpi-accepted";

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
