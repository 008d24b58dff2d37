/** Runs an Office.js script against the local host, or prints what the host implements. */
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { ExcelHost, requirementSets } from "../excel-host";
import { openWorkbook } from "../files/open-workbook";
import { saveWorkbook } from "../files/save-workbook";
import { createHostBridge } from "../protocol/host-bridge";
import { compileScript } from "./compile-script";
import type { Script } from "./compile-script";
import { loadClientLibrary } from "./load-client-library";
import type { ClientLibrary } from "./load-client-library";
import { loadTypeTable } from "./load-type-table";
import { printCoverage } from "./print-coverage";
import { printRecalculated } from "./print-recalculated";
import { scriptConsole } from "./script-console";
import type { ConsoleLine } from "./script-console";
import { readyOffice } from "./script-office";
import { readScriptOptions, SCRIPT_HELP } from "./script-options";
import type { ScriptOptions } from "./script-options";
import { ScriptPage } from "./script-page";
import { errorLines, tellError } from "./told-error";
import type { ToldError } from "./told-error";

const WRONG_CALL = 2;

async function main(args: readonly string[]): Promise<void> {
  const options = readScriptOptions(args);
  if (options.help) process.stdout.write(`${SCRIPT_HELP}\n`);
  else if (options.coverage) process.stdout.write(`${await printCoverage(options.json)}\n`);
  else if (options.recalculate !== undefined)
    process.stdout.write(`${await printRecalculated(options.recalculate, options.json)}\n`);
  else if (options.script === undefined) throw new TypeError(`A script is needed.\n\n${SCRIPT_HELP}`);
  else await run(options.script, options);
}

async function run(file: string, options: ScriptOptions): Promise<void> {
  const source = await readFile(file, "utf8").catch(() => {
    throw new TypeError(`${file} cannot be read.`);
  });
  const host = await openHost(options);
  const client = await loadClientLibrary();
  client.OfficeExtension.HostBridge.init(createHostBridge(host));
  readyOffice(client, host);
  const outcome: { state: "running" | "done"; result?: unknown; error?: ToldError } = { state: "running" };
  let script: Script | undefined;
  const fail = (error: unknown): void => {
    outcome.error ??= tellError(error, (one) => script?.place(one));
  };
  process.on("unhandledRejection", fail);
  process.on("uncaughtException", fail);

  const lines: ConsoleLine[] = [];
  const show = options.json
    ? (line: ConsoleLine) => {
        lines.push(line);
      }
    : ({ text }: ConsoleLine) => {
        process.stdout.write(`${text}\n`);
      };
  // Timers, events and promises that nobody awaits belong to the script too: it has ended when nothing is left to
  // happen.
  process.once("beforeExit", () => {
    if (outcome.state === "running" && !outcome.error)
      outcome.error = { code: "Unfinished", message: "The script still waits for something that will not come." };
    void finish(host, options, lines, outcome.result, outcome.error);
  });
  try {
    script = await compileScript(source, basename(file));
    outcome.result = await perform(script, client, options, show);
  } catch (error) {
    fail(error);
  }
  outcome.state = "done";
}

async function openHost(options: ScriptOptions): Promise<ExcelHost> {
  const host = new ExcelHost({
    table: await loadTypeTable(),
    sets: requirementSets(options.api),
    platform: options.platform,
  });
  if (options.in === undefined) return host;
  const file = options.in;
  const opened = await openWorkbook(
    host.workbook,
    await readFile(file).catch(() => {
      throw new TypeError(`${file} cannot be read.`);
    }),
  );
  if (!opened.ok)
    throw new TypeError(
      `${file} cannot be opened as a workbook (${opened.issues.map(({ code }) => code).join(", ")}).`,
    );
  host.workbook.name = basename(file);
  tellLeftOut(file, "not taken over", opened.leftOut);
  return host;
}

async function perform(
  { run: body }: Script,
  client: ClientLibrary,
  options: ScriptOptions,
  show: (line: ConsoleLine) => void,
): Promise<unknown> {
  const page = new ScriptPage();
  for (const [id, text] of options.fields) page.element(id).value = text;
  const window = Object.assign(Object.create(globalThis) as object, { document: page.document });
  const result = await body(
    client.Excel,
    client.Office,
    client.OfficeExtension,
    scriptConsole(show),
    page.document,
    window,
    page.jQuery,
    page.jQuery,
  );
  // Handlers of Office.onReady, where scripts give their buttons a meaning, run in a turn of their own.
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  for (const id of options.click ?? page.buttons()) await page.element(id).click();
  return result;
}

async function finish(
  host: ExcelHost,
  options: ScriptOptions,
  lines: readonly ConsoleLine[],
  result: unknown,
  error: ToldError | undefined,
): Promise<void> {
  if (options.out !== undefined) {
    const { bytes, leftOut } = await saveWorkbook(host.workbook);
    await writeFile(options.out, bytes);
    tellLeftOut(options.out, "not in the file", leftOut);
  }
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ ok: error === undefined, console: lines, result: result ?? null, error: error ?? null }, null, 2)}\n`,
    );
  else if (error) process.stderr.write(`${errorLines(error)}\n`);
  if (error) process.exitCode = 1;
}

function tellLeftOut(file: string, how: string, what: readonly string[]): void {
  for (const one of what) process.stderr.write(`${file}: ${how}: ${one}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = WRONG_CALL;
});
