import { parseArgs } from "node:util";

/** How a script is run. */
export interface ScriptOptions {
  readonly script: string | undefined;
  readonly in: string | undefined;
  readonly out: string | undefined;
  /** Claimed version of ExcelApi. */
  readonly api: string;
  readonly platform: "web" | "desktop";
  readonly json: boolean;
  readonly coverage: boolean;
  /** A folder of workbooks instead of a script. */
  readonly recalculate: string | undefined;
  readonly help: boolean;
  /** Ids of page buttons to press when the body has run; undefined presses all. */
  readonly click: readonly string[] | undefined;
  /** Texts of page fields, by id. */
  readonly fields: ReadonlyMap<string, string>;
}

export const SCRIPT_HELP = `npm run -s host -- SCRIPT.js [options]

Runs an Office.js script (the body of an async function that sees Excel, Office, OfficeExtension
and console; TypeScript is allowed) against a workbook of our own, with Microsoft's client library.

  --in FILE.xlsx     starts from this workbook instead of an empty one
  --out FILE.xlsx    saves the workbook afterwards, also when the script threw
  --api 1.14         claims this version of ExcelApi (default 1.15)
  --platform web     refuses requests over 5 MB, as Excel on the web does (default desktop)
  --click ID,ID      for scripts written for a page: presses these buttons (default: all, "setup" first; "none": none)
  --field ID=TEXT    what a page field holds; may be repeated
  --json             one JSON document on stdout: ok, console, result, error
  --recalculate DIR  no script: opens every workbook of the folder, calculates it anew, and prints how many results are
                     those that stand in the file, and what is different and why
  --coverage         no script: prints how many members the host implements, per requirement set

Exit code: 0 the script ran, 1 it threw (code, message and debugInfo are printed), 2 wrong call.`;

/** @throws TypeError of parseArgs for options that do not exist. */
export function readScriptOptions(args: readonly string[]): ScriptOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      in: { type: "string" },
      out: { type: "string" },
      api: { type: "string", default: "1.15" },
      platform: { type: "string", default: "desktop" },
      json: { type: "boolean", default: false },
      coverage: { type: "boolean", default: false },
      recalculate: { type: "string" },
      help: { type: "boolean", default: false },
      click: { type: "string" },
      field: { type: "string", multiple: true, default: [] },
    },
  });
  if (!/^1\.\d+$/.test(values.api)) throw new TypeError(`--api takes a version such as 1.14, not "${values.api}".`);
  if (values.platform !== "web" && values.platform !== "desktop")
    throw new TypeError(`--platform takes web or desktop, not "${values.platform}".`);
  if (positionals.length > 1) throw new TypeError(`One script at a time: ${positionals.join(", ")}.`);
  return {
    script: positionals[0],
    in: values.in,
    out: values.out,
    api: values.api,
    platform: values.platform,
    json: values.json,
    coverage: values.coverage,
    recalculate: values.recalculate,
    help: values.help,
    click: values.click === undefined ? undefined : values.click.split(",").filter((id) => id !== "" && id !== "none"),
    fields: new Map(values.field.map((text) => [text.split("=")[0] ?? "", text.slice(text.indexOf("=") + 1)])),
  };
}
