import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { ExcelHost } from "../host/excel-host";
import { openPane } from "../host/protocol/open-pane";
import type { OpenPane } from "../host/protocol/open-pane";

const useStyles = makeStyles({
  root: { height: "100%", "& > iframe": { width: "100%", height: "100%", border: "none", display: "block" } },
});

/** The add-in's own page, unchanged, connected to the host. A new host gets a new pane. */
export function PaneFrame({
  host,
  url,
  title,
  language,
  onLeave,
}: {
  readonly host: ExcelHost;
  readonly url: string;
  readonly title: string;
  /** What Excel would be set to. */
  readonly language: string;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const pane: OpenPane = openPane(host, { url, into: place.current, title, language, onLeave });
    // Focus by a key of the page goes on to the pane's first element.
    pane.element.addEventListener("focus", () => {
      pane.frame.focusIn();
    });
    // Events of a batch follow its answer.
    const stop = host.onChange(() => {
      setTimeout(() => {
        pane.frame.sendEvents();
      }, 0);
    });
    return () => {
      stop();
      pane.close();
    };
  }, [host, url, title, language, onLeave]);
  return <div ref={place} className={styles.root} />;
}
