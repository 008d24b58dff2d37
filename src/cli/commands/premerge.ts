import { parseArgs } from "node:util";
import { isSameFile } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { planPreMerged, preMerge, readCopy, reportOfMost, type PreMerge, type ReadCopy } from "../../app/pre-merge";
import type { ContributionChoice } from "../../core/consolidation/settle-cells";
import { statusOf } from "../../core/consolidation/regional";
import { labelsIn, type Framework } from "../../core/framework/framework";
import type { Labels } from "../../core/framework/framework-schema";
import { splitKey } from "../../core/framework/observation-key";
import { versionText } from "../../core/framework/framework-version";
import { jurisdictionName } from "../../core/labels/name-of";
import {
  ALL_GOOD,
  complainOf,
  NOT_CLEAN,
  NOTHING_DONE,
  readNamed,
  reportsAmong,
  requireOption,
  tell,
  UsageError,
  valueOf,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import { plainValue as valueIn } from "../../core/export/plain-value";
import { issueEntries } from "../entries";
import type { PremergeDocument } from "../json-shapes";
import { saveFile } from "../save-file";

/** premerge FILE... --out FILE [--choose [PLACE=]FILE] */
export async function premergeCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" }, choose: { type: "string", multiple: true } },
    allowPositionals: true,
  });
  const out = requireOption(values.out, "out");
  if (positionals.some((file) => isSameFile(file, out)))
    throw new UsageError("--out would overwrite one of the copies. Give it another name.");
  const files = [...new Set(reportsAmong(context, positionals))];
  if (files.length < 2) throw new UsageError("Name two or more copies that institutions filled in.");
  const copies: ReadCopy[] = [];
  for (const file of files) {
    copies.push(readCopy(await readNamed(context, file)));
    context.progress(`${String(copies.length)} of ${String(files.length)} read`);
  }
  const identity = reportOfMost(copies);
  if (!identity) {
    for (const { file, issues } of copies) complainOf(context, context.open, file, issues);
    return NOTHING_DONE;
  }
  const { language } = context.frameworks;
  const open = valueOf(
    await context.frameworks.open({ id: identity.framework, version: identity.version }, [identity.language]),
  );
  const { framework } = open;
  const choices = (values.choose ?? []).map((choice) => choiceOf(framework, choice, files));
  const labels = labelsIn(framework, language);
  const joined = preMerge(framework, labels, identity, copies, choices);
  const isWritten = joined.copies.filter(({ isTaken }) => isTaken).length > 1;
  if (isWritten && !(await saveFile(out, await xlsxFormat.write(planPreMerged(framework, joined)), context)))
    return NOTHING_DONE;
  const document: PremergeDocument = {
    out: isWritten ? out : null,
    jurisdiction: identity.jurisdiction,
    round: identity.round,
    framework: versionText(framework),
    copies: joined.copies.map(({ file, isTaken, who, institutions, given, issues }) => ({
      file,
      taken: isTaken,
      who,
      institutions,
      given,
      issues: issueEntries(framework, labels, issues),
    })),
    cells: joined.apart.map(({ cell: { key, owners, sides, taken }, issue }) => ({
      key,
      owners,
      sides: sides.map(({ contribution, observation: { content }, isOwner }) => ({
        file: contribution.report.file,
        isOwner,
        value: valueIn(content),
        status: statusOf(content),
      })),
      value: taken ? valueIn(taken) : null,
      status: taken ? statusOf(taken) : null,
      message: tell(context, open, issue),
    })),
  };
  context.print(context.json ? JSON.stringify(document) : printed(labels, joined, document));
  if (!isWritten) return NOTHING_DONE;
  const isClean = joined.apart.length === 0 && joined.copies.every(({ issues }) => issues.every(isRemark));
  return isClean ? ALL_GOOD : NOT_CLEAN;
}

function isRemark({ severity }: { readonly severity: string }): boolean {
  return severity === "info";
}

/** "4.firearms.border=customs.xlsx", or the file alone. */
function choiceOf(framework: Framework, choice: string, files: readonly string[]): ContributionChoice {
  const whole = files.find((file) => isSameFile(file, choice));
  if (whole !== undefined) return { file: whole, place: "" };
  const at = choice.indexOf("=");
  const [place, name] = [choice.slice(0, Math.max(at, 0)), choice.slice(at + 1)];
  const file = files.find((one) => isSameFile(one, name));
  if (file === undefined) throw new UsageError(`--choose ${choice}: this is none of the copies.`);
  const isPlace =
    framework.rows.has(place) ||
    framework.rows.has(splitKey(place).row) ||
    framework.tables.some(({ key, kpi }) => key === place || kpi === place);
  if (!isPlace) throw new UsageError(`--choose ${choice}: "${place}" is no KPI, table, row or cell.`);
  return { file, place };
}

function printed(labels: Labels, { copies, apart }: PreMerge, document: PremergeDocument): string {
  const { out, jurisdiction, round } = document;
  const lines = copies.map(({ file, who, isTaken, given }, index) =>
    [
      `${file}${who === "" ? "" : ` (${who})`}: ${isTaken ? `${String(given)} cells` : "left out"}`,
      ...(document.copies[index]?.issues ?? []).map(({ severity, sheet, cell, message }) => {
        const place = [sheet, cell].filter((part) => part !== null).join(" ");
        return `  ${severity.padEnd(7)}  ${place === "" ? "" : `${place}: `}${message}`;
      }),
    ].join("\n"),
  );
  const cells = apart.map(({ issue }, index) => {
    const { key = "", message = "" } = document.cells[index] ?? {};
    return `  ${issue.severity.padEnd(7)}  ${key}: ${message}`;
  });
  const summary =
    out === null
      ? "Fewer than two copies can be joined; nothing was written."
      : `${out}: report of ${jurisdictionName(labels, jurisdiction ?? "")} for ${round ?? ""} from ${String(copies.filter(({ isTaken }) => isTaken).length)} copies. Check it with "check" before it is pushed.`;
  return [...lines, ...(cells.length === 0 ? [] : [["Where copies differ:", ...cells].join("\n")]), summary].join(
    "\n\n",
  );
}
