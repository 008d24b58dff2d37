import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ProgressLine } from "./later-forms";
import { usePane } from "./pane-context";
import type { Busy } from "./pane-state";

const useStyles = makeStyles({
  // Its room is always there, so that nothing jumps when it appears.
  root: { minHeight: "28px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center" },
});

export function BusyBar({ busy }: { readonly busy: Busy | undefined }): ReactElement {
  const styles = useStyles();
  const { say, actions } = usePane();
  return (
    <div className={styles.root} role="status">
      {busy ? (
        <>
          <div className={styles.line}>
            <Text size={200}>{busy.what}</Text>
            {busy.of === undefined ? null : (
              <Button size="small" onClick={actions.cancel}>
                {say("cancel")}
              </Button>
            )}
          </div>
          <ProgressLine busy={busy} />
        </>
      ) : null}
    </div>
  );
}
