import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readFrameworkFiles } from "../../adapters/node/framework-files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import type { GivenFile } from "../../app/given-file";
import { SAMPLE_REMARK, sampleTemplates } from "../../app/sample-templates";
import { ALL_GOOD, NOTHING_DONE, type CliContext, type ExitCode } from "../cli-context";
import { saveFile } from "../save-file";
import { mergeFiles } from "./merge";

/** The samples belong to the framework that is shipped. */
export const SHIPPED_FRAMEWORK = fileURLToPath(new URL("../../frameworks/salw-roadmap/2019-2024", import.meta.url));

/** demo [--out DIR]: six sample workbooks, checked and merged. Exit code 0 when the regional workbook stands there. */
export async function demoCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: "string" } } });
  const folder = values.out ?? "demo";
  const { framework } = context.open;
  const shipped = await readFrameworkFiles(SHIPPED_FRAMEWORK);
  const seed = shipped.ok ? shipped.value["seed-figures.json"] : undefined;
  const files: GivenFile[] = [];
  for (const { jurisdiction, plan } of sampleTemplates(
    framework,
    seed,
    framework.years.at(-1) ?? "",
    context.labels.language,
  )) {
    const file = join(folder, `sample-${jurisdiction}-${framework.years.at(-1) ?? ""}.xlsx`);
    const bytes = await xlsxFormat.write(plan);
    if (!(await saveFile(file, bytes, context))) return NOTHING_DONE;
    files.push({ file, content: { ok: true, value: bytes, issues: [] } });
  }
  const out = join(folder, "regional-sample.xlsx");
  const code = await mergeFiles(
    {
      files,
      choices: { chosen: [], includeIncomplete: false },
      language: context.labels.language,
      remark: SAMPLE_REMARK,
    },
    out,
    context,
  );
  if (!context.json && code !== NOTHING_DONE)
    context.print(`\nOpen ${out} in any spreadsheet program; the six reports lie beside it.`);
  return code === NOTHING_DONE ? NOTHING_DONE : ALL_GOOD;
}
