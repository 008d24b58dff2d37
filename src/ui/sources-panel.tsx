import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellPlace } from "../app/ports";
import { contentValue } from "../core/content/content-value";
import type { Framework } from "../core/framework/framework";
import { jurisdictionName, periodLabel, rowName, statusName } from "../core/labels/name-of";
import { numberText } from "../core/labels/number-text";
import { findSources, type Sources } from "../core/regional/find-sources";
import type { RegionalWorkbook } from "../core/regional/read-regional";
import { statusOf, type RegionalObservation } from "../core/consolidation/regional";
import { parseCellAddress } from "../core/workbook/address";
import type { Snapshot } from "../core/workbook/snapshot";
import { TextForm } from "./text-form";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  place: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

/** The reported figures behind the selected cell of a regional workbook; who reported none is named first. */
export function SourcesPanel({
  workbook,
  snapshot,
  selected,
  isBusy,
}: {
  readonly workbook: RegionalWorkbook;
  readonly snapshot: Snapshot;
  readonly selected: CellPlace | undefined;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { open, labels, say, actions } = usePane();
  const position = selected ? parseCellAddress(selected.cell) : undefined;
  const found =
    selected && position
      ? findSources(open.framework, workbook, snapshot, { sheet: selected.sheet, position })
      : undefined;
  return (
    <section className={styles.root} aria-label={say("sources")}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {say("sources")}
      </Text>
      {found ? (
        <>
          <Text size={200}>
            {selected?.sheet} {selected?.cell} · {rowName(labels, found.row)}, {periodLabel(labels, found.period)}
          </Text>
          <ul className={lists.close}>
            {missingIn(open.framework, found).map((code) => (
              <li key={code} className={styles.line}>
                <Text>{jurisdictionName(labels, code)}</Text>
                <Text>{labels.regional.statusNotReported}</Text>
              </li>
            ))}
            {found.observations.map((one) => (
              <li key={`${one.jurisdiction} ${one.key}`}>
                <div className={styles.line}>
                  <Text>{jurisdictionName(labels, one.jurisdiction)}</Text>
                  <Text weight="semibold">
                    <Value observation={one} />
                  </Text>
                </div>
                <Text size={200} className={styles.place}>
                  {one.file}, {one.sheet} {one.cell}
                </Text>
                <TextForm
                  text={say("askQuery")}
                  name={say("askQueryOf", { name: jurisdictionName(labels, one.jurisdiction) })}
                  label={labels.template.queryQuestion}
                  isBusy={isBusy}
                  save={(text) => actions.askQuery({ jurisdiction: one.jurisdiction, key: one.key, text })}
                />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Text size={200}>{say("sourcesHint")}</Text>
      )}
    </section>
  );
}

/** Of a sum of the region all jurisdictions are told, of a jurisdiction's own figure that one. */
function missingIn({ jurisdictions }: Framework, { jurisdiction, observations }: Sources): readonly string[] {
  const wanted = jurisdiction === undefined ? jurisdictions.map(({ code }) => code) : [jurisdiction];
  return wanted.filter((code) => !observations.some((one) => one.jurisdiction === code));
}

function Value({ observation }: { readonly observation: RegionalObservation }): ReactElement {
  const { open, labels } = usePane();
  const { content } = observation;
  const row = open.framework.rows.get(observation.row);
  if (content.kind === "code" && row) return <>{contentValue(content, row, labels)}</>;
  if (content.kind === "number") return <>{numberText(labels, content.value)}</>;
  return <>{statusName(labels, statusOf(content))}</>;
}
