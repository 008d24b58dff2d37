import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CompiledRule } from "../core/validation/compile-rules";
import { ruleCard, type ExampleLine } from "../core/validation/rule-card";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** The card of a rule, folded until somebody asks; nothing for a rule that is switched off. */
export function RuleCardView({ id }: { readonly id: string }): ReactElement | null {
  const { open: { framework, rulesFor }, labels } = usePane();
  const [isOpen, setOpen] = useState(false);
  const rule = rulesFor(framework.years.at(-1) ?? "").find(({ definition }) => definition.id === id);
  if (!rule) return null;
  return (
    <details onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary><Text size={200}><b>{labels.rules[id]?.label ?? id}</b></Text></summary>
      {isOpen ? <Card rule={rule} /> : null}
    </details>
  );
}

function Card({ rule }: { readonly rule: CompiledRule }): ReactElement {
  const styles = useStyles();
  const { open: { framework }, labels, words } = usePane();
  const { explanation, consequence, origin, pass, fail, beside, says } = ruleCard(framework, labels, rule);
  return (
    <div className={styles.root}>
      <Text size={200}>{explanation}</Text>
      <Text size={200}>{consequence}</Text>
      <Example title={words.passes} lines={pass} />
      <Example title={words.fails} lines={fail} />
      {beside.length === 0 ? null : <Example title={words.comparedWith} lines={beside} />}
      <Text size={200} italic>{says}</Text>
      <Text size={100}>{origin}</Text>
    </div>
  );
}

function Example({ title, lines }: { readonly title: string; readonly lines: readonly ExampleLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <Text size={200} weight="semibold">{title}</Text>
      <ul className={styles.lines}>
        {lines.map(({ name, values }) => <li key={name}><Text size={200}>{name}: {values.map(({ period, text }) => `${period}: ${text}`).join(", ")}</Text></li>)}
      </ul>
    </div>
  );
}
