import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";
import { SeverityBadge } from "./severity-badge";

/** What a merge or push would make of the region as a whole, before anything is written. */
export function RegionFindings({ issues }: { readonly issues: readonly Issue[] }): ReactElement | null {
  const lists = usePlainList();
  const { open, labels, say } = usePane();
  return issues.length === 0 ? null : (
    <ul className={lists.close} aria-label={say("regionFindings")}>
      {issues.map((issue, index) => (
        <li key={index}>
          <SeverityBadge severity={issue.severity} />{" "}
          <Text size={200}>{tellIssue(open.framework, labels, issue, "pane")}</Text>
        </li>
      ))}
    </ul>
  );
}
