/**
 * Who may import whom: the layer rules of the design, for dependency-cruiser. They are checked here and nowhere in
 * prose; imports of types count like any other. `npm run lint` runs them.
 */

/** The rooms of core from the ground up: each may import those before it, and none after it. */
const ROOMS = [
  "issue",
  "framework",
  "observation",
  "workbook",
  "labels",
  "content",
  "sheet",
  "gap",
  "break",
  "justification",
  "query",
  "second-source",
  "seal",
  "report",
  "template",
  "validation",
  "assessment",
  "consolidation",
  "export",
  "chart",
  "regional",
  "deck",
];

/** Each puts the layers together for one place; commands and pages of the pane belong to it. */
const ROOTS = ["taskpane", "page", "workbench", "cli"];

/** What of the pane knows neither Excel nor a screen: the page that is one file does the same with a file. */
const PANE_WITHOUT_EXCEL = [
  "inspection",
  "pane-controller",
  "command-context",
  "commands",
  "checking/",
  "read-source-file",
  "stopped",
];

/** Adapters that read and write packages of Office files. */
const OFFICE_FILES = ["xlsx", "pptx", "docx"];

/** What the screen may ask of core besides words: functions that a form or a list needs while somebody looks at it. */
const ASKED_BY_UI = [
  "assessment/accepted-history",
  "assessment/group-by-cause",
  "break/series-break",
  "assessment/report-progress",
  "consolidation/regional",
  "consolidation/rivals",
  "content/content-value",
  "content/no-data-words",
  "framework/framework",
  "framework/language-for",
  "gap/gap",
  "gap/gap-faults",
  "issue/justification",
  "issue/longest-text",
  "query/query",
  "regional/find-sources",
  "report/other-years",
  "report/takes-reason",
  "validation/issue-shapes",
  "validation/rule-card",
  "validation/tell-issue",
  "workbook/address",
];

const anyOf = (names) => `(?:${names.join("|")})`;

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: typeof to === "string" ? { path: to } : to,
});

/** Modules in `folder` import from src only what stands in one of `places`. */
const only = (name, comment, folder, places) =>
  rule(name, comment, `^src/${folder}/`, { path: "^src/", pathNot: `^src/${anyOf(places)}` });

const rooms = ROOMS.map((room, index) =>
  only(
    `core-room-${room}`,
    "a room of core imports only rooms that stand before it",
    `core/${room}`,
    ROOMS.slice(0, index + 1).map((name) => `core/${name}/`),
  ),
);

const forbidden = [
  {
    name: "no-circle",
    comment: "no file imports itself by way of others, not even for a type",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  rule("src-knows-no-test", "what ships does not import tests", "^src/", "^test/"),
  rule("data-only", "frameworks are data", "^src/frameworks/", ".+"),

  only("core-imports-core", "core imports only core", "core", ["core/"]),
  {
    name: "core-room-listed",
    comment: "every folder of core has its place in the list of rooms",
    severity: "error",
    from: { path: "^src/core/", pathNot: `^src/core/${anyOf(ROOMS)}/` },
    to: {},
  },
  ...rooms,
  rule(
    "core-libraries",
    "core needs no library but valibot, the hash of the seal and what packs restore points, and nothing of the machine",
    "^src/core/",
    { pathNot: "^src/|(?:^|/)node_modules/(?:valibot|@noble/hashes|fflate)/" },
  ),
  rule("app-libraries", "app needs no library but valibot, and nothing of the machine", "^src/app/", {
    pathNot: "^src/|(?:^|/)node_modules/valibot/",
  }),
  only("app-imports-core", "app imports core and its own ports", "app", ["app/", "core/"]),

  only("adapters-import", "adapters import core, app/ports and the data of frameworks", "adapters", [
    "adapters/",
    "core/",
    "frameworks/",
    "app/ports\\.ts$",
  ]),
  rule(
    "adapters-apart",
    "adapters never import each other, except for packages of Office files",
    "^src/adapters/([^/]+)/",
    { path: "^src/adapters/", pathNot: "^src/adapters/(?:$1|ooxml)/" },
  ),
  {
    ...rule("ooxml-for-office-files", "only Office files are OOXML packages", "^src/adapters/", "^src/adapters/ooxml/"),
    from: { path: "^src/adapters/", pathNot: `^src/adapters/${anyOf([...OFFICE_FILES, "ooxml"])}/` },
  },

  only("ui-imports", "ui imports app and core", "ui", ["ui/", "app/", "core/"]),
  rule("ui-asks", "ui takes labels and types of core, and the functions listed by name", "^src/ui/", {
    path: "^src/core/",
    pathNot: `^src/core/(?:labels/|${anyOf(ASKED_BY_UI)}\\.ts$)`,
    dependencyTypesNot: ["type-only"],
  }),
  rule("ui-libraries", "ui needs React and Fluent, and nothing of the machine", "^src/ui/", {
    pathNot: "^src/|(?:^|/)node_modules/(?:@types/)?(?:react|react-dom|@fluentui/[^/]+)/",
  }),

  only("host-knows-no-kpi", "the host stands in for Excel and would serve any add-in", "host", [
    "host/",
    "adapters/xlsx/",
    "adapters/ooxml/",
    "core/workbook/",
  ]),
  ...ROOTS.map((root) => {
    const others = ROOTS.filter((other) => other !== root).map((other) => `${other}/`);
    return rule(`${root}-apart`, "composition roots never import each other", `^src/${root}/`, {
      path: `^src/${anyOf(others)}`,
      ...(root === "page" ? { pathNot: `^src/taskpane/${anyOf(PANE_WITHOUT_EXCEL)}` } : {}),
    });
  }),
  {
    name: "host-only-beside-the-pane",
    comment: "the same pane runs in Excel and beside the host, and knows nothing of it",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/(?:host|workbench)/" },
    to: { path: "^src/host/" },
  },
  {
    name: "src-room-listed",
    comment: "every folder of src has its rules here",
    severity: "error",
    from: {
      path: "^src/",
      pathNot: `^src/${anyOf(["frameworks", "core", "app", "adapters", "ui", "host", ...ROOTS])}/`,
    },
    to: {},
  },
];

export default {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "(?:^|/)node_modules/" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
