import { parseArgs } from "node:util";
import { checkWorkbook } from "../../app/check-workbook";
import { sealIssues } from "../../app/check-seal";
import { labelsIn } from "../../core/framework/framework";
import { checkSeal } from "../../core/seal/seal";
import type { SealDocument, SealEntry } from "../json-shapes";
import { ALL_GOOD, NOT_CLEAN, readAll, tell, UsageError, type CliContext, type ExitCode } from "../cli-context";

/** seal FILE...: the seal of each report, and every figure that changed after it was signed off; writes nothing. */
export async function sealCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError("Name the reports whose seal you want to see.");
  const entries: SealEntry[] = [];
  for (const read of await readAll(context, positionals)) {
    const { report, issues } = checkWorkbook(read, {});
    const { framework } = read.open;
    const labels = labelsIn(framework, context.frameworks.language);
    const state = report && checkSeal(report, report.seal);
    const told = state
      ? sealIssues(framework, labels, report, state)
      : issues.filter(({ severity }) => severity === "blocker");
    entries.push({
      file: read.file,
      seal: state?.now.code ?? null,
      digest: state?.now.digest ?? null,
      state: state?.kind ?? "unreadable",
      signedOff: state?.kind === "changed" ? state.sealed : null,
      findings: told.map((issue) => ({
        sheet: issue.sheet ?? "",
        cell: issue.cell ?? "",
        message: tell(context, read.open, issue),
      })),
    });
  }
  context.print(
    context.json ? JSON.stringify({ files: entries } satisfies SealDocument) : entries.map(entryText).join("\n"),
  );
  return entries.every(({ state }) => state === "whole" || state === "none") ? ALL_GOOD : NOT_CLEAN;
}

const STATES: Readonly<Record<SealEntry["state"], string>> = {
  whole: "as it was signed off",
  changed: "changed since it was signed off under ",
  broken: "its seal was changed",
  none: "not pushed yet, so nothing was signed off",
  unreadable: "is no report that can be read",
};

function entryText({ file, seal, state, signedOff, findings }: SealEntry): string {
  return [
    `${file}: ${seal === null ? "" : `${seal}, `}${STATES[state]}${signedOff ?? ""}`,
    ...findings.map(
      ({ sheet, cell, message }) => `  ${[sheet, cell].filter((part) => part !== "").join(" ")}: ${message}`,
    ),
  ].join("\n");
}
