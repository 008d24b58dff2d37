import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Assessment } from "../core/assessment/assess";
import { usePane } from "./pane-context";

/** What stands in place of findings where none asks for anything: of a report with blank cells, that it is not whole. */
export function NoFindings({
  assessment: { counts, issues },
}: {
  readonly assessment: Assessment;
}): ReactElement | null {
  const { say } = usePane();
  const asks = issues.some(
    ({ code, severity, justification }) => code !== "cell-blank" && severity !== "info" && !justification,
  );
  if (asks) return null;
  return <Text>{counts.blank === 0 ? say("noFindings") : say("pushNeedsFilled", { count: counts.blank })}</Text>;
}
