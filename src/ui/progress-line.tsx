import { ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Busy } from "./pane-state";

/** How far a piece of work has come, under the sentence that names it; moving to and fro where nobody knows. */
export function ProgressLine({ busy }: { readonly busy: Busy }): ReactElement {
  return (
    <ProgressBar aria-label={busy.what} {...(busy.of === undefined ? {} : { value: busy.done ?? 0, max: busy.of })} />
  );
}
