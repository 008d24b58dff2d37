import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { usePane } from "./pane-context";

/** The way to the cell of a finding; nothing where it is about the workbook as a whole. */
export function PlaceButton({ issue: { sheet, cell } }: { readonly issue: Issue }): ReactElement | null {
  const { say, actions } = usePane();
  if (sheet === undefined || cell === undefined) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={say("goTo", { place: `${sheet} ${cell}` })}
      onClick={() => {
        void actions.show({ sheet, cell });
      }}
    >
      {sheet} {cell}
    </Button>
  );
}
