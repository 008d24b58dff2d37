import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { describeCell } from "../app/describe-cell";
import { otherYears } from "../core/report/other-years";
import type { CellPlace } from "../app/ports";
import { takesReason } from "../core/report/takes-reason";
import { periodLabel, rowName, tableName, unitName } from "../core/labels/name-of";
import { numberText } from "../core/labels/number-text";
import type { Report } from "../core/report/read-report";
import { DeclareBreak } from "./declare-break";
import { GiveReason } from "./give-reason";
import { usePane } from "./pane-context";
import { RuleCardView } from "./rule-card-view";
import { Sparkline } from "./sparkline";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  rules: { listStyleType: "none", margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** What the selected cell means, how its row went over the years, which rules look at it, and what was noted. */
export function CellPanel({
  report,
  place,
  isBusy,
}: {
  readonly report: Report;
  readonly place: CellPlace;
  readonly isBusy: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { open, labels, say } = usePane();
  const found = describeCell(open, report, place);
  if (!found) return null;
  const { row, period, observation, series, rules, notes } = found;
  const [first, last] = [series[0]?.period ?? "", series.at(-1)?.period ?? ""];
  const told = series
    .map(({ period: one, value }) => `${one}: ${value === null ? say("noFigure") : numberText(labels, value)}`)
    .join(", ");
  return (
    <section className={styles.root} aria-label={say("thisCell")}>
      <Text size={200}>
        {place.sheet} {place.cell} · {tableName(labels, { key: row.table, kpi: row.kpi })}
      </Text>
      <Text weight="semibold">
        {rowName(labels, row)}, {periodLabel(labels, period)}
      </Text>
      <Text size={200}>
        {[unitName(labels, row), labels.rows[row.key]?.note ?? ""].filter((text) => text !== "").join(" · ")}
      </Text>
      {row.content.kind === "number" || row.content.kind === "total" ? (
        <>
          <Sparkline values={series.map(({ value }) => value)} label={told} />
          <Text size={200}>{say("series", { first, last })}</Text>
        </>
      ) : null}
      {notes && notes.note !== "" ? <Text size={200}>{say("note", { note: notes.note })}</Text> : null}
      {takesReason(open.framework, report, observation.key) ? (
        <GiveReason
          key={observation.key}
          row={row}
          observation={observation}
          gap={report.gaps.get(observation.key)}
          others={otherYears(open.framework, report, observation)}
          owner={notes?.source ?? ""}
          isBusy={isBusy}
        />
      ) : null}
      {open.framework.years.indexOf(period) > 0 && row.content.kind !== "text" ? (
        <DeclareBreak
          key={`break ${observation.key}`}
          row={row.key}
          from={period}
          declared={report.breaks.find((one) => one.row === row.key && one.from === period)}
          isBusy={isBusy}
        />
      ) : null}
      {rules.length === 0 ? null : (
        <details>
          <summary>{say("rules", { count: rules.length })}</summary>
          <ul className={styles.rules}>
            {rules.map((id) => (
              <li key={id}>
                <RuleCardView id={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
