/** The product in one HTML file, for machines whose Excel runs no add-in: joins files and screen, without office.js. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { chooseLanguage, chosenLanguage } from "../adapters/browser/chosen-language";
import { explainedChunks } from "../adapters/browser/explained-chunks";
import { findFrameworks } from "../app/frameworks";
import { labelsIn } from "../core/framework/framework";
import { explanationOf, type RuleExplanation } from "../core/validation/rule-card";
import type { VersionName } from "../core/framework/framework-version";
import type { Outcome } from "../core/issue/issue";
import type { ChosenFile } from "../ui/pane-state";
import { Page, type FileActions } from "./page";
import { keepWhenServed } from "./served";
import { beginSession, type Session } from "./session";
import { workBeside } from "./work-beside";
import { pageWords, WordsProvider } from "./words";

async function begin(): Promise<void> {
  const wanted = chosenLanguage() ?? navigator.language;
  const words = await pageWords(wanted);
  const frameworks = shipped(await findFrameworks(explainedChunks, wanted));
  const open = shipped(await frameworks.open(frameworks.versions[0]));
  document.documentElement.lang = words.language;
  document.title = words.say("title");

  const listeners = new Set<() => void>();
  let version = 0;
  const changed = (): void => {
    version++;
    for (const listener of listeners) listener();
  };
  const parts = { frameworks, open, say: words.say, doJob: workBeside(), changed };
  let session: Session = beginSession(parts, undefined);
  const goOn = (next: Session): void => {
    session = next;
    changed();
    void next.controller.begin();
  };
  const files: FileActions = {
    open: (file) => {
      void readBytes(file).then((bytes) => {
        goOn(beginSession(parts, { name: file.name, bytes }));
      });
    },
    save: () => void session.files.save(),
    close: () => {
      goOn(beginSession(parts, undefined));
    },
  };
  window.addEventListener("beforeunload", (event) => {
    if (session.files.held()?.isSaved === false) event.preventDefault();
  });

  const explain = async (named: VersionName, rule: string): Promise<RuleExplanation> => {
    const { framework } = shipped(await frameworks.open(named));
    return explanationOf(framework, labelsIn(framework, wanted), rule);
  };
  const labels = labelsIn(open.framework, wanted);
  const context = { versions: frameworks.versions, open, labels, ...words, explain, chooseLanguage };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

  function Root(): ReactElement {
    useSyncExternalStore(subscribe, () => version);
    const { controller, files: own } = session;
    return (
      <FluentProvider theme={webLightTheme}>
        <WordsProvider value={words.say}>
          <Page
            state={controller.state}
            context={{ ...context, actions: controller.actions }}
            file={own.held()}
            files={files}
          />
        </WordsProvider>
      </FluentProvider>
    );
  }

  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for what it shows.");
  createRoot(root).render(<Root />);
  keepWhenServed();
  await session.controller.begin();
}

/** A file that is gone by now is as good as an empty one, which is refused with a sentence. */
async function readBytes({ read }: ChosenFile): Promise<Uint8Array> {
  return read().catch(() => new Uint8Array());
}

/** The tests load every framework that ships: one that cannot be opened never gets here. */
function shipped<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues[0]?.facts));
  return outcome.value;
}

begin().catch((error: unknown) => {
  const root = document.getElementById("root");
  if (root)
    root.textContent = `The page could not start: ${error instanceof Error ? error.message : String(error)}. Please report it.`;
});
