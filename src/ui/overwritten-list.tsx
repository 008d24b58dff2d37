import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { usePane } from "./pane-context";

/** So many are told one by one; one button puts all of them back. */
const TOLD = 20;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyleType: "none" },
  link: { minWidth: 0, paddingLeft: 0 },
});

/** Cells of the regional workbook that somebody typed over, each with what the reports say. */
export function OverwrittenList({
  issues,
  isBusy,
}: {
  readonly issues: readonly Issue[];
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("overwritten", { count: issues.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {issues.slice(0, TOLD).map((issue) => {
            const { sheet = "", cell = "" } = issue;
            return (
              <li key={`${sheet} ${cell}`}>
                <Button
                  className={styles.link}
                  size="small"
                  appearance="transparent"
                  disabled={isBusy}
                  onClick={() => {
                    void actions.show({ sheet, cell });
                  }}
                >
                  {sheet} {cell}
                </Button>{" "}
                {tellIssue(open.framework, labels, issue, "pane")}
              </li>
            );
          })}
        </ul>
        <Button
          size="small"
          disabled={isBusy}
          onClick={() => {
            void actions.putBack();
          }}
        >
          {say("putBack")}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
