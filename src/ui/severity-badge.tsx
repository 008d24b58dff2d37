import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../core/issue/issue";
import { usePane } from "./pane-context";

const COLORS = { blocker: "danger", error: "danger", warning: "warning", info: "informative" } as const;

/** The severity in words: colour alone says nothing to many people. */
export function SeverityBadge({ severity }: { readonly severity: Severity }): ReactElement {
  const { labels } = usePane();
  return (
    <Badge appearance="tint" color={COLORS[severity]} shape="rounded">
      {labels.severities[severity]?.label ?? severity}
    </Badge>
  );
}
