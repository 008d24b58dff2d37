import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { CompiledRule } from "../core/validation/compile-rules";
import { ruleCard, type ExampleLine } from "../core/validation/rule-card";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** What a rule asks, why, where it comes from, and an example of each outcome. */
export function RuleCard({ rule }: { readonly rule: CompiledRule }): ReactElement {
  const styles = useStyles();
  const {
    open: { framework },
    labels,
    say,
  } = usePane();
  const { consequence, origin, pass, fail, beside, says } = ruleCard(framework, labels, rule);
  return (
    <div className={styles.root}>
      <Explanation rule={rule} />
      <Text size={200}>{consequence}</Text>
      <Example title={say("passes")} lines={pass} />
      <Example title={say("fails")} lines={fail} />
      {beside.length === 0 ? null : <Example title={say("comparedWith")} lines={beside} />}
      <Text size={200} italic>
        {says}
      </Text>
      <Text size={100}>{origin}</Text>
    </div>
  );
}

/** Its words come when a card is opened. */
function Explanation({ rule: { definition } }: { readonly rule: CompiledRule }): ReactElement {
  const {
    open: { framework },
    explain,
    say,
  } = usePane();
  const { id, version } = framework;
  const [text, setText] = useState<string>();
  useEffect(() => {
    let isGone = false;
    const show = (words: string): void => {
      if (!isGone) setText(words);
    };
    explain({ id, version }, definition.id).then(show, () => {
      show(say("notLoaded"));
    });
    return () => {
      isGone = true;
    };
  }, [explain, say, id, version, definition.id]);
  return text === undefined ? <Spinner size="tiny" label={say("loading")} /> : <Text size={200}>{text}</Text>;
}

function Example({ title, lines }: { readonly title: string; readonly lines: readonly ExampleLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      <ul className={styles.lines}>
        {lines.map(({ name, values }) => (
          <li key={name}>
            <Text size={200}>
              {name}: {values.map(({ period, text }) => `${period}: ${text}`).join(", ")}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
