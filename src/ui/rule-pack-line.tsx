import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FileButton } from "./file-button";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** Which rules the workbook is checked by, what its own pack changes about them, and the way to another one. */
export function RulePackLine({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const { version, changes } = open.framework.rulePack;
  return (
    <div className={styles.root}>
      <Text size={200}>{say("rulePack", { version })}</Text>
      {changes.length === 0 ? null : (
        <details>
          <summary>
            <Text size={200}>{say("rulesChanged", { count: changes.length })}</Text>
          </summary>
          <ul className={styles.list}>
            {changes.map(({ rule, severity, why }) => (
              <li key={rule}>
                <Text size={200}>
                  <b>{labels.rules[rule]?.label ?? rule}</b>:{" "}
                  {severity === undefined ? say("ruleOff") : (labels.severities[severity]?.label ?? severity)}. {why}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      <FileButton
        label={say("chooseRules")}
        size="small"
        appearance="subtle"
        accept=".json"
        disabled={isBusy}
        onFiles={([file]) => {
          if (file) void actions.useRules(file);
        }}
      />
    </div>
  );
}
