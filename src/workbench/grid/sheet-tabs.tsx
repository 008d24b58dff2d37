import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GridController } from "./grid-controller";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollbarWidth: "thin",
  },
  mark: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    borderRadius: "50%",
    marginRight: "6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tab: { whiteSpace: "nowrap" },
});

/** The visible sheets in their order. */
export function SheetTabs({ controller }: { readonly controller: GridController }): ReactElement {
  const { say } = useWords();
  const styles = useStyles();
  const sheets = controller.host.workbook.sheets.filter(({ visibility }) => visibility === "visible");
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        aria-label={say("sheetTabs")}
        selectedValue={controller.sheet.id}
        onTabSelect={(_, { value }) => {
          const sheet = sheets.find(({ id }) => id === value);
          if (sheet) controller.showSheet(sheet);
        }}
      >
        {sheets.map(({ id, name, tabColor }) => (
          <Tab key={id} value={id} className={styles.tab}>
            {tabColor === "" ? null : (
              <span aria-hidden className={styles.mark} style={{ backgroundColor: tabColor }} />
            )}
            {name}
          </Tab>
        ))}
      </TabList>
      <Button
        size="small"
        appearance="subtle"
        aria-label={say("addSheet")}
        title={say("addSheet")}
        onClick={() => {
          controller.addSheet();
        }}
      >
        +
      </Button>
    </div>
  );
}
