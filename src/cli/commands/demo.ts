import { join } from "node:path";
import { parseArgs } from "node:util";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import type { ReadFile } from "../../app/read-file";
import { loadSamples, sampleVersion } from "../../app/load-samples";
import { sampleTemplates } from "../../app/sample-templates";
import { ALL_GOOD, NOTHING_DONE, valueOf, type CliContext, type ExitCode } from "../cli-context";
import { saveFile } from "../save-file";
import { mergeFiles } from "./merge";

/** demo [--out DIR]: six sample workbooks, checked and merged. Exit code 0 when the regional workbook stands there. */
export async function demoCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: "string" } } });
  const folder = values.out ?? "demo";
  const { frameworks } = context;
  const version = await sampleVersion([context.open.framework, ...frameworks.versions], context.samples);
  const open = valueOf(await frameworks.open(version));
  const { framework } = open;
  const round = framework.rounds.at(-1) ?? "";
  const files = valueOf(await context.samples.readSamples(framework));
  const samples = valueOf(loadSamples(framework, files));
  const made: ReadFile[] = [];
  for (const { jurisdiction, plan } of sampleTemplates(framework, samples, round, context.labels.language)) {
    const file = join(folder, `sample-${jurisdiction}-${round}.xlsx`);
    const bytes = await xlsxFormat.write(plan);
    if (!(await saveFile(file, bytes, context))) return NOTHING_DONE;
    made.push({ file, snapshot: xlsxFormat.read(bytes), open });
  }
  const out = join(folder, "regional-sample.xlsx");
  const code = await mergeFiles(
    {
      files: made.map((one) => () => Promise.resolve(one)),
      choices: { chosen: [], includeIncomplete: false },
      language: context.labels.language,
    },
    out,
    context,
  );
  if (!context.json && code !== NOTHING_DONE)
    context.print(`\nOpen ${out} in any spreadsheet program; the six reports lie beside it.`);
  return code === NOTHING_DONE ? NOTHING_DONE : ALL_GOOD;
}
