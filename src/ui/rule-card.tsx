import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { CompiledRule } from "../core/validation/compile-rules";
import { ruleCard, type ExampleLine, type RuleExplanation } from "../core/validation/rule-card";
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

/** The card of a rule, once what explains it is there. */
export function RuleCard({ rule }: { readonly rule: CompiledRule }): ReactElement {
  const {
    open: { framework },
    explain,
    say,
  } = usePane();
  const { id, version } = framework;
  const [found, setFound] = useState<RuleExplanation | "missing">();
  useEffect(() => {
    let isGone = false;
    const show = (explained: RuleExplanation | "missing"): void => {
      if (!isGone) setFound(explained);
    };
    explain({ id, version }, rule.definition.id).then(show, () => {
      show("missing");
    });
    return () => {
      isGone = true;
    };
  }, [explain, id, version, rule.definition.id]);
  if (found === undefined) return <Spinner size="tiny" label={say("loading")} />;
  return found === "missing" ? <Text size={200}>{say("notLoaded")}</Text> : <Explained rule={rule} by={found} />;
}

/** What a rule asks, why, where it comes from, and an example of each outcome. */
export function Explained({ rule, by }: { readonly rule: CompiledRule; readonly by: RuleExplanation }): ReactElement {
  const styles = useStyles();
  const {
    open: { framework },
    labels,
    say,
  } = usePane();
  const { explanation, ...known } = by;
  const definition = { ...rule.definition, ...known };
  const { consequence, origin, pass, fail, beside, says } = ruleCard(framework, labels, { ...rule, definition });
  return (
    <div className={styles.root}>
      <Text size={200}>{explanation}</Text>
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
