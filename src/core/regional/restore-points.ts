/**
 * Restore points: what a regional workbook was before something was written into it, on a very hidden sheet of its own.
 * Each line is found by its key in the first column, so blank lines, foreign lines and the order of lines do not matter.
 */
import * as v from "valibot";
import type { Issue } from "../issue/issue";
import { localDay } from "../labels/local-day";
import { hashOf } from "../seal/sealed-lines";
import { cellAddress } from "../workbook/address";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import type { PackedSheets } from "./packed-sheets";
import { isRestoreSheet } from "./restore-sheet";

/** What was done to a workbook after a restore point was kept. */
export interface WritingDone {
  /** By the clock of whoever wrote, "2026-11-27 14:05". */
  readonly when: string;
  readonly done: "merge" | "push" | "restore";
  /** What was merged or pushed, without folders; of very many the first. */
  readonly files: readonly string[];
  /** Codes of the jurisdictions whose reports these are. */
  readonly jurisdictions: readonly string[];
}

export interface RestorePoint extends WritingDone, PackedSheets {
  /** Counts up from 1; the newest point of a workbook has the highest. */
  readonly number: number;
}

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(1));

const descriptionSchema = v.object({
  when: v.string(),
  done: v.picklist(["merge", "push", "restore"]),
  files: v.array(v.string()),
  jurisdictions: v.array(v.string()),
  bytes: COUNT,
  /** How many lines hold the packed text. */
  parts: COUNT,
});

export interface RestorePoints {
  /** The newest first. */
  readonly points: readonly RestorePoint[];
  /** One for each point that is not as it was written, with its number and place. */
  readonly issues: readonly Issue[];
}

/** "point:3" describes the third point, "point:3:1" is the first part of it. */
export function pointKey(number: number, part?: number): string {
  return `point:${String(number)}${part === undefined ? "" : `:${String(part)}`}`;
}

/** Over all that a point says. */
export function pointChecksum(number: number, description: string, packed: string): string {
  return hashOf(`${pointKey(number)}\n${description}\n${packed}`);
}

/** "2026-11-27 14:05", by the clock of the machine. */
export function minuteText(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${localDay(now)} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Each point whole or not at all; a workbook without any has none. */
export function readRestorePoints({ sheets }: Snapshot): RestorePoints {
  const points: RestorePoint[] = [];
  const issues: Issue[] = [];
  for (const sheet of sheets.filter(isRestoreSheet)) {
    const lines = linesOf(sheet);
    const numbers = new Set([...lines.keys()].flatMap((key) => /^point:([1-9]\d{0,8})(?::|$)/.exec(key)?.[1] ?? []));
    for (const number of [...numbers].map(Number)) {
      const point = readPoint(number, lines);
      if (point && !points.some((one) => one.number === number)) points.push(point);
      else issues.push(damaged(sheet.name, number, lines));
    }
  }
  return { points: points.sort((one, other) => other.number - one.number), issues };
}

/** A line of the sheet; several where somebody copied it. */
interface Line {
  readonly row: number;
  readonly text: string;
  readonly checksum: string;
}

function linesOf({ cells }: SheetSnapshot): ReadonlyMap<string, readonly Line[]> {
  const texts = new Map(cells.map(({ row, column, value }) => [cellAddress({ row, column }), String(value ?? "")]));
  const lines = new Map<string, readonly Line[]>();
  for (const { row, column, value } of cells) {
    if (column !== 0 || typeof value !== "string") continue;
    const at = (place: number): string => texts.get(cellAddress({ row, column: place })) ?? "";
    lines.set(value, [...(lines.get(value) ?? []), { row, text: at(1), checksum: at(2) }]);
  }
  return lines;
}

function readPoint(number: number, lines: ReadonlyMap<string, readonly Line[]>): RestorePoint | undefined {
  const [head, copy] = lines.get(pointKey(number)) ?? [];
  if (!head || copy) return undefined;
  const described = v.safeParse(v.pipe(v.string(), v.parseJson(), descriptionSchema), head.text);
  if (!described.success) return undefined;
  const { parts, ...description } = described.output;
  const texts: string[] = [];
  for (let part = 1; part <= parts; part++) {
    const [line, again] = lines.get(pointKey(number, part)) ?? [];
    if (!line || again) return undefined;
    texts.push(line.text);
  }
  const packed = texts.join("");
  if (pointChecksum(number, head.text, packed) !== head.checksum) return undefined;
  return { ...description, number, packed };
}

function damaged(sheet: string, number: number, lines: ReadonlyMap<string, readonly Line[]>): Issue {
  const row = lines.get(pointKey(number))?.[0]?.row ?? 0;
  return {
    code: "restore-damaged",
    severity: "warning",
    sheet,
    cell: cellAddress({ row, column: 0 }),
    facts: { number },
  };
}
