import { parseArgs } from "node:util";
import { checkWorkbook } from "../../app/check-workbook";
import type { OldWorkbook } from "../../app/merge-workbooks";
import type { CellPlace } from "../../app/ports";
import { traceBack, traceOn } from "../../app/trace-cell";
import { labelsIn } from "../../core/framework/framework";
import { markSamples } from "../../core/labels/mark-samples";
import { jurisdictionName } from "../../core/labels/name-of";
import { isRegional } from "../../core/regional/is-regional";
import {
  ALL_GOOD,
  complainOf,
  NOTHING_DONE,
  readNamed,
  regionalIn,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import { observationEntry } from "../entries";
import type { SourceDocument } from "../json-shapes";

/** source REGIONAL CELL: where a figure comes from. source REPORT CELL --in REGIONAL: where it went. Writes nothing. */
export async function sourceCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { in: { type: "string" } },
    allowPositionals: true,
  });
  const [file, cell, more] = positionals;
  if (file === undefined || cell === undefined || more !== undefined)
    throw new UsageError('Name a workbook and one of its cells, such as "KPI 13!J8".');
  const place = placeOf(cell);
  const read = await readNamed(context, file);
  if (read.snapshot.ok && isRegional(read.snapshot.value)) {
    const regional = regionalIn(context, read);
    return regional ? told(context, cell, documentBack(regional, place)) : NOTHING_DONE;
  }
  const { report, issues } = checkWorkbook(read);
  if (!report) {
    complainOf(context, read.open, file, issues);
    return NOTHING_DONE;
  }
  if (values.in === undefined)
    throw new UsageError("--in is missing: name the regional workbook that uses the report.");
  const into = await readNamed(context, values.in);
  const regional = regionalIn(context, into);
  if (!regional) return NOTHING_DONE;
  const found = traceOn(regional, report, place);
  return told(context, cell, found && { key: found.key, sources: [], uses: found.uses });
}

function documentBack(regional: OldWorkbook, place: CellPlace): SourceDocument | undefined {
  const { open, workbook } = regional;
  const found = traceBack(regional, place);
  return (
    found && {
      key: `${found.row}.${found.period}`,
      sources: found.sources.map(({ seal, note, institution, justifications, ...one }) => ({
        ...observationEntry(open.framework, one, workbook.regional.samples),
        seal,
        note,
        institution,
        justifications: justifications.map(({ reason, text, who, when }) => ({ reason, text, who, when })),
      })),
      uses: [],
    }
  );
}

function told(context: CliContext, cell: string, found: SourceDocument | undefined): ExitCode {
  if (!found) {
    context.complain(`${cell}: this cell holds no figure, status or text of a report.`);
    return NOTHING_DONE;
  }
  context.print(context.json ? JSON.stringify(found) : textOf(context, found));
  return ALL_GOOD;
}

function textOf({ open: { framework }, frameworks }: CliContext, { key, sources, uses }: SourceDocument): string {
  const labels = labelsIn(framework, frameworks.language);
  const nameOf = ({ jurisdiction, sample }: SourceDocument["sources"][number]): string =>
    jurisdictionName(markSamples(labels, sample ? [jurisdiction] : []), jurisdiction);
  return [
    key,
    ...sources.map((one) => {
      const { seal, note, institution, justifications } = one;
      const said = [
        ...(seal === "" ? [] : [`seal ${seal}`]),
        ...(institution === "" ? [] : [`source: ${institution}`]),
        ...(note === "" ? [] : [`note: ${note}`]),
        ...justifications.map(({ reason, text, who, when }) => `justified by ${who}, ${when} (${reason}): ${text}`),
      ];
      const value = one.value ?? one.status;
      return `  ${nameOf(one)}: ${String(value)} from ${one.file}, ${one.sheet} ${one.cell}${said.map((text) => `; ${text}`).join("")}`;
    }),
    ...uses.map(({ as, sheet, cell }) => `  ${as.padEnd(6)}  ${sheet} ${cell}`),
    ...(sources.length + uses.length === 0
      ? ["  Nothing: no report holds it, or none of it is in the regional workbook."]
      : []),
  ].join("\n");
}

/** "KPI 13!J8" or "'KPI 13'!J8". */
function placeOf(text: string): CellPlace {
  const at = text.lastIndexOf("!");
  const sheet = text
    .slice(0, Math.max(0, at))
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const cell = text.slice(at + 1).toUpperCase();
  if (sheet === "" || !/^[A-Z]{1,3}[1-9]\d*$/.test(cell))
    throw new UsageError(`${text}: name a cell with its sheet, such as "KPI 13!J8".`);
  return { sheet, cell };
}
