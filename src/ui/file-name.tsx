import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  name: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  input: { flexGrow: 1, minWidth: 0 },
});

/** The suggested file name, and the seal of the report. The name can be copied, or selected by hand where the clipboard is closed to add-ins. */
export function FileName({ name, seal }: { readonly name: string; readonly seal: string }): ReactElement {
  const styles = useStyles();
  const { say } = usePane();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(name).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <>
      <div className={styles.name}>
        <Input
          className={styles.input}
          size="small"
          readOnly
          value={name}
          aria-label={say("saveAs")}
          onFocus={(event) => {
            event.target.select();
          }}
        />
        <Button size="small" onClick={copy}>
          {isCopied ? say("copied") : say("copyName")}
        </Button>
      </div>
      <Text size={200} block>
        {say("sealOfPush", { code: seal })}
      </Text>
    </>
  );
}
