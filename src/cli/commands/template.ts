import { parseArgs } from "node:util";
import { isSameFile } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { makeTemplate } from "../../app/make-template";
import { labelsIn, type Framework } from "../../core/framework/framework";
import { versionText } from "../../core/framework/framework-version";
import { jurisdictionName } from "../../core/labels/name-of";
import {
  ALL_GOOD,
  NOT_CLEAN,
  NOTHING_DONE,
  readNamed,
  requireOption,
  requireYear,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import { issueEntries } from "../entries";
import type { TemplateDocument } from "../json-shapes";
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
  const {
    round,
    open: { framework },
    labels,
  } = await requireYear(context, values.year);
  const jurisdiction = requireJurisdiction(framework, values.jurisdiction);
  const out = requireOption(values.out, "out");
  const { from } = values;
  if (from !== undefined && isSameFile(from, out))
    throw new UsageError("--out would overwrite the workbook of --from. Give it another name.");
  const earlier = from === undefined ? undefined : await readNamed(context, from);
  const made = makeTemplate(framework, {
    jurisdiction,
    round,
    language: labels.language,
    ...(earlier ? { from: earlier } : {}),
  });
  // What was found in the earlier workbook speaks of the rows of its own version.
  const told = earlier?.open.framework ?? framework;
  const issues = issueEntries(told, labelsIn(told, labels.language), made.issues);
  for (const issue of issues)
    context.complain(
      `${from ?? ""}: ${[issue.sheet, issue.cell].filter((part) => part !== null).join(" ")} ${issue.message}`.replace(
        /: {2}/,
        ": ",
      ),
    );
  if (!made.ok) return NOTHING_DONE;
  if (!(await saveFile(out, await xlsxFormat.write(made.value), context))) return NOTHING_DONE;
  const document: TemplateDocument = { out, jurisdiction, round, framework: versionText(framework), issues };
  context.print(
    context.json
      ? JSON.stringify(document)
      : `${out}: template of ${jurisdictionName(labels, jurisdiction)} for ${round}.`,
  );
  return issues.some((issue) => issue.severity !== "info") ? NOT_CLEAN : ALL_GOOD;
}

function requireJurisdiction({ jurisdictions }: Framework, value: string | undefined): string {
  const given = requireOption(value, "jurisdiction");
  const known = jurisdictions.find(({ code, aliases }) =>
    [code, ...aliases].some((name) => name.toLocaleLowerCase() === given.toLocaleLowerCase()),
  );
  if (!known)
    throw new UsageError(`--jurisdiction ${given}: use one of ${jurisdictions.map(({ code }) => code).join(", ")}.`);
  return known.code;
}
