import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellPlace } from "../app/ports";
import type { Issue } from "../core/issue/issue";
import type { CertificateLook } from "../core/regional/check-certificate";
import type { RegionalWorkbook } from "../core/regional/read-regional";
import type { RestorePoints } from "../core/regional/restore-points";
import type { Snapshot } from "../core/workbook/snapshot";
import { CompareButton } from "./compare-button";
import { MergeView } from "./merge-view";
import { OutputPanel } from "./output/output-panel";
import { OverwrittenList } from "./overwritten-list";
import { usePane } from "./pane-context";
import type { MergeDraft } from "./pane-state";
import { RegionalHead } from "./regional-head";
import { RestoreList } from "./restore-list";
import { RegionQueries } from "./region-queries";
import { RulePackLine } from "./rule-pack-line";
import { SourcesPanel } from "./sources-panel";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL } });

/** The open workbook is a regional one: add reports, draw its charts, ask where a figure comes from. */
export function RegionalView({
  workbook,
  snapshot,
  overwritten,
  certificate,
  restore,
  draft,
  selected,
  isBusy,
}: {
  readonly workbook: RegionalWorkbook;
  readonly snapshot: Snapshot;
  readonly overwritten: readonly Issue[];
  readonly restore: RestorePoints;
  readonly certificate: CertificateLook | undefined;
  readonly draft: MergeDraft | undefined;
  readonly selected: CellPlace | undefined;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { say, actions } = usePane();
  const { regional } = workbook;
  return (
    <div className={styles.root}>
      <RegionalHead regional={regional} certificate={certificate} />
      {overwritten.length === 0 ? null : <OverwrittenList issues={overwritten} isBusy={isBusy} />}
      <SourcesPanel workbook={workbook} snapshot={snapshot} selected={selected} isBusy={isBusy} />
      <RegionQueries queries={regional.queries} isBusy={isBusy} />
      <MergeView draft={draft} isBusy={isBusy} heading={say("merge")} />
      <div>
        <Button
          disabled={isBusy}
          onClick={() => {
            void actions.draw();
          }}
        >
          {say("charts")}
        </Button>
      </div>
      <OutputPanel regional={regional} isBusy={isBusy} />
      <div>
        <CompareButton isBusy={isBusy} />
      </div>
      <RestoreList restore={restore} isBusy={isBusy} />
      <RulePackLine isBusy={isBusy} />
    </div>
  );
}
