import { parseArgs } from "node:util";
import { checkWorkbook } from "../../app/check-workbook";
import { sealIssues } from "../../app/check-seal";
import { withForeignSeals } from "../../app/foreign-seals";
import { labelsIn } from "../../core/framework/framework";
import { checkSeal } from "../../core/seal/seal";
import type { SealDocument, SealEntry } from "../json-shapes";
import { ALL_GOOD, NOT_CLEAN, readAll, tell, UsageError, type CliContext, type ExitCode } from "../cli-context";

/** seal FILE...: the seal of each report, and every figure that changed after it was signed off; writes nothing. */
export async function sealCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError("Name the reports whose seal you want to see.");
  const checked = (await readAll(context, positionals)).map((read) => ({ read, found: checkWorkbook(read) }));
  const judged = withForeignSeals(checked.map(({ found }) => found));
  const entries = checked.map(({ read }, index): SealEntry => {
    const { report, issues = [] } = judged[index] ?? {};
    const { framework } = read.open;
    const labels = labelsIn(framework, context.frameworks.language);
    const state = report && checkSeal(report, report.seal);
    const ofCover = issues.filter(({ code }) => code === "seal-of-another" || code === "seal-cover-other");
    const told = state
      ? [...sealIssues(framework, labels, report, state), ...ofCover]
      : issues.filter(({ severity }) => severity === "blocker");
    return {
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
    };
  });
  context.print(
    context.json ? JSON.stringify({ files: entries } satisfies SealDocument) : entries.map(entryText).join("\n"),
  );
  const isClean = entries.every(
    ({ state, findings }) => (state === "whole" || state === "none") && findings.length === 0,
  );
  return isClean ? ALL_GOOD : NOT_CLEAN;
}

const STATES: Readonly<Record<SealEntry["state"], string>> = {
  whole: "as it was signed off",
  changed: "changed since it was signed off under ",
  broken: "its seal was changed",
  newer: "sealed by a newer version of this program",
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
