import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { kpiOf } from "../app/report-progress";
import { NARRATIVE } from "../core/framework/framework";
import type { Issue } from "../core/issue";
import { fillText } from "../core/labels/fill-text";
import { tellIssue } from "../core/labels/tell-issue";
import { usePane } from "./pane-context";
import { SeverityBadge } from "./severity-badge";

/** More than these per group are shown only when asked for. */
const FIRST = 5;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalS, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
});

/** Findings by KPI, gravest first, each with the way to its cell. */
export function FindingList({ issues }: { readonly issues: readonly Issue[] }): ReactElement {
  const styles = useStyles();
  const { open, labels, words } = usePane();
  const kpis = ["", ...open.framework.template.kpis, NARRATIVE];
  const groups = kpis.map((kpi) => ({ kpi, own: issues.filter((issue) => kpiOf(open.framework, issue) === kpi) })).filter(({ own }) => own.length > 0);
  if (groups.length === 0) return <Text>{words.noFindings}</Text>;
  const heading = (kpi: string): string => (kpi === "" ? words.ofFile : kpi === NARRATIVE ? labels.regional.narrative : fillText(labels.template.kpiTitle, { kpi, title: labels.kpis[kpi]?.title ?? "" }));
  return (
    <div className={styles.root}>
      {groups.map(({ kpi, own }) => <FindingGroup key={kpi} heading={heading(kpi)} issues={own} />)}
    </div>
  );
}

function FindingGroup({ heading, issues }: { readonly heading: string; readonly issues: readonly Issue[] }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? issues : issues.slice(0, FIRST);
  return (
    <section className={styles.group}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{heading}</Text>
      <ul className={styles.list}>
        {shown.map((issue) => <Finding key={`${issue.code} ${issue.key ?? ""} ${issue.sheet ?? ""} ${issue.cell ?? ""} ${issue.rule ?? ""}`} issue={issue} />)}
      </ul>
      {shown.length < issues.length ? <Button size="small" appearance="subtle" onClick={() => { setOpen(true); }}>{fillText(words.showAll, { count: issues.length })}</Button> : null}
    </section>
  );
}

function Finding({ issue }: { readonly issue: Issue }): ReactElement {
  const styles = useStyles();
  const { open, labels, words, actions } = usePane();
  const { sheet, cell } = issue;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <SeverityBadge severity={issue.severity} />
        {sheet === undefined || cell === undefined ? null : (
          <Button size="small" appearance="subtle" aria-label={fillText(words.goTo, { place: `${sheet} ${cell}` })} onClick={() => { void actions.show({ sheet, cell }); }}>
            {sheet} {cell}
          </Button>
        )}
      </div>
      <Text className={styles.text}>{tellIssue(open.framework, labels, issue)}</Text>
    </li>
  );
}
