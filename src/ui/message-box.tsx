import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

export interface MessageBoxProps {
  readonly intent: "success" | "warning" | "error";
  readonly title?: string;
  /** The button that closes it. */
  readonly close: ReactElement;
  readonly children: ReactNode;
}

/** What the last action has to say, in the colour of what it means. */
export function MessageBox({ intent, title, close, children }: MessageBoxProps): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      <MessageBarActions>{close}</MessageBarActions>
    </MessageBar>
  );
}
