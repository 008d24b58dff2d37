import { Text } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { HISTORY } from "../core/assessment/accepted-history";
import type { Assessment } from "../core/assessment/assess";
import { FindingList } from "./finding-list";
import { FINDINGS_TITLE } from "./findings-title";
import { HistoryView } from "./later-forms";
import { usePane } from "./pane-context";

/** What was found in a report, under its heading. Blank cells are told elsewhere. */
export function FindingsSection({
  assessment: { report, counts, issues },
  heading = "h2",
  isBusy,
  who,
  children,
}: {
  readonly assessment: Assessment;
  readonly heading?: "h1" | "h2";
  readonly isBusy: boolean;
  readonly who: string;
  /** Stands below. */
  readonly children?: ReactNode;
}): ReactElement {
  const { say } = usePane();
  return (
    <section aria-labelledby={FINDINGS_TITLE}>
      <Text as={heading} id={FINDINGS_TITLE} tabIndex={-1} size={400} weight="semibold" block style={{ margin: 0 }}>
        {say("findings")}
      </Text>
      <FindingList
        issues={issues.filter(({ code }) => code !== "cell-blank")}
        blank={counts.blank}
        report={report}
        isBusy={isBusy}
        who={who}
      />
      {report &&
      (issues.some(({ code }) => code === HISTORY) || report.justifications.some(({ rule }) => rule === HISTORY)) ? (
        <HistoryView report={report} issues={issues} isBusy={isBusy} who={who} />
      ) : null}
      {counts.notEvaluated > 0 ? (
        <Text size={200} block>
          {say("notEvaluated", { count: counts.notEvaluated })}
        </Text>
      ) : null}
      {children}
    </section>
  );
}
