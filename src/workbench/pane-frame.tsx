import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { ExcelHost } from "./host/excel-host";
import { openPane } from "./host/protocol/open-pane";

const useStyles = makeStyles({ root: { height: "100%", "& > iframe": { width: "100%", height: "100%", border: "none", display: "block" } } });

/** The add-in's own page, unchanged, connected to the host. A new host gets a new pane. */
export function PaneFrame({ host, url, title }: { readonly host: ExcelHost; readonly url: string; readonly title: string }): ReactElement {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const pane = openPane(host, { url, into: place.current, title });
    // Events of a batch follow its answer.
    const stop = host.onChange(() => { setTimeout(() => { pane.frame.sendEvents(); }, 0); });
    return () => {
      stop();
      pane.close();
    };
  }, [host, url, title]);
  return <div ref={place} className={styles.root} />;
}
