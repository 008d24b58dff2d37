import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { jurisdictionName, queryStateName } from "../core/labels/name-of";
import { queryState, type RegionalQuery } from "../core/query/query";
import { useKeptFocus } from "./keep-focus";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

/** The queries of a regional workbook with their states, and a workbook of the open ones for each jurisdiction. */
export function RegionQueries({
  queries,
  isBusy,
}: {
  readonly queries: readonly RegionalQuery[];
  readonly isBusy: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const lists = usePlainList();
  const { labels, say, actions } = usePane();
  const focusAfter = useKeptFocus(isBusy);
  if (queries.length === 0) return null;
  const open = queries.filter((one) => queryState(one) === "open");
  return (
    <section className={styles.root} aria-label={labels.template.queries}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {labels.template.queries}
      </Text>
      <ul className={lists.apart}>
        {queries.map((one) => (
          <li key={one.id}>
            <Text block>
              <strong>{one.id}</strong> · {queryStateName(labels, queryState(one))} · {one.question}
            </Text>
            {one.answer === "" ? null : (
              <Text size={200} block>
                {labels.template.queryAnswer}: {one.answer}
              </Text>
            )}
            {queryState(one) === "closed" ? null : (
              <Button
                size="small"
                disabled={isBusy}
                aria-label={say("settleQueryOf", { id: one.id })}
                onClick={({ currentTarget }) => {
                  focusAfter(actions.closeQuery(one.id), currentTarget);
                }}
              >
                {say("settleQuery")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {[...new Set(open.map(({ jurisdiction }) => jurisdiction))].map((code) => (
        <Button
          key={code}
          disabled={isBusy}
          onClick={({ currentTarget }) => {
            focusAfter(actions.sendQueries(code), currentTarget);
          }}
        >
          {say("sendQueries", { name: jurisdictionName(labels, code) })}
        </Button>
      ))}
    </section>
  );
}
