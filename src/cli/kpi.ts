/** The command line: the same app functions that Excel calls, with files and text around them. */
import { fileURLToPath } from "node:url";
import { frameworkFolders } from "../adapters/node/framework-folders";
import { readBytes } from "../adapters/node/files";
import { findFrameworks, type Frameworks } from "../app/frameworks";
import type { OpenFramework } from "../app/open-framework";
import { gradeFrameworks } from "../app/use-rule-pack";
import { FALLBACK_LANGUAGE } from "../core/framework/language-for";
import { labelsIn } from "../core/framework/framework";
import { readRulePack } from "../core/framework/rule-pack";
import type { Outcome } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { BrokenFramework, NOTHING_DONE, UsageError, valueOf, type CliContext, type ExitCode } from "./cli-context";
import { checkCommand } from "./commands/check";
import { demoCommand } from "./commands/demo";
import { exportCommand } from "./commands/export";
import { historyCommand } from "./commands/history";
import { layoutCommand } from "./commands/layout";
import { mergeCommand } from "./commands/merge";
import { premergeCommand } from "./commands/premerge";
import { pushCommand } from "./commands/push";
import { queriesCommand } from "./commands/queries";
import { reportCommand } from "./commands/report";
import { restoreCommand } from "./commands/restore";
import { rulesCommand } from "./commands/rules";
import { sealCommand } from "./commands/seal";
import { sourceCommand } from "./commands/source";
import { templateCommand } from "./commands/template";
import { shownPlainly } from "./shown-plainly";

const COMMANDS: Readonly<
  Record<string, (args: readonly string[], context: CliContext) => Promise<ExitCode> | ExitCode>
> = {
  template: templateCommand,
  layout: layoutCommand,
  check: checkCommand,
  history: historyCommand,
  premerge: premergeCommand,
  merge: mergeCommand,
  push: pushCommand,
  queries: queriesCommand,
  restore: restoreCommand,
  report: reportCommand,
  export: exportCommand,
  demo: demoCommand,
  rules: rulesCommand,
  seal: sealCommand,
  source: sourceCommand,
};

const HELP = `npm run -s kpi -- COMMAND

  template --jurisdiction CODE --year Y [--from FILE] --out FILE
           the report to fill in; --from carries figures of earlier years over
  layout   --year Y
           every cell of it that takes a figure: key, sheet, address, unit, kind
  check    FILE... [--last FILE] [--avmp FILE]
           reads and checks reports and regional workbooks; writes nothing; --last is the
           last accepted one, whose closed years must not change in silence
  history  REPORT [--as-published ROW | --to-be-corrected ROW] [--note TEXT] [--by NAME] [--out FILE]
           the rows of a first report whose closed years are odd; or the report with what
           is said of one: as published, its closed years count as accepted
  premerge FILE... --out FILE [--choose [PLACE=]FILE]
           the copies that the institutions of one jurisdiction filled in become its
           report; PLACE is a KPI, table, row or cell in which that copy counts
  merge    FILE... --out FILE [--into FILE] [--avmp FILE] [--choose FILE] [--include-incomplete]
           one regional workbook with charts from all reports that may be merged
           --avmp (.xlsx, .csv): SEESAC's yearly AVMP figures, compared, never added
  push     REPORT --into REGIONAL --out FILE [--replace]
           one report into a regional workbook; --replace where the region has other
           figures of that jurisdiction already
  queries  REGIONAL [--jurisdiction CODE] [--row KEY --year Y --text TEXT] [--ask FILE]
           [--findings] [--answers FILE] [--close ID] [--out FILE] [--send FILE]
           the questions that were asked about cells, and how many are open; --out is the
           regional workbook with new ones, --send what to send to the jurisdiction
  restore  REGIONAL [--to N --out FILE]
           the regional workbook as it was before a merge or push; without --to the
           restore points that it has, the last five
  report   REGIONAL --out DECK.pptx [--jurisdiction CODE] [--into OLD.pptx]
           slides with editable charts, of the region or of one jurisdiction; --into is a
           deck made before, in which people's slides, texts and layout stay
  export   REGIONAL | REPORT --format csv|sdmx-csv|json --out FILE
           every figure, status and text with its source, for other programs
  demo     [--out DIR]
           six sample reports, checked and merged
  rules    [ID...]
           the card of each rule: what it demands, why, what passes and what fails
  seal     FILE...
           the seal of each report, and every figure that changed after it was pushed
  source   REGIONAL CELL | REPORT CELL --in REGIONAL
           where a figure of the region comes from, or where one of a report went;
           CELL as in "KPI 13!J8"

  --json            one JSON document on stdout instead of text
  --language CODE   the language of what is made and said (en)
  --framework DIR   a framework folder besides those that ship; preferred to them
  --force           replaces a file that is there already; without it none is, but for --out that is --into
  --rules FILE      a rule pack that grades rules anew or switches them off

Exit code: 0 all good, 1 something was refused or is not clean, 2 wrong call or nothing could be done.`;

