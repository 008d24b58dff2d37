/** The pane inside Excel: joins Office, files and screen. */
import { FluentProvider, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { chooseLanguage, chosenLanguage } from "../adapters/browser/chosen-language";
import { officeReader } from "../adapters/office/office-reader";
import { frameworkChunks } from "../adapters/browser/framework-chunks";
import { inLanguage } from "../app/derived-languages";
import { findFrameworks } from "../app/frameworks";
import { labelsIn } from "../core/framework/framework";
import { languageFor } from "../core/framework/language-for";
import type { VersionName } from "../core/framework/framework-version";
import type { Outcome } from "../core/issue/issue";
import { localDay } from "../core/labels/local-day";
import type { RuleExplanation } from "../core/validation/rule-card";
import { LATER_FORMS, MergeView } from "../ui/later-forms";
import { LATER_PANELS, RegionalView } from "../ui/later-panels";
import { Pane } from "../ui/pane";
import { paneWords, type PaneWords } from "../ui/words";
import { fetchQuietly } from "./fetch-quietly";
import { followButton, wantedBy } from "./follow-button";
import { PaneController, type PaneParts } from "./pane-controller";

async function begin(): Promise<void> {
  const found = shipped(await frameworkChunks.versions());
  // The preferred version is fetched while Excel is still getting ready, in the language that it most likely speaks.
  const [first] = found;
  const likely = languageFor(
    chosenLanguage() ?? navigator.language,
    first?.languages.map(({ language }) => language) ?? [],
  );
  const [{ wanted, words }] = await Promise.all([
    Office.onReady().then(ownLanguage),
    first && frameworkChunks.read(first, [likely]),
  ]);
  const frameworks = shipped(await findFrameworks(frameworkChunks, wanted));
  const open = shipped(await frameworks.open(frameworks.versions[0]));
  document.documentElement.lang = words.language;
  document.title = words.say("title");
  const parts: PaneParts = {
    frameworks,
    whole: async () => (await import("./whole-frameworks")).wholeFrameworks(wanted),
    open,
    say: words.say,
    notes: async () => (await import("./pane-notes")).paneNotes,
    workbook: officeReader,
    today: () => localDay(new Date()),
    writer: async () => (await import("../adapters/office/office-writer")).officeWriter,
    commands: async () => (await import(/* webpackChunkName: "commands" */ "./commands")).commandsIn(wanted),
    format: async () => (await import("../adapters/xlsx/xlsx-format")).xlsxFormat,
    carry: async () => (await import("../adapters/xlsx/carry-sheets")).carrySheets,
    readSource: async () => (await import("./read-source-file")).readSourceFile,
    workroom: async () => (await import("./checking/pane-work")).paneWork(parts.format),
    // In one chunk with the commands, since they inspect reports too.
    inspection: async () => (await import(/* webpackChunkName: "commands" */ "./office-inspection")).officeInspection,
  };
  const controller = new PaneController(parts);
  const theme = await themeOfExcel();
  const { versions } = frameworks;
  const labels = labelsIn(open.framework, frameworks.language);
  const explain = async (version: VersionName, rule: string): Promise<RuleExplanation> =>
    (await import("./explain-rule")).explainRule(version, wanted, rule);
  const context = { versions, open, labels, ...words, explain, actions: controller.actions, chooseLanguage };
  const subscribe = (listener: () => void): (() => void) => controller.subscribe(listener);

  function Root(): ReactElement {
    const state = useSyncExternalStore(subscribe, () => controller.state);
    return (
      <FluentProvider theme={theme}>
        <Pane state={state} context={context} />
      </FluentProvider>
    );
  }

  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the pane.");
  createRoot(root).render(<Root />);
  // What the button leads to is there before the first look. Where it does not arrive, it says so in its place.
  if (wantedBy(location.search) === "merge") await Promise.allSettled([MergeView.load(), RegionalView.load()]);
  await controller.begin();
  await followButton(location.search, controller, () => {
    root.querySelector<HTMLElement>("[aria-labelledby=merge-title] button")?.focus();
  });
  // Every version, the words of all its languages that are typed, and those that are shown.
  const others = versions.flatMap((version) => [
    () => frameworkChunks.read(version, []),
    () =>
      frameworkChunks.read(
        version,
        version.languages.map((one) => one.language),
      ),
  ]);
  await fetchQuietly([
    ...LATER_PANELS,
    ...LATER_FORMS,
    parts.commands,
    parts.whole,
    parts.writer,
    parts.format,
    parts.carry,
    parts.readSource,
    parts.workroom,
    parts.notes,
    () => import("./dark-theme"),
    ...versions.map((version) => () => explain(version, "")),
    ...others,
    // What makes a language of another one by rule.
    ...versions
      .flatMap(({ languages }) => languages)
      .map(
        ({ language }) =>
          () =>
            inLanguage(language, {}),
      ),
  ]);
}

/** The tests load every framework that ships: one that cannot be opened never gets here. */
function shipped<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues[0]?.facts));
  return outcome.value;
}

/** Excel's own language, unless somebody chose another one or the page's address names it: "?lang=sq". */
async function ownLanguage(): Promise<{ readonly wanted: string; readonly words: PaneWords }> {
  const wanted = chosenLanguage() ?? Office.context.displayLanguage;
  return { wanted, words: await paneWords(wanted) };
}

/**
 * Excel's own theme where it says it, not the system's: the pane stands inside Excel. Few work in the dark, so that the
 * colours for it come when they are asked for; without them it is light.
 */
async function themeOfExcel(): Promise<Theme> {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.isDarkTheme !== true) return webLightTheme;
  return import("./dark-theme").then(
    ({ webDarkTheme }) => webDarkTheme,
    () => webLightTheme,
  );
}

begin().catch((error: unknown) => {
  const root = document.getElementById("root");
  if (root)
    root.textContent = `The pane could not start: ${error instanceof Error ? error.message : String(error)}. Please report it.`;
});
