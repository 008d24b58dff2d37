import { parseArgs } from "node:util";
import { restoreRegional } from "../../app/restore-regional";
import { labelsIn } from "../../core/framework/framework";
import type { Issue } from "../../core/issue/issue";
import { jurisdictionName } from "../../core/labels/name-of";
import { readRestorePoints, type RestorePoint } from "../../core/regional/restore-points";
import { cellsLeftOut } from "../carry-along";
import {
  ALL_GOOD,
  NOT_CLEAN,
  complainOf,
  NOTHING_DONE,
  onlyFile,
  readNamed,
  requireOption,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import type { PointEntry, RestoreDocument } from "../json-shapes";
import { saveRegional } from "../save-regional";

/** restore REGIONAL [--to N] --out FILE; without --to the restore points that there are. */
export async function restoreCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { to: { type: "string" }, out: { type: "string" } },
    allowPositionals: true,
  });
  const file = onlyFile(positionals, "regional workbook");
  const to = values.to === undefined ? undefined : numberOf(values.to);
  const out = to === undefined ? null : requireOption(values.out, "out");
  const { open, snapshot } = await readNamed(context, file);
  const labels = labelsIn(open.framework, context.frameworks.language);
  const print = (document: RestoreDocument): void => {
    const nameOf = (code: string): string => jurisdictionName(labels, code);
    context.print(context.json ? JSON.stringify(document) : documentText(document, nameOf));
  };
  const complain = (issues: readonly Issue[]): void => {
    complainOf(context, open, file, issues);
  };
  if (!snapshot.ok) {
    complain(snapshot.issues);
    return NOTHING_DONE;
  }
  const { points, issues } = readRestorePoints(snapshot.value);
  if (to === undefined || out === null) {
    complain(issues);
    print({ points: points.map(pointEntry), restored: null, out, leftOut: [] });
    return issues.length === 0 ? ALL_GOOD : NOT_CLEAN;
  }
  const restored = await restoreRegional(context.frameworks, snapshot.value, to, new Date());
  complain(restored.ok ? restored.value.lost : restored.issues);
  if (!restored.ok) return NOTHING_DONE;
  const { workbook, lost } = restored.value;
  const old = { file, open: restored.value.open, snapshot: snapshot.value };
  const saved = await saveRegional(context, old, { ...restored.value, ...workbook }, out);
  if (!saved) return NOTHING_DONE;
  const leftOut = [...cellsLeftOut(lost), ...saved.leftOut];
  print({ points: points.map(pointEntry), restored: to, out, leftOut });
  return lost.length + saved.missed.length === 0 ? ALL_GOOD : NOT_CLEAN;
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--to ${text}: name a restore point by its number.`);
  return Number(text);
}

function pointEntry({ number, when, done, files, jurisdictions }: RestorePoint): PointEntry {
  return { number, when, done, files, jurisdictions };
}

function documentText({ points, restored, out }: RestoreDocument, nameOf: (code: string) => string): string {
  const lineOf = ({ number, when, done, files, jurisdictions }: PointEntry): string => {
    const what = [done, files.join(", "), jurisdictions.map(nameOf).join(", ")].filter((part) => part !== "");
    return `${String(number)}: as it was on ${when}, before ${what.join("; ")}`;
  };
  const chosen = points.find(({ number }) => number === restored);
  if (out !== null && chosen) return `${out}: put back to restore point ${lineOf(chosen)}`;
  return points.length === 0
    ? "There are no restore points yet: each merge --into and push keeps one."
    : points.map(lineOf).join("\n");
}
