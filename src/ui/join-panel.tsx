import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { CopyResult, PreMerge } from "../app/pre-merge";
import { periodLabel, rowName } from "../core/labels/name-of";
import { contentText, contentValue } from "../core/content/content-value";
import { tellIssue } from "../core/validation/tell-issue";
import { FileButton } from "./file-button";
import { useKeptFocus } from "./keep-focus";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";
import type { JoinDraft } from "./pane-state";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  side: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Copies that institutions filled in, and what they would bring into the open report before anything is written. */
export function JoinPanel({
  draft,
  isBusy,
}: {
  readonly draft: JoinDraft | undefined;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { say, actions } = usePane();
  const section = useRef<HTMLElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const focusAfter = useKeptFocus(isBusy, shown);
  return (
    <section ref={section} className={styles.root} aria-label={say("join")}>
      <FileButton
        label={say("join")}
        multiple
        disabled={isBusy}
        onFiles={(files) => {
          if (files.length > 0) focusAfter(actions.addCopies(files), section.current);
        }}
      />
      <div aria-live="polite">
        {draft ? (
          <>
            <ul className={lists.close}>
              {draft.result.copies.map((copy) => (
                <CopyLine key={copy.file} copy={copy} />
              ))}
            </ul>
            <Text>{say("joinChanges", { count: draft.changes })}</Text>
          </>
        ) : null}
      </div>
      {draft ? (
        <div ref={shown} className={styles.root}>
          <ul className={lists.close}>
            {draft.result.apart.map((apart) => (
              <ApartLine key={apart.cell.key} apart={apart} isBusy={isBusy} />
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={isBusy}
              onClick={() => {
                focusAfter(actions.writeJoined(), section.current);
              }}
            >
              {say("joinNow")}
            </Button>
            <Button
              disabled={isBusy}
              onClick={() => {
                focusAfter(actions.dropJoin(), section.current);
              }}
            >
              {say("cancel")}
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  );
}

function CopyLine({ copy: { file, isTaken, given, issues } }: { readonly copy: CopyResult }): ReactElement {
  const { open, labels, say } = usePane();
  return (
    <li>
      <Text weight="semibold">
        {isTaken ? say("joinGives", { name: file, count: given }) : say("joinLeftOut", { name: file })}
      </Text>
      {issues.map((issue, index) => (
        <Text key={index} size={200} block>
          <SeverityBadge severity={issue.severity} />{" "}
          {[issue.sheet, issue.cell].filter((part) => part !== undefined).join(" ")}{" "}
          {tellIssue(open.framework, labels, issue, "pane")}
        </Text>
      ))}
    </li>
  );
}

/** A cell in which copies differ: who says what, whose row it is, and a button to take one. */
function ApartLine({
  apart: { cell, issue },
  isBusy,
}: {
  readonly apart: PreMerge["apart"][number];
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const { key, row, period, sides, taken, isCalculated } = cell;
  const focusAfter = useKeptFocus(isBusy);
  return (
    <li>
      <Text size={200} block>
        <SeverityBadge severity={issue.severity} /> {tellIssue(open.framework, labels, issue, "pane")}
      </Text>
      {sides.map(({ contribution: { report }, observation: { content }, isOwner }) => {
        const value = contentValue(content, row, labels);
        const told = contentText(content, row, labels) ?? say("noFigure");
        const file = report.file === "" ? say("joinOpen") : report.file;
        const name = isOwner ? say("joinOwner", { name: file }) : file;
        const isTaken = taken !== undefined && contentValue(taken, row, labels) === value;
        const mayTake = !isTaken && !isCalculated && content.kind !== "unreadable";
        return (
          <div key={report.file} className={styles.side}>
            <Text size={200}>
              {name}: <strong>{told}</strong>
            </Text>
            {isTaken ? (
              <Badge appearance="tint" shape="rounded" color="success">
                {say("taken")}
              </Badge>
            ) : null}
            {mayTake ? (
              <Button
                size="small"
                disabled={isBusy}
                aria-label={`${say("useThis")}: ${file}, ${rowName(labels, row)}, ${periodLabel(labels, period)}`}
                onClick={({ currentTarget }) => {
                  const choice = { file: report.file, place: key };
                  focusAfter(actions.chooseCopy(choice), currentTarget.closest("li"));
                }}
              >
                {say("useThis")}
              </Button>
            ) : null}
          </div>
        );
      })}
    </li>
  );
}
