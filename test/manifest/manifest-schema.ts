/**
 * What may stand where in an add-in manifest, as far as task pane add-ins with ribbon buttons need
 * it: children by parent in the order the schemas want, "?" for those that may be left out, "+" for
 * those that may repeat, "*" for both. Sources: "How to find the proper order of manifest elements" in the Office
 * Add-ins documentation, and the schemas in [MS-OWEMXML].
 */
export const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  DisplayName: "Override*",
  Description: "Override*",
  String: "Override*",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Host": "DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "OfficeTab+",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  Icon: "Image+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
};

/** xsi:type where the schema wants one. */
export const TYPES: Readonly<Record<string, string>> = {
  OfficeApp: "TaskPaneApp",
  VersionOverrides: "VersionOverridesV1_0",
  "VersionOverrides/Host": "Workbook",
  ExtensionPoint: "PrimaryCommandSurface",
  Control: "Button",
  Action: "ShowTaskpane",
};

/** Where a resid has to lead, by the element that has it. */
export const RESOURCES: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  LearnMoreUrl: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  Image: "Images",
};

/** Most characters of a text, by the element it stands in or the list of its resource. */
export const LONGEST: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  resid: 32,
  id: 125,
};

/** Edges of icons in pixels: the ribbon needs 16, 32 and 80, and asks for the others on finer screens. */
export const ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

/** Elements of the basic types; everything else is of the namespace around it. */
export const BASIC_TYPES = new Set(["Image", "Images", "Urls", "Url", "ShortStrings", "LongStrings", "String"]);

/** Whether children stand in the order, number and place that a line of CHILDREN says. */
export function orderProblem(rule: string, names: readonly string[]): "wrong-order" | "missing-element" | undefined {
  let at = 0;
  let isMissing = false;
  for (const item of rule.split(" ").filter(Boolean)) {
    const name = item.replace(/[?+*]$/, "");
    let count = 0;
    while (names[at] === name && (count === 0 || /[+*]$/.test(item))) {
      at++;
      count++;
    }
    isMissing ||= count === 0 && !/[?*]$/.test(item) && !names.includes(name);
    if (count === 0 && names.includes(name)) return "wrong-order";
  }
  if (at < names.length) return "wrong-order";
  return isMissing ? "missing-element" : undefined;
}
