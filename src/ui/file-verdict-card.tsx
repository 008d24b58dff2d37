import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Assessment, FileVerdict } from "../core/assessment/assess";
import type { Issue } from "../core/issue/issue";
import { fillText } from "../core/labels/fill-text";
import { jurisdictionName } from "../core/labels/name-of";
import { shapeOf } from "../core/validation/issue-shapes";
import { tellIssue } from "../core/validation/tell-issue";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";
import { SeverityBadge } from "./severity-badge";

/** Findings are sorted by gravity, so the first ones decide. */
const REASONS_SHOWN = 3;

const COLORS: Readonly<Record<FileVerdict, "success" | "warning" | "danger">> = {
  accepted: "success",
  "accepted with remarks": "warning",
  refused: "danger",
};

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** One chosen file: whose report it is, whether it may be merged, and why not. */
export function FileVerdictCard({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const styles = useStyles();
  const { labels, say } = usePane();
  const { file, report, verdict, issues, counts } = assessment;
  const told = issues.filter(
    ({ code, severity, justification }) =>
      code !== "cell-blank" && (severity !== "info" || shapeOf(code).isForWhoMerges) && !justification,
  );
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.name} title={file}>
          {report ? `${jurisdictionName(labels, report.identity.jurisdiction)} ${report.identity.round}` : file}
        </Text>
        <Badge appearance="tint" shape="rounded" color={COLORS[verdict]}>
          {fillText(labels.regional[`verdict-${verdict}`], {})}
        </Badge>
      </div>
      {report ? (
        <Text size={200} className={styles.name} title={file}>
          {file}
        </Text>
      ) : null}
      {verdict === "refused" && counts.blank > 0 ? (
        <Text size={200}>{say("pushNeedsFilled", { count: counts.blank })}</Text>
      ) : null}
      <Reasons issues={told.slice(0, REASONS_SHOWN)} />
      {told.length > REASONS_SHOWN ? (
        <details>
          <summary>{say("moreFindings", { count: told.length - REASONS_SHOWN })}</summary>
          <Reasons issues={told.slice(REASONS_SHOWN)} />
        </details>
      ) : null}
    </li>
  );
}

function Reasons({ issues }: { readonly issues: readonly Issue[] }): ReactElement | null {
  const lists = usePlainList();
  const { open, labels } = usePane();
  return issues.length === 0 ? null : (
    <ul className={lists.close}>
      {issues.map((issue, index) => (
        <li key={index}>
          <SeverityBadge severity={issue.severity} />{" "}
          <Text size={200}>
            {[issue.sheet, issue.cell].filter((part) => part !== undefined).join(" ")}{" "}
            {tellIssue(open.framework, labels, issue, "pane")}
          </Text>
        </li>
      ))}
    </ul>
  );
}
