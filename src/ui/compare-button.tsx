import type { ReactElement } from "react";
import { FileButton } from "./file-button";
import { usePane } from "./pane-context";

/** Chooses the file with figures of the framework's second source; nothing where the framework has none. */
export function CompareButton({ isBusy }: { readonly isBusy: boolean }): ReactElement | null {
  const { open, labels, say, actions } = usePane();
  const [source] = open.framework.secondSources;
  if (!source) return null;
  const title = labels.secondSources[source.id]?.title ?? source.id;
  return (
    <FileButton
      label={say("compareWith", { source: title })}
      accept=".xlsx,.xlsm,.csv,.txt"
      disabled={isBusy}
      onFiles={([file]) => {
        if (file) void actions.compare(file);
      }}
    />
  );
}
