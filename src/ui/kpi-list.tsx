import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KpiProgress } from "../core/assessment/report-progress";
import { NARRATIVE } from "../core/framework/framework";
import { fillText } from "../core/labels/fill-text";
import { usePane } from "./pane-context";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalM,
  },
  kpi: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
  },
  link: { minWidth: 0, paddingLeft: 0, justifyContent: "flex-start" },
});

/** How far each KPI is, and its gravest finding. */
export function KpiList({ kpis }: { readonly kpis: readonly KpiProgress[] }): ReactElement {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <section aria-label={say("kpis")}>
      <ul className={styles.list}>
        {kpis
          .filter(({ total }) => total > 0)
          .map((kpi) => (
            <KpiLine key={kpi.kpi} kpi={kpi} />
          ))}
      </ul>
    </section>
  );
}

function KpiLine({ kpi: { kpi, sheet, cell, filled, total, worst } }: { readonly kpi: KpiProgress }): ReactElement {
  const styles = useStyles();
  const { labels, say, actions } = usePane();
  const name = kpi === NARRATIVE ? labels.regional.narrative : fillText(labels.template.kpiSheet, { kpi });
  const count = say("filled", { filled, count: total });
  return (
    <li className={styles.kpi}>
      {sheet === undefined || cell === undefined ? (
        <Text>{name}</Text>
      ) : (
        <Button
          className={styles.link}
          size="small"
          appearance="subtle"
          title={labels.kpis[kpi]?.title ?? name}
          onClick={() => {
            void actions.show({ sheet, cell });
          }}
        >
          {name}
        </Button>
      )}
      <Text size={200} aria-label={count}>
        {filled}/{total}
      </Text>
      {worst ? <SeverityBadge severity={worst} /> : null}
    </li>
  );
}
