import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Framework, Row } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { reasonIn, type Gap, type GivenGap } from "../core/gap/gap";
import { periodLabel } from "../core/labels/name-of";
import { nameWhere } from "../core/labels/name-where";
import { numberText } from "../core/labels/number-text";
import type { CellContent, Observation } from "../core/observation/observation";
import { contentValue } from "../core/content/content-value";
import { ReasonForm } from "./later-forms";
import { OpeningButton, useOpening } from "./opening-button";
import { usePane } from "./pane-context";

/**
 * What is known about a cell that holds no data, and the way to say it. `others`: years that can have the same reason;
 * `owner`: who is offered as having the figure.
 */
export function GiveReason({
  row,
  observation,
  gap,
  others,
  owner,
  isBusy,
}: {
  readonly row: Row;
  readonly observation: Observation;
  readonly gap: Gap | undefined;
  readonly others: readonly Observation[];
  readonly owner: string;
  readonly isBusy: boolean;
}): ReactElement {
  const { open, labels, say, actions } = usePane();
  const opening = useOpening();
  const { isOpen, close } = opening;
  const { key, content } = observation;
  const reason = reasonIn(content);
  const isMeant = reason !== undefined || (content.kind === "unreadable" && content.as === "noDataWord");
  // What is shown when Save is pressed is what the person saw.
  const save = (given: GivenGap, isForOthers: boolean): void => {
    const alike = isForOthers ? others.map((other) => ({ key: other.key, seen: other.content })) : [];
    void actions.giveReason({ key, seen: content, given, alike }).then((isSaved) => {
      if (isSaved) close();
    });
  };
  const first = {
    reason: reason ?? open.framework.noData[0] ?? "",
    ...(gap ?? { where: "", owner, expected: "", note: "" }),
  };
  return (
    <>
      {gap ? (
        <Text size={200} style={{ overflowWrap: "anywhere" }}>
          {tellGap(open.framework, labels, gap)}
        </Text>
      ) : null}
      <OpeningButton opening={opening} text={isMeant ? say("reasonForNoData") : say("noFigureHere")} />
      {isOpen ? (
        <ReasonForm
          first={first}
          otherYears={others.map(({ period }) => periodLabel(labels, period))}
          replaced={isMeant ? "" : seenText(labels, row, content)}
          isBusy={isBusy}
          onSave={save}
          onCancel={close}
        />
      ) : null}
    </>
  );
}

/** What a person would lose; "" for a blank cell. */
function seenText(labels: Labels, row: Row, content: CellContent): string {
  return content.kind === "number"
    ? numberText(labels, content.value)
    : String(contentValue(content, row, labels) ?? "");
}

function tellGap(framework: Framework, labels: Labels, { where, owner, expected, note }: Gap): string {
  const { gapWhere, gapOwner, gapExpected, gapNote } = labels.template;
  const parts: readonly (readonly [string, string])[] = [
    [gapWhere, nameWhere(framework, labels, where)],
    [gapOwner, owner],
    [gapExpected, expected],
    [gapNote, note],
  ];
  return parts.flatMap(([name, text]) => (text === "" ? [] : [`${name}: ${text}`])).join(" · ");
}
