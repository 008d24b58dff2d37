import type { ReactElement } from "react";
import { describeCell } from "../app/describe-cell";
import type { Issue } from "../core/issue/issue";
import { numberText } from "../core/labels/number-text";
import type { Report } from "../core/report/read-report";
import { usePane } from "./pane-context";
import { Sparkline } from "./sparkline";

/** The row of a finding through the years, the odd one marked; nothing where fewer than two years have a figure. */
export function FindingSeries({
  issue: { sheet, cell },
  report,
}: {
  readonly issue: Issue;
  readonly report: Report;
}): ReactElement | null {
  const { open, labels, say } = usePane();
  const found = sheet === undefined || cell === undefined ? undefined : describeCell(open, report, { sheet, cell });
  if (!found || found.series.filter(({ value }) => value !== null).length < 2) return null;
  const { series, period } = found;
  const told = series
    .map(({ period: one, value }) => `${one}: ${value === null ? say("noFigure") : numberText(labels, value)}`)
    .join(", ");
  return (
    <Sparkline
      values={series.map(({ value }) => value)}
      label={told}
      marked={[series.findIndex(({ period: one }) => one === period)]}
    />
  );
}
