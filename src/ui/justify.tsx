import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dateText } from "../core/labels/date-text";
import type { GivenReason } from "../core/issue/justification";
import type { Cause } from "../core/assessment/group-by-cause";
import { focusAfter } from "./focus-after";
import { JustifyForm } from "./justify-form";
import { OpeningButton, useOpening } from "./opening-button";
import { usePane } from "./pane-context";

/** The way to say why a warning may stand. */
export function Justify({
  cause,
  isBusy,
  who,
}: {
  readonly cause: Cause;
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const { labels, language, say, actions } = usePane();
  const opening = useOpening();
  const { isOpen, close, button } = opening;
  const { sheet = "", cell = "", lapsed } = cause.lead;
  const place = `${sheet} ${cell}`.trim();
  const save = (given: GivenReason): void => {
    // The finding goes to the folded ones, and the focus would be lost with it.
    void actions.justify(cause, given).then(focusAfter(button.current));
  };
  return (
    <>
      {lapsed ? (
        <Text size={200} italic>
          {say("justifiedBefore", {
            when: dateText(language, lapsed.when),
            text: lapsed.text || (labels.justificationReasons[lapsed.reason] ?? ""),
          })}
        </Text>
      ) : null}
      <OpeningButton
        opening={opening}
        text={say("justify")}
        name={say("justifyAt", { place: place === "" ? say("ofFile") : place })}
      />
      {isOpen ? (
        <JustifyForm
          first={{ reason: "", text: lapsed?.text ?? "", who }}
          isBusy={isBusy}
          onCancel={close}
          onSave={save}
        />
      ) : null}
    </>
  );
}
