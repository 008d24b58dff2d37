import { parseArgs } from "node:util";
import { readBytes } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { makeTemplate } from "../../app/make-template";
import {
  ALL_GOOD,
  NOT_CLEAN,
  NOTHING_DONE,
  requireOption,
  requireYear,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import { issueEntries } from "../entries";
import type { TemplateDocument } from "../json-shapes";
import { samePath } from "../same-path";
import { saveFile } from "../save-file";

/** template --jurisdiction CODE --year Y [--from FILE] --out FILE */
export async function templateCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      jurisdiction: { type: "string" },
      year: { type: "string" },
      from: { type: "string" },
      out: { type: "string" },
    },
  });
  const jurisdiction = requireJurisdiction(context, values.jurisdiction);
  const round = requireYear(context, values.year);
  const out = requireOption(values.out, "out");
  const { from } = values;
  if (from !== undefined && samePath(from, out))
    throw new UsageError("--out would overwrite the workbook of --from. Give it another name.");
  const { framework } = context.open;
  const made = makeTemplate(framework, xlsxFormat, {
    jurisdiction,
    round,
    language: context.labels.language,
    ...(from === undefined ? {} : { from: { file: from, content: await readBytes(from) } }),
  });
  const issues = issueEntries(framework, context.labels, made.issues);
  for (const issue of issues)
    context.complain(
      `${from ?? ""}: ${[issue.sheet, issue.cell].filter((part) => part !== null).join(" ")} ${issue.message}`.replace(
        /: {2}/,
        ": ",
      ),
    );
  if (!made.ok) return NOTHING_DONE;
  if (!(await saveFile(out, await xlsxFormat.write(made.value), context))) return NOTHING_DONE;
  const document: TemplateDocument = {
    out,
    jurisdiction,
    round,
    framework: `${framework.id} ${framework.version}`,
    issues,
  };
  context.print(
    context.json
      ? JSON.stringify(document)
      : `${out}: template of ${context.labels.jurisdictions[jurisdiction]?.name ?? jurisdiction} for ${round}.`,
  );
  return issues.some((issue) => issue.severity !== "info") ? NOT_CLEAN : ALL_GOOD;
}

function requireJurisdiction({ open }: CliContext, value: string | undefined): string {
  const given = requireOption(value, "jurisdiction");
  const known = open.framework.jurisdictions.find(({ code, aliases }) =>
    [code, ...aliases].some((name) => name.toLocaleLowerCase() === given.toLocaleLowerCase()),
  );
  if (!known)
    throw new UsageError(
      `--jurisdiction ${given}: use one of ${open.framework.jurisdictions.map(({ code }) => code).join(", ")}.`,
    );
  return known.code;
}
