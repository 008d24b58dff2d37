import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CertificateLook } from "../core/regional/check-certificate";
import { numberText } from "../core/labels/number-text";
import { tellIssue } from "../core/validation/tell-issue";
import { usePane } from "./pane-context";
import { SeverityBadge } from "./severity-badge";

/** Whether all that the reports submitted is in the open workbook, as it was counted just now. */
export function CertificateLine({
  certificate: { counted, cells, orphans, issues },
}: {
  readonly certificate: CertificateLook;
}): ReactElement {
  const { open, labels, say } = usePane();
  const { figures, unsourced } = counted;
  const said = (count: number): string => numberText(labels, count);
  return (
    <section aria-label={labels.regional.certificate}>
      <Text size={200} block>
        {say("certificateCells", { cells: said(cells), orphans: said(orphans) })}
      </Text>
      <Text size={200} block>
        {say("certificateFigures", { figures: said(figures), unsourced: said(unsourced.length) })}
      </Text>
      {issues.map((issue, index) => (
        <div key={index}>
          <SeverityBadge severity={issue.severity} />{" "}
          <Text size={200}>{tellIssue(open.framework, labels, issue, "pane")}</Text>
        </div>
      ))}
    </section>
  );
}
