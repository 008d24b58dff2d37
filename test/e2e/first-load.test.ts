/** What the pane's page loads before anybody presses a button, as built by `npm run build`. */
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { frameworkFolders } from "../../src/adapters/node/framework-folders";
import { FRAMEWORKS } from "../fixtures/shipped-framework";

const page = readFileSync("dist/taskpane.html", "utf8");
const scripts = [...page.matchAll(/<script[^>]*src="?([^" >]+)/g)].map(([, source]) => source ?? "");
const own = scripts.filter((source) => !source.startsWith("https:"));
/** Chunks that come later, the framework's data among them; the workbench is another page. */
const others = readdirSync("dist").filter(
  (file) => file.endsWith(".js") && !own.includes(file) && !file.startsWith("workbench"),
);
const holds =
  (mark: string) =>
  (file: string): boolean =>
    readFileSync(`dist/${file}`, "utf8").includes(mark);
const compressed = (files: readonly string[]): number =>
  files.map((file) => gzipSync(readFileSync(`dist/${file}`)).length).reduce((sum, size) => sum + size, 0);

test("the page's own scripts, and the framework's data and the words of one language, which are fetched beside them at once, are at most 200 KB compressed, besides office.js", async () => {
  const versions = await frameworkFolders(FRAMEWORKS, []).versions();
  const { id = "", version = "" } = (versions.ok && versions.value[0]) || {};
  // What may be typed in other languages comes with them.
  const names = [`framework-${id}-${version}`, `labels-${id}-${version}`, "input"];
  const data = others.filter((file) => names.some((name) => file.startsWith(`${name}.`)));
  expect(data).toHaveLength(names.length);
  const words = others.filter((file) => file.startsWith("pane-words-en-json."));
  expect([own.length, data.some(holds("By 2023, ensure that arms control legislation")), words.length]).toEqual([
    1,
    true,
    1,
  ]);
  expect(compressed([...own, ...data, ...words])).toBeLessThanOrEqual(200 * 1024);
  expect(compressed(data)).toBeLessThanOrEqual(40 * 1024);
});

test.each([
  // The content type of a workbook's main part stands in every writer of .xlsx files.
  ["reading and writing files", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  // A look that plan-tables.ts gives to totals.
  ["planning a template", "totalDecimal"],
  // What plan-merge-log.ts calls a table.
  ["merging and planning a regional workbook", "MergeLogFiles"],
  // The mark of a table in a regional workbook.
  ["reading a regional workbook", "kpi-table:log-files"],
  // A member of Excel that only writing uses.
  ["writing into the open workbook", "freezeAt"],
  // Fluent's field of several lines, which only forms have.
  ["forms", "fui-Textarea"],
])("%s comes in parts of its own, loaded when asked for", (_, mark) => {
  expect([own.some(holds(mark)), others.some(holds(mark))]).toEqual([false, true]);
});

test("production pages load office.js from Microsoft's CDN and nothing else from elsewhere", () => {
  expect(scripts.filter((source) => source.startsWith("https:"))).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ]);
  const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "";
  const directives = Object.fromEntries(policy.split(";").map((one) => one.trim().split(/ (.*)/s).slice(0, 2)));
  expect(directives).toMatchObject({
    "default-src": "'none'",
    "script-src": "'self' https://appsforoffice.microsoft.com",
    "connect-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
});
