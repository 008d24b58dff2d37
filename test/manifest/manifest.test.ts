/** The manifest without Excel and without a web service: written checks, and the proof that each can fail. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languageFor } from "../../src/core/framework/language-for";
import { filesInAll } from "../fixtures/shipped-framework";
import { checkManifest, localesOf } from "./check-manifest";
import { manifestTree } from "./manifest-tree";
import { pngSize } from "./png-size";

const ROOT = join(__dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const check = (xml: string): readonly string[] => checkManifest(xml, (path) => pngSize(join(ROOT, path)));
const LONG = "x".repeat(126);

test("the manifest passes every check", () => {
  expect(check(manifest)).toEqual([]);
});

test("the ribbon speaks every language that ships", async () => {
  const shipped = Object.keys(await filesInAll()).flatMap(
    (name) => /^labels\.(.+)\.json$/.exec(name)?.slice(1, 2) ?? [],
  );
  const spoken = ["en", ...localesOf(manifestTree(manifest)).map((locale) => languageFor(locale, shipped))];
  expect(spoken.sort()).toEqual([...shipped].sort());
});

const broken: readonly (readonly [name: string, find: string | RegExp, put: string, codes: readonly string[]])[] = [
  ["an element is not closed", "</Permissions>", "", ["not-well-formed"]],
  ["something follows the root", /$/, "<more/>", ["not-well-formed"]],
  [
    "ribbon elements without their namespace",
    ' xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"',
    "",
    ["wrong-namespace"],
  ],
  ["resources without their prefix", /bt:Urls/g, "Urls", ["wrong-namespace"]],
  ["a mail add-in", 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', ["wrong-type"]],
  ["a button that runs a function", 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"', ["wrong-type"]],
  ["version before id", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1", ["wrong-order"]],
  [
    "requirements before hosts",
    /(<Hosts>\s*<Host Name[^]*?<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/,
    "$2$1",
    ["wrong-order"],
  ],
  ["tooltip before label", /(<Label resid="Check.Label"\/>)\s*(<Supertip>[^]*?<\/Supertip>)/, "$2$1", ["wrong-order"]],
  ["an element nobody knows", "<Permissions>", "<Colour/><Permissions>", ["wrong-order"]],
  ["no support address", /<SupportUrl .*\/>/, "", ["missing-element"]],
  ["a button without a tooltip", /<Supertip>[^]*?<\/Supertip>/, "", ["missing-element", "resource-unused"]],
  ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>kpi-reports</Id>", ["id-no-guid"]],
  ["a version of three parts", "<Version>0.1.0.0<", "<Version>0.1.0<", ["wrong-version"]],
  ["another language", "<DefaultLocale>en-US<", "<DefaultLocale>en<", ["wrong-locale"]],
  ["another host", '<Host Name="Workbook"', '<Host Name="Document"', ["wrong-host"]],
  ["a newer requirement", 'MinVersion="1.9"', 'MinVersion="1.13"', ["wrong-requirement"]],
  ["reading only", "ReadWriteDocument", "ReadDocument", ["wrong-permissions"]],
  ["no name", '<DisplayName DefaultValue="KPI reports"', '<DisplayName DefaultValue=" "', ["text-empty"]],
  ["a long name", '<DisplayName DefaultValue="', `$&${LONG}`, ["text-too-long"]],
  ["a long description", '<Description DefaultValue="', `$&${LONG}`, ["text-too-long"]],
  ["a long button", 'id="Check.Label" DefaultValue="', `$&${LONG}`, ["text-too-long"]],
  ["a long tooltip", 'id="Check.Tip" DefaultValue="', `$&${LONG}${LONG}`, ["text-too-long"]],
  [
    "a button that one language leaves out",
    /(id="Check.Label"[^]*?)<bt:Override Locale="mk-MK".*\/>/,
    "$1",
    ["language-left-out"],
  ],
  [
    "a long tooltip in one language",
    /(id="Check.Tip"[^]*?Locale="mk-MK" Value=")/,
    `$1${LONG}${LONG}`,
    ["text-too-long"],
  ],
  ["an override of another namespace", /<bt:Override (.*)\/>/, "<Override $1/>", ["wrong-namespace"]],
  [
    "a resource that is not there",
    '<Title resid="Start.Title"',
    '<Title resid="Start.Titel"',
    ["resource-unknown", "resource-unused"],
  ],
  [
    "a tooltip among the short texts",
    '<Description resid="Check.Tip"',
    '<Description resid="Check.Label"',
    ["resource-of-other-kind", "resource-unused"],
  ],
  [
    "a resource nobody uses",
    "</bt:ShortStrings>",
    '<bt:String id="Spare" DefaultValue="Spare"/>$&',
    ["language-left-out", "resource-unused"],
  ],
  ["a resource with a long id", /Start\.Title/g, "Start.Title.Of.The.Callout.On.Ribbon", ["id-too-long"]],
  ["a button with a long id", 'id="Kpi.Check"', `id="${LONG}"`, ["id-too-long"]],
  ["two buttons with one id", 'id="Kpi.Check"', 'id="Kpi.Merge"', ["id-twice"]],
  [
    "an icon over http",
    '"https://localhost:3000/assets/icons/mark-32.png"/>\n  <High',
    '"http://localhost:3000/assets/icons/mark-32.png"/>\n  <High',
    ["address-elsewhere", "address-not-https"],
  ],
  [
    "help from elsewhere",
    'id="Help.Url" DefaultValue="https://localhost:3000',
    'id="Help.Url" DefaultValue="https://example.org',
    ["address-elsewhere"],
  ],
  ["an icon without a file", "icons/check-40.png", "icons/check-41.png", ["icon-without-file"]],
  ["an icon of another size", "icons/check-40.png", "icons/check-48.png", ["icon-of-other-size"]],
  ["one size left out", /<bt:Image size="24" resid="Check.24"\/>/, "", ["icon-size-left-out", "resource-unused"]],
  ["a pane for one button alone", "<TaskpaneId>Kpi.Pane<", "<TaskpaneId>Other<", ["pane-not-shared"]],
  ["two buttons that ask the same", "?go=check", "?go=merge", ["wrong-commands"]],
  ["a button that leads to another page", "taskpane.html?go=check", "other.html?go=check", ["pane-elsewhere"]],
  ["a tab that is not Home", "TabHome", "TabData", ["wrong-tab"]],
];

test.each(broken)("noticed: %s", (_, find, put, codes) => {
  const changed = manifest.replace(find, put);
  expect(changed).not.toBe(manifest);
  expect(check(changed)).toEqual(codes);
});

test("a support page may be elsewhere", () => {
  expect(check(manifest.replace(/(<SupportUrl DefaultValue=")[^"]*/, "$1https://example.org/help"))).toEqual([]);
});

test("the pane loads Microsoft's own office.js, and its page names no other address", () => {
  const html = readFileSync(join(ROOT, "src/taskpane/taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, address]) => address);
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  const hosts = [...html.matchAll(/(?:https?:)?\/\/([\w.-]+)/g)].map(([, host]) => host);
  expect([...new Set(hosts)]).toEqual(["appsforoffice.microsoft.com"]);
});

test("the help page runs nothing and leads nowhere else", () => {
  const html = readFileSync(join(ROOT, "assets/help.html"), "utf8");
  expect(html.match(/<script|\/\/|href="(?!data:,")/g)).toBeNull();
});
