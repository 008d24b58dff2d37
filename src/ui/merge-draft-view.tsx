import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { jurisdictionName } from "../core/labels/name-of";
import { FileVerdictCard } from "./file-verdict-card";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";
import type { MergeDraft } from "./pane-state";
import { RegionChanges } from "./region-changes";
import { RegionFindings } from "./region-findings";
import { RivalsView } from "./rivals-view";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    // In view however long the list above is.
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The chosen reports with each one's verdict, what will change, and the way to write it. */
export function MergeDraftView({
  draft: { result, includeIncomplete, chosen },
  isBusy,
}: {
  readonly draft: MergeDraft;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { say, actions, labels } = usePane();
  const accepted = result.assessments.filter(({ verdict }) => verdict !== "refused");
  const names = accepted.map(({ report }) => jurisdictionName(labels, report?.identity.jurisdiction ?? ""));
  return (
    <>
      {result.rivals.map((rivals) => (
        <RivalsView key={rivals.jurisdiction} rivals={rivals} chosen={chosen} isBusy={isBusy} />
      ))}
      <ul className={lists.apart}>
        {result.assessments.map((assessment) => (
          <FileVerdictCard key={assessment.file} assessment={assessment} />
        ))}
      </ul>
      {accepted.length === 0 ? null : <RegionChanges changes={result.changes} />}
      <RegionFindings issues={result.findings} />
      <Checkbox
        label={say("includeIncomplete")}
        checked={includeIncomplete}
        onChange={(_, { checked }) => {
          void actions.includeIncomplete(checked === true);
        }}
      />
      <Text>{accepted.length === 0 ? say("nothingToWrite") : say("summary", { names: names.join(", ") })}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isBusy || accepted.length === 0}
          onClick={() => {
            void actions.write();
          }}
        >
          {say("write", { count: accepted.length })}
        </Button>
        <Button disabled={isBusy} onClick={actions.dropDraft}>
          {say("cancel")}
        </Button>
      </div>
    </>
  );
}