/** Every framework that ships: a folder for each, and in it one for every version. */
const SHIPPED = fileURLToPath(new URL("../frameworks", import.meta.url));

async function main(given: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined || name === "--help" || name === "help" || rest.includes("--help")) {
    process.stdout.write(`${HELP}\n`);
    return name === undefined ? NOTHING_DONE : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}".`);
  const { folders, language, rules, json, isForced, args } = commonOptions(rest);
  const samples = frameworkFolders(SHIPPED, folders);
  const found = valueOf(await findFrameworks(samples, language));
  requireLanguage(found);
  const first = valueOf(await found.open(found.versions[0]));
  const used = rules === undefined ? { frameworks: found, open: first } : await graded(found, first, rules);
  if (!used) return NOTHING_DONE;
  const started = Date.now();
  const isWatched = process.stderr.isTTY;
  const context: CliContext = {
    ...used,
    samples,
    labels: labelsIn(used.open.framework, language),
    json,
    isForced,
    filesRead: new Map(),
    print: (text) => process.stdout.write(`${shownPlainly(text)}\n`),
    complain,
    isStopped: hearStop(),
    progress: (text) => {
      if (isWatched && Date.now() - started > 1000) process.stderr.write(`\r${text}\u001b[K\r`);
    },
  };
  return await command(args, context);
}

/** Options of every command that take a value, and what that is. */
const COMMON = { "--framework": "a folder", "--language": "a language", "--rules": "a file" } as const;

function commonOptions(rest: readonly string[]): {
  folders: readonly string[];
  language: string;
  rules: string | undefined;
  json: boolean;
  isForced: boolean;
  args: readonly string[];
} {
  const isCommon = (word: string | undefined): word is keyof typeof COMMON =>
    word !== undefined && Object.hasOwn(COMMON, word);
  const valuesOf = (option: keyof typeof COMMON): readonly string[] =>
    rest.flatMap((word, index) => {
      if (word !== option) return [];
      const value = rest[index + 1];
      if (value === undefined) throw new UsageError(`${option} needs ${COMMON[option]}.`);
      return [value];
    });
  return {
    folders: valuesOf("--framework"),
    language: valuesOf("--language").at(-1) ?? FALLBACK_LANGUAGE,
    rules: valuesOf("--rules").at(-1),
    json: rest.includes("--json"),
    isForced: rest.includes("--force"),
    args: rest.filter(
      (word, index) => word !== "--json" && word !== "--force" && !isCommon(word) && !isCommon(rest[index - 1]),
    ),
  };
}

/** Some version has labels in it; one that has not speaks English. */
function requireLanguage({ versions, language }: Frameworks): void {
  const known = new Set(versions.flatMap(({ languages }) => languages.map((one) => one.language)));
  if (!known.has(language)) throw new UsageError(`--language ${language}: use one of ${[...known].sort().join(", ")}.`);
}

/** The frameworks as the rule pack in a file grades them; undefined when it cannot be used, which is said. */
async function graded(
  frameworks: Frameworks,
  { framework }: OpenFramework,
  file: string,
): Promise<Pick<CliContext, "frameworks" | "open"> | undefined> {
  const bytes = await readBytes(file);
  const pack = bytes.ok ? readRulePack(new TextDecoder().decode(bytes.value)) : bytes;
  const used: Outcome<Pick<CliContext, "frameworks" | "open">> = pack.ok
    ? await gradeFrameworks(frameworks, pack.value)
    : pack;
  if (used.ok) return used.value;
  for (const issue of used.issues)
    complain(`${file}: ${tellIssue(framework, labelsIn(framework, frameworks.language), issue, "commandLine")}`);
  return undefined;
}

/** From the first question on, Ctrl-C stops the work at its next step, and a second one the program. */
function hearStop(): () => Promise<boolean> {
  let isHeard = false;
  let isPressed = false;
  return () =>
    new Promise((resolve) => {
      if (!isHeard)
        process.once("SIGINT", () => {
          isPressed = true;
        });
      isHeard = true;
      setImmediate(() => {
        resolve(isPressed);
      });
    });
}

function complain(text: string): void {
  process.stderr.write(`${shownPlainly(text)}\n`);
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
    if (error instanceof BrokenFramework) complain(error.message);
    else if (isWrongCall(error)) complain(`${error.message} See npm run -s kpi -- --help.`);
    else
      complain(
        `This is a fault of the program, not yours: ${error instanceof Error ? error.message : String(error)}. Please report it with the files that show it.`,
      );
  },
);
