import { parseArgs } from "node:util";
import { isSameFile } from "../../adapters/node/files";
import { onlyFile, readAll, requireOption, UsageError, type CliContext, type ExitCode } from "../cli-context";
import { mergeFiles } from "./merge";

/** push REPORT --into REGIONAL --out FILE [--replace] */
export async function pushCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { into: { type: "string" }, out: { type: "string" }, replace: { type: "boolean" } },
    allowPositionals: true,
  });
  const report = onlyFile(positionals, "report to push");
  const [out, regional] = [requireOption(values.out, "out"), requireOption(values.into, "into")];
  if (isSameFile(report, out)) throw new UsageError("--out would overwrite the report. Give it another name.");
  const files = await readAll(context, [report]);
  const [into] = await readAll(context, [regional]);
  return mergeFiles(
    {
      files: files.map((one) => () => Promise.resolve(one)),
      ...(into ? { into } : {}),
      choices: { chosen: values.replace === true ? [report] : [], includeIncomplete: false },
      language: context.frameworks.language,
      isPush: true,
    },
    out,
    context,
  );
}
