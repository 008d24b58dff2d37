import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import type { GivenReason } from "../core/issue/justification";
import { dateText } from "../core/labels/date-text";
import { tellIssue } from "../core/validation/tell-issue";
import type { Cause } from "../core/assessment/group-by-cause";
import { FINDINGS_TITLE } from "./findings-title";
import { JustifyForm, TypeInstead } from "./later-forms";
import { OpeningButton, useOpening } from "./opening-button";
import { usePane } from "./pane-context";
import { RuleCardView } from "./rule-card-view";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
  others: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/**
 * One cause: the finding that says most, the others it explains, the way to each cell, what may be written there
 * instead, and for warnings the way to justify it.
 */
export function Finding({
  cause,
  isBusy,
  who,
}: {
  readonly cause: Cause;
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, language, say } = usePane();
  const { lead, others } = cause;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <SeverityBadge severity={lead.severity} />
        <PlaceButton issue={lead} />
      </div>
      <Text className={styles.text}>{tellIssue(open.framework, labels, lead, "pane")}</Text>
      {lead.lapsed ? (
        <Text size={200} italic className={styles.text}>
          {say("justifiedBefore", {
            when: dateText(language, lead.lapsed.when),
            text: lead.lapsed.text || (labels.justificationReasons[lead.lapsed.reason] ?? ""),
          })}
        </Text>
      ) : null}
      {others.length === 0 ? null : (
        <details>
          <summary>{say("sameCause", { count: others.length })}</summary>
          <ul className={styles.others}>
            {others.map((issue, index) => (
              <li key={index}>
                <Text size={200} className={styles.text}>
                  {tellIssue(open.framework, labels, issue, "pane")}
                </Text>{" "}
                <PlaceButton issue={issue} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {lead.rule === undefined ? null : <RuleCardView id={lead.rule} />}
      <TypeInstead issue={lead} isBusy={isBusy} />
      {lead.severity === "warning" ? <Justify cause={cause} isBusy={isBusy} who={who} /> : null}
    </li>
  );
}

function Justify({
  cause,
  isBusy,
  who,
}: {
  readonly cause: Cause;
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const { say, actions } = usePane();
  const opening = useOpening();
  const { isOpen, close, button } = opening;
  const { sheet = "", cell = "", lapsed } = cause.lead;
  const place = `${sheet} ${cell}`.trim();
  const save = (given: GivenReason): void => {
    void actions.justify(cause, given).then(() => {
      // The finding has gone to the folded ones, and the focus would be lost with it.
      if (button.current === null) document.getElementById(FINDINGS_TITLE)?.focus();
    });
  };
  return (
    <>
      <OpeningButton
        opening={opening}
        text={say("justify")}
        name={say("justifyAt", { place: place === "" ? say("ofFile") : place })}
      />
      {isOpen ? (
        <JustifyForm
          first={{ reason: lapsed?.reason ?? "confirmed-with-source", text: lapsed?.text ?? "", who }}
          isBusy={isBusy}
          onCancel={close}
          onSave={save}
        />
      ) : null}
    </>
  );
}

/** The way to the cell of a finding; nothing where it is about the workbook as a whole. */
export function PlaceButton({ issue: { sheet, cell } }: { readonly issue: Issue }): ReactElement | null {
  const { say, actions } = usePane();
  if (sheet === undefined || cell === undefined) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={say("goTo", { place: `${sheet} ${cell}` })}
      onClick={() => {
        void actions.show({ sheet, cell });
      }}
    >
      {sheet} {cell}
    </Button>
  );
}
