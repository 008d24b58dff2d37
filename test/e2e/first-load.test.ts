/** What the pane's page loads before anybody presses a button, as built by `npm run build`. */
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";

const page = readFileSync("dist/taskpane.html", "utf8");
const scripts = [...page.matchAll(/<script[^>]*src="?([^" >]+)/g)].map(([, source]) => source ?? "");
const own = scripts.filter((source) => !source.startsWith("https:"));
const compressed = (file: string): number => gzipSync(readFileSync(`dist/${file}`)).length;

test("the page's own script is at most 200 KB compressed, besides office.js", () => {
  expect(own.length).toBeGreaterThan(0);
  expect(own.map(compressed).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200 * 1024);
});

test("the framework's data, which are fetched beside it at once, are at most 40 KB compressed", () => {
  const data = readdirSync("dist").filter((file) => file.endsWith(".js") && !/^(taskpane|workbench)/.test(file) && readFileSync(`dist/${file}`, "utf8").includes("By 2023, ensure that arms control legislation"));
  expect(data).toHaveLength(1);
  expect(data.map(compressed)[0]).toBeLessThanOrEqual(40 * 1024);
});

test("reading and writing files comes in parts of its own, loaded when asked for", () => {
  const first = own.map((file) => readFileSync(`dist/${file}`, "utf8")).join("");
  const rest = readdirSync("dist").filter((file) => file.endsWith(".js") && !own.includes(file));
  // The content type of a workbook's main part stands in every writer of .xlsx files.
  const mark = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  expect(first.includes(mark)).toBe(false);
  expect(rest.some((file) => readFileSync(`dist/${file}`, "utf8").includes(mark))).toBe(true);
});

test("production pages load office.js from Microsoft's CDN and nothing else from elsewhere", () => {
  expect(scripts.filter((source) => source.startsWith("https:"))).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "";
  const directives = Object.fromEntries(policy.split(";").map((one) => one.trim().split(/ (.*)/s).slice(0, 2)));
  expect(directives).toMatchObject({ "default-src": "'none'", "script-src": "'self' https://appsforoffice.microsoft.com", "connect-src": "'none'", "base-uri": "'none'", "form-action": "'none'" });
});
