import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { dateText } from "../core/labels/date-text";
import { tellIssue } from "../core/validation/tell-issue";
import { PlaceButton } from "./place-button";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  text: { overflowWrap: "anywhere" },
});

/** Warnings that were justified: nothing is left to do, so they are folded away. */
export function JustifiedList({ issues }: { readonly issues: readonly Issue[] }): ReactElement | null {
  const styles = useStyles();
  const { open, labels, language, say } = usePane();
  const justified = issues.flatMap((issue) =>
    issue.justification ? [{ issue, justification: issue.justification }] : [],
  );
  if (justified.length === 0) return null;
  return (
    <details>
      <summary>{say("justifiedList", { count: justified.length })}</summary>
      <ul className={styles.list}>
        {justified.map(({ issue, justification: { reason, who, when, text } }, index) => (
          <li key={index}>
            <Text size={200} className={styles.text}>
              {tellIssue(open.framework, labels, issue, "pane")}
            </Text>{" "}
            <PlaceButton issue={issue} />
            <div>
              <Text size={200} italic className={styles.text}>
                {say("justifiedLine", {
                  reason: labels.justificationReasons[reason] ?? reason,
                  who,
                  when: dateText(language, when),
                })}{" "}
                {text}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
