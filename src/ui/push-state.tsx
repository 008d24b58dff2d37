import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Assessment } from "../core/assessment/assess";
import { PlaceButton } from "./place-button";
import { usePane } from "./pane-context";

/** Why it cannot be handed in yet, with the way to the first place of each kind; nothing where it can. */
export function PushState({ assessment: { counts, issues } }: { readonly assessment: Assessment }): ReactElement {
  const { say } = usePane();
  const blank = issues.filter(({ code }) => code === "cell-blank");
  const wrong = issues.filter(
    ({ code, severity }) => code !== "cell-blank" && (severity === "blocker" || severity === "error"),
  );
  const open = issues.filter(({ severity, justification }) => severity === "warning" && !justification);
  const reasons = [
    {
      first: wrong.find(({ cell }) => cell !== undefined) ?? wrong[0],
      text: say("pushNeedsClean", { count: wrong.length }),
    },
    { first: blank[0], text: say("pushNeedsFilled", { count: counts.blank }) },
    { first: open[0], text: say("pushNeedsJustified", { count: open.length }) },
  ];
  return (
    <div id="push-state">
      {reasons.map(({ first, text }) =>
        first ? (
          <div key={first.code}>
            <Text size={200}>{text}</Text> <PlaceButton issue={first} />
          </div>
        ) : null,
      )}
    </div>
  );
}
