/** The pane inside Excel: joins Office, files and screen. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { SHIPPED_FRAMEWORK } from "../adapters/browser/shipped-framework";
import { officeWorkbook } from "../adapters/office/open-workbook";
import { openFramework } from "../app/open-framework";
import { labelsIn } from "../core/framework/framework";
import { Pane } from "../ui/pane";
import { WORDS } from "../ui/words";
import { followButton } from "./follow-button";
import { PaneController } from "./pane-controller";

async function begin(): Promise<void> {
  await Office.onReady();
  const opened = openFramework(SHIPPED_FRAMEWORK);
  // The tests load every framework that ships: one that cannot be opened never gets here.
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues[0]?.facts));
  const open = opened.value;
  const words = WORDS.en;
  const controller = new PaneController({
    open, words, workbook: officeWorkbook, today,
    // Reading and writing files is needed for merging and carrying over only.
    format: async () => (await import("../adapters/xlsx/xlsx-format")).xlsxFormat,
    readSource: async () => (await import("./read-source-file")).readSourceFile,
  });
  const context = { open, words, labels: labelsIn(open.framework, "en"), actions: controller.actions };
  const subscribe = (listener: () => void): (() => void) => controller.subscribe(listener);

  function Root(): ReactElement {
    const state = useSyncExternalStore(subscribe, () => controller.state);
    return <FluentProvider theme={isDark() ? webDarkTheme : webLightTheme}><Pane state={state} context={context} /></FluentProvider>;
  }

  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the pane.");
  createRoot(root).render(<Root />);
  await controller.begin();
  await followButton(location.search, controller, () => { root.querySelector<HTMLElement>("[aria-labelledby=merge-title] button")?.focus(); });
}

/** Local, because people date what they write by their own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Excel's own theme where it says it, not the system's: the pane stands inside Excel. */
function isDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme === true;
}

begin().catch((error: unknown) => {
  const root = document.getElementById("root");
  if (root) root.textContent = `The pane could not start: ${error instanceof Error ? error.message : String(error)}. Please report it.`;
});
