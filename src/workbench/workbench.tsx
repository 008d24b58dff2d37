import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ExcelHost } from "./host/excel-host";
import { PaneFrame } from "./pane-frame";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 340px", height: "100%" },
  pane: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, minHeight: 0 },
});

export function Workbench({ first }: { readonly first: ExcelHost; readonly newHost: () => ExcelHost }): ReactElement {
  const styles = useStyles();
  const [host] = useState(first);
  return (
    <div className={styles.root}>
      <div />
      <div className={styles.pane}><PaneFrame host={host} url="taskpane.html" title="KPI reports" /></div>
    </div>
  );
}
