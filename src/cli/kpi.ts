/** The command line: the same app functions that Excel calls, with files and text around them. */
import { readFrameworkFiles } from "../adapters/node/framework-files";
import { readBytes } from "../adapters/node/files";
import { openFramework, withRulePack, type OpenFramework } from "../app/open-framework";
import { labelsIn } from "../core/framework/framework";
import { readRulePack } from "../core/framework/rule-pack";
import type { Outcome } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { NOTHING_DONE, UsageError, type CliContext, type ExitCode } from "./cli-context";
import { checkCommand } from "./commands/check";
import { demoCommand, SHIPPED_FRAMEWORK } from "./commands/demo";
import { layoutCommand } from "./commands/layout";
import { mergeCommand } from "./commands/merge";
import { rulesCommand } from "./commands/rules";
import { templateCommand } from "./commands/template";

const COMMANDS: Readonly<
  Record<string, (args: readonly string[], context: CliContext) => Promise<ExitCode> | ExitCode>
> = {
  template: templateCommand,
  layout: layoutCommand,
  check: checkCommand,
  merge: mergeCommand,
  demo: demoCommand,
  rules: rulesCommand,
};

const HELP = `npm run -s kpi -- COMMAND

  template --jurisdiction CODE --year Y [--from FILE] --out FILE
           the report to fill in; --from carries figures of earlier years over
  layout   --year Y
           every cell of it that takes a figure: key, sheet, address, unit, kind
  check    FILE... [--last FILE] [--avmp FILE]
           reads and checks reports; writes nothing; --last is the last accepted
           report or regional workbook, whose closed years must not change in silence
  merge    FILE... --out FILE [--into FILE] [--avmp FILE] [--choose FILE] [--include-incomplete]
           one regional workbook with charts from all reports that may be merged
           --avmp (.xlsx, .csv): SEESAC's yearly AVMP figures, compared, never added
  demo     [--out DIR]
           six sample reports, checked and merged
  rules    [ID...]
           the card of each rule: what it demands, why, what passes and what fails

  --json            one JSON document on stdout instead of text
  --framework DIR   another framework folder
  --rules FILE      a rule pack that grades rules anew or switches them off

Exit code: 0 all good, 1 something was refused or is not clean, 2 wrong call or nothing could be done.`;

async function main(given: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined || name === "--help" || name === "help" || rest.includes("--help")) {
    process.stdout.write(`${HELP}\n`);
    return name === undefined ? NOTHING_DONE : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}".`);
  const { folder, rules, json, args } = commonOptions(rest);
  const files = await readFrameworkFiles(folder);
  const shipped = files.ok ? openFramework(files.value) : files;
  if (!shipped.ok) {
    for (const { code, facts } of shipped.issues)
      if (code === "framework-invalid") complain(`${facts.file}: ${facts.key}: ${facts.problem}`);
    return NOTHING_DONE;
  }
  const open = rules === undefined ? shipped : await graded(shipped.value, rules);
  if (!open.ok) {
    const { framework } = shipped.value;
    for (const issue of open.issues)
      complain(`${rules ?? ""}: ${tellIssue(framework, labelsIn(framework, "en"), issue)}`);
    return NOTHING_DONE;
  }
  const started = Date.now();
  const isWatched = process.stderr.isTTY;
  const context: CliContext = {
    open: open.value,
    labels: labelsIn(open.value.framework, "en"),
    json,
    print: (text) => process.stdout.write(`${text}\n`),
    complain,
    progress: (text) => {
      if (isWatched && Date.now() - started > 1000) process.stderr.write(`\r${text}\u001b[K\r`);
    },
  };
  return await command(args, context);
}

function commonOptions(rest: readonly string[]): {
  folder: string;
  rules: string | undefined;
  json: boolean;
  args: readonly string[];
} {
  const valueOf = (option: string, what: string): string | undefined => {
    const at = rest.indexOf(option);
    if (at === -1) return undefined;
    const value = rest[at + 1];
    if (value === undefined) throw new UsageError(`${option} needs ${what}.`);
    return value;
  };
  const [folder, rules] = [valueOf("--framework", "a folder"), valueOf("--rules", "a file")];
  const isCommon = (word: string | undefined): boolean => word === "--framework" || word === "--rules";
  const args = rest.filter((word, index) => word !== "--json" && !isCommon(word) && !isCommon(rest[index - 1]));
  return { folder: folder ?? SHIPPED_FRAMEWORK, rules, json: rest.includes("--json"), args };
}

/** The framework as the rule pack in a file grades it. */
async function graded(open: OpenFramework, file: string): Promise<Outcome<OpenFramework>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const pack = readRulePack(new TextDecoder().decode(bytes.value));
  return pack.ok ? withRulePack(open, pack.value) : pack;
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** parseArgs throws these for unknown or incomplete options: a wrong call like any other. */
function isWrongCall(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
  );
}

// npm runs scripts in the project's folder; people name files from where they stand.
const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env;
if (script === "kpi" && startedIn !== undefined) process.chdir(startedIn);

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = NOTHING_DONE;
    if (isWrongCall(error)) complain(`${error.message} See npm run -s kpi -- --help.`);
    else
      complain(
        `This is a fault of the program, not yours: ${error instanceof Error ? error.message : String(error)}. Please report it with the files that show it.`,
      );
  },
);
