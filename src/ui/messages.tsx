import { Button, Input, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Issue } from "../core/issue";
import { tellIssue } from "../core/labels/tell-issue";
import { usePane } from "./pane-context";
import type { PaneState } from "./pane-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  input: { flexGrow: 1, minWidth: 0 },
});

/** What the last action has to say: refusals with what to do, what was done, a bug of ours, the name to save under. */
export function Messages({ trouble, said, submitted }: { readonly trouble: readonly Issue[]; readonly said: PaneState["said"]; readonly submitted: string | undefined }): ReactElement | null {
  const styles = useStyles();
  const { open, labels, words, actions } = usePane();
  const close = <MessageBarActions><Button size="small" onClick={actions.dismiss}>{words.dismiss}</Button></MessageBarActions>;
  if (trouble.length === 0 && !said && submitted === undefined) return null;
  return (
    <div className={styles.root} aria-live="polite">
      {trouble.length === 0 ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.trouble}</MessageBarTitle>
            {trouble.map((issue, index) => <div key={index}>{tellIssue(open.framework, labels, issue)}</div>)}
          </MessageBarBody>
          {close}
        </MessageBar>
      )}
      {said ? (
        <MessageBar intent={said.kind === "bug" ? "error" : "success"} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
          {close}
        </MessageBar>
      ) : null}
      {submitted === undefined ? null : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.pushed}<FileName name={submitted} /></MessageBarBody>
          {close}
        </MessageBar>
      )}
    </div>
  );
}

/** The suggested file name: it can be copied, or selected by hand where the clipboard is closed to add-ins. */
function FileName({ name }: { readonly name: string }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => { void navigator.clipboard.writeText(name).then(() => { setCopied(true); }, () => { setCopied(false); }); };
  return (
    <div className={styles.name}>
      <Input className={styles.input} size="small" readOnly value={name} aria-label={words.saveAs} onFocus={(event) => { event.target.select(); }} />
      <Button size="small" onClick={copy}>{isCopied ? words.copied : words.copyName}</Button>
    </div>
  );
}
