import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { signedOff } from "../app/check-seal";
import type { Issue } from "../core/issue/issue";
import type { Report } from "../core/report/read-report";
import { tellIssue } from "../core/validation/tell-issue";
import { usePane } from "./pane-context";

/** Nobody looks up more; the rest is counted. */
const TOLD = 8;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyleType: "none" },
  link: { minWidth: 0, paddingLeft: 0 },
});

/** The seal under which the open report was handed in, and what is not as it was then. */
export function SealLine({ report }: { readonly report: Report }): ReactElement | null {
  const styles = useStyles();
  const { open, labels, say } = usePane();
  const found = useMemo(() => signedOff(open.framework, labels, report), [open, labels, report]);
  if (!found) return null;
  const { code, issues } = found;
  return (
    <section aria-label={labels.template.seal}>
      <Text size={200} block>
        {say(issues.length === 0 ? "sealWhole" : "sealChanged", { code })}
      </Text>
      <ul className={styles.list}>
        {issues.slice(0, TOLD).map((issue, index) => (
          <li key={index}>
            <Place issue={issue} />
            <Text size={200}>{tellIssue(open.framework, labels, issue, "pane")}</Text>
          </li>
        ))}
      </ul>
      {issues.length > TOLD ? <Text size={200}>{say("moreFindings", { count: issues.length - TOLD })}</Text> : null}
    </section>
  );
}

function Place({ issue: { sheet, cell } }: { readonly issue: Issue }): ReactElement | null {
  const styles = useStyles();
  const { actions } = usePane();
  return sheet === undefined || cell === undefined ? null : (
    <Button
      className={styles.link}
      size="small"
      appearance="transparent"
      onClick={() => {
        void actions.show({ sheet, cell });
      }}
    >
      {sheet} {cell}
    </Button>
  );
}
