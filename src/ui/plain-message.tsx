import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MessageBoxProps } from "./message-box";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    alignItems: "flex-start",
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** A message before its box arrived, and where it never does: what went wrong may be just that. */
export function PlainMessage({ title, close, children }: MessageBoxProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {title === undefined ? null : <Text weight="semibold">{title}</Text>}
      <div>{children}</div>
      {close}
    </div>
  );
}
