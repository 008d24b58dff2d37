import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { FileName } from "./later-forms";
import { usePane } from "./pane-context";
import type { PaneState } from "./pane-state";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

const INTENTS = { done: "success", notLoaded: "warning", bug: "error" } as const;

/**
 * What the last action has to say: refusals with what to do, what was done, what did not arrive, a bug of ours, the
 * name to save under.
 */
export function Messages({
  trouble,
  said,
  submitted,
}: {
  readonly trouble: readonly Issue[];
  readonly said: PaneState["said"];
  readonly submitted: string | undefined;
}): ReactElement | null {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const close = (
    <MessageBarActions>
      <Button size="small" onClick={actions.dismiss}>
        {say("dismiss")}
      </Button>
    </MessageBarActions>
  );
  if (trouble.length === 0 && !said && submitted === undefined) return null;
  return (
    <div className={styles.root} aria-live="polite">
      {trouble.length === 0 ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("trouble")}</MessageBarTitle>
            {trouble.map((issue, index) => (
              <div key={index}>{tellIssue(open.framework, labels, issue)}</div>
            ))}
          </MessageBarBody>
          {close}
        </MessageBar>
      )}
      {said ? (
        <MessageBar intent={INTENTS[said.kind]} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
          {close}
        </MessageBar>
      ) : null}
      {submitted === undefined ? null : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {say("pushed")}
            <FileName name={submitted} />
          </MessageBarBody>
          {close}
        </MessageBar>
      )}
    </div>
  );
}
