import { Button, Subtitle2, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { jurisdictionName } from "../core/labels/name-of";
import type { RestorePoint, RestorePoints } from "../core/regional/restore-points";
import { tellIssue } from "../core/validation/tell-issue";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";

/** What the workbook was before each of the last writings, with a button to put it back; nothing where none is kept. */
export function RestoreList({
  restore: { points, issues },
  isBusy,
}: {
  readonly restore: RestorePoints;
  readonly isBusy: boolean;
}): ReactElement | null {
  const lists = usePlainList();
  const { open, labels, say, actions } = usePane();
  if (points.length === 0 && issues.length === 0) return null;
  const what = ({ done, files, jurisdictions }: RestorePoint): string => {
    const names = jurisdictions.map((code) => jurisdictionName(labels, code)).join(", ");
    switch (done) {
      case "merge":
        return say("beforeMerge", { what: names === "" ? files.join(", ") : names });
      case "push":
        return say("beforePush", { what: names === "" ? files.join(", ") : names });
      case "restore":
        return say("beforeRestore");
    }
  };
  return (
    <section aria-label={say("restorePoints")}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {say("restorePoints")}
      </Subtitle2>
      <ul className={lists.apart}>
        {points.map((point) => {
          const { number, when } = point;
          return (
            <li key={number}>
              <Text size={200} block>
                {when}: {what(point)}
              </Text>
              <Button
                size="small"
                disabled={isBusy}
                aria-label={say("restoreAt", { when, what: what(point) })}
                onClick={() => {
                  void actions.restore(number);
                }}
              >
                {say("restore")}
              </Button>
            </li>
          );
        })}
      </ul>
      {issues.map((issue) => (
        <Text key={String(issue.cell)} size={200} block>
          {tellIssue(open.framework, labels, issue, "pane")}
        </Text>
      ))}
    </section>
  );
}
