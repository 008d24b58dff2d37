import { makeStyles } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { FormulaBar } from "./formula-bar";
import type { GridController } from "./grid-controller";
import { GridMessageDialog } from "./grid-message";
import { GRID_STYLE } from "./grid-style";
import { SheetTabs } from "./sheet-tabs";
import { SheetView } from "./sheet-view";
import { useHostVersion } from "./use-host-version";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateRows: "auto minmax(0, 1fr) auto", height: "100%", minWidth: 0 },
});

/** A workbook as a person sees it in a spreadsheet: formula bar, sheet, tabs. */
export function GridView({ controller }: { readonly controller: GridController }): ReactElement {
  const styles = useStyles();
  useHostVersion(controller.host);
  const place = useRef<HTMLDivElement>(null);
  const { message } = controller.state;
  return (
    <div className={styles.root}>
      <style>{GRID_STYLE}</style>
      <FormulaBar
        controller={controller}
        onDone={() => {
          place.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
        }}
      />
      <div ref={place} style={{ minHeight: 0, minWidth: 0 }}>
        <SheetView key={controller.sheet.id} controller={controller} />
      </div>
      <SheetTabs controller={controller} />
      {message ? <GridMessageDialog controller={controller} message={message} /> : null}
    </div>
  );
}
