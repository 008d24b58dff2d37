import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { FileName } from "./later-forms";
import { MessageBox } from "./later-panels";
import { usePane } from "./pane-context";
import type { PaneState } from "./pane-state";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

const INTENTS = { done: "success", notLoaded: "warning", bug: "error" } as const;

/**
 * What the last action has to say: refusals with what to do, what it left out, what was done, what did not arrive, a bug of ours, the
 * name to save under.
 */
export function Messages({
  trouble,
  said,
  submitted,
}: {
  readonly trouble: readonly Issue[];
  readonly said: PaneState["said"];
  readonly submitted: PaneState["submitted"];
}): ReactElement | null {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const close = (
    <Button size="small" onClick={actions.dismiss}>
      {say("dismiss")}
    </Button>
  );
  const isFault = ({ severity }: Issue): boolean => severity === "blocker" || severity === "error";
  const faults = trouble.filter(isFault);
  const notes = trouble.filter((issue) => !isFault(issue));
  const told = (issues: readonly Issue[]): readonly ReactElement[] =>
    issues.map((issue, index) => <div key={index}>{tellIssue(open.framework, labels, issue, "pane")}</div>);
  if (trouble.length === 0 && !said && submitted === undefined) return null;
  return (
    <div className={styles.root} aria-live="polite">
      {faults.length === 0 ? null : (
        <MessageBox intent="error" title={say("trouble")} close={close}>
          {told(faults)}
        </MessageBox>
      )}
      {notes.length === 0 ? null : (
        <MessageBox intent="warning" title={say("toKnow")} close={close}>
          {told(notes)}
        </MessageBox>
      )}
      {said ? (
        <MessageBox intent={INTENTS[said.kind]} close={close}>
          {said.text}
        </MessageBox>
      ) : null}
      {submitted === undefined ? null : (
        <MessageBox intent="success" close={close}>
          {submitted.word === "pushed" ? say("pushed") : say("pushedInto")}
          <FileName name={submitted.name} seal={submitted.seal} />
        </MessageBox>
      )}
    </div>
  );
}
