/** Excel's place without Excel: a sheet on the left, the pane as Excel would frame it on the right. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { keepFiles, keptFiles } from "../adapters/browser/kept-files";
import { ExcelHost, requirementSets } from "../host/excel-host";
import type { TypeTable } from "../host/engine/type-table";
import { OpenBooks } from "./open-books";
import type { SampleFile } from "./samples";
import { shippedValue } from "./shipped-value";
import { Workbench } from "./workbench";
import { workbenchWords } from "./words";

async function begin(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  // The browser's own language, unless the page's address names another one: "?lang=sq".
  const wanted = asked.get("lang") ?? navigator.language;
  const [table, words] = await Promise.all([fetchTypeTable(), workbenchWords(wanted)]);
  document.documentElement.lang = words.language;
  document.title = words.say("title");
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the workbench.");
  const loadParts = once(async () => (await import("./sample-parts")).sampleParts(wanted));
  const loadSamples = once(async (): Promise<readonly SampleFile[]> => {
    const [{ sampleFiles }, parts] = await Promise.all([import("./samples"), loadParts()]);
    return shippedValue(await sampleFiles(parts));
  });
  const books = new OpenBooks(
    () => new ExcelHost({ table, sets: requirementSets(asked.get("api") ?? "1.15"), platform: "web" }),
    words,
    async (reading) => {
      const [{ tellUnread }, { frameworks }] = await Promise.all([import("./tell-unread"), loadParts()]);
      return shippedValue(await tellUnread(reading, frameworks));
    },
  );
  const kept = await keptFiles();
  createRoot(root).render(
    <FluentProvider theme={webLightTheme} style={{ height: "100%" }}>
      <Workbench
        books={books}
        loadParts={loadParts}
        loadSamples={loadSamples}
        words={words}
        language={wanted}
        kept={kept}
        keep={keepFiles}
      />
    </FluentProvider>,
  );
}

async function fetchTypeTable(): Promise<TypeTable> {
  return (await (await fetch("type-table.json")).json()) as TypeTable;
}

/** Begins when it is first asked for, and is the same ever after. */
function once<T>(begun: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= begun());
}

begin().catch((error: unknown) => {
  const root = document.getElementById("root");
  if (root)
    root.textContent = `The workbench could not start: ${error instanceof Error ? error.message : String(error)}. Please report it.`;
});
