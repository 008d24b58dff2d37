import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { CellChange, RegionalChanges } from "../core/consolidation/regional-changes";
import { contentText } from "../core/content/content-value";
import { jurisdictionName, periodLabel, rowName } from "../core/labels/name-of";
import { numberText } from "../core/labels/number-text";
import type { CellContent } from "../core/observation/observation";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // Hundreds may change: the button below stays near.
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "200px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

/** What a merge or push would change in the region, before anything is written: cells, totals, and who is missing. */
export function RegionChanges({
  changes: { jurisdictions, totals, missing },
}: {
  readonly changes: RegionalChanges;
}): ReactElement {
  const styles = useStyles();
  const { labels, say } = usePane();
  const figure = (value: number | undefined): string | null => (value === undefined ? null : numberText(labels, value));
  return (
    <div className={styles.root}>
      {jurisdictions.length === 0 ? <Text block>{say("pushNoChange")}</Text> : null}
      {jurisdictions.map(({ jurisdiction, added, changed, removed, cells }) => {
        const name = jurisdictionName(labels, jurisdiction);
        return (
          <div key={jurisdiction}>
            <Text block>{say("pushChanges", { name, added, changed, removed })}</Text>
            <Folded title={say("changedCells", { name, count: cells.length })} count={cells.length}>
              {cells.map((cell) => (
                <CellLine key={`${cell.row} ${cell.period}`} cell={cell} />
              ))}
            </Folded>
          </div>
        );
      })}
      <Folded title={say("pushTotals", { count: totals.length })} count={totals.length}>
        {totals.map(({ row, period, old, now }) => (
          <Line key={`${row} ${period}`} row={row} period={period} old={figure(old)} now={figure(now)} />
        ))}
      </Folded>
      {missing.length === 0 ? null : (
        <Text size={200} block>
          {say("withoutReport", { names: missing.map((code) => jurisdictionName(labels, code)).join(", ") })}
        </Text>
      )}
    </div>
  );
}

/** A list behind its title, which a keyboard can scroll; nothing where it is empty. */
function Folded({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactElement | null {
  const styles = useStyles();
  return count === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {children}
      </ul>
    </details>
  );
}

function CellLine({ cell: { row: key, period, old, now } }: { readonly cell: CellChange }): ReactElement | null {
  const { open, labels } = usePane();
  const row = open.framework.rows.get(key);
  if (!row) return null;
  const told = (content: CellContent | undefined): string | null =>
    content ? contentText(content, row, labels) : null;
  return <Line row={key} period={period} old={told(old)} now={told(now)} />;
}

function Line({
  row,
  period,
  old,
  now,
}: {
  readonly row: string;
  readonly period: string;
  readonly old: string | null;
  readonly now: string | null;
}): ReactElement {
  const { open, labels, say } = usePane();
  const known = open.framework.rows.get(row);
  return (
    <li>
      <Text size={200}>
        {say("pushTotal", {
          row: known ? rowName(labels, known) : row,
          period: periodLabel(labels, period),
          old: old ?? say("noFigure"),
          now: now ?? say("noFigure"),
        })}
      </Text>
    </li>
  );
}
