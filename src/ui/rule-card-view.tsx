import { Text } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane } from "./pane-context";
import { RuleCard } from "./rule-card";

/** The card of a rule, folded until somebody asks; nothing for a rule that is switched off. */
export function RuleCardView({ id }: { readonly id: string }): ReactElement | null {
  const {
    open: { framework, rulesFor },
    labels,
  } = usePane();
  const [isOpen, setOpen] = useState(false);
  const rule = rulesFor(framework.rulePack.examplesEnd).find(({ definition }) => definition.id === id);
  if (!rule) return null;
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <Text size={200}>
          <b>{labels.rules[id]?.label ?? id}</b>
        </Text>
      </summary>
      {isOpen ? <RuleCard rule={rule} /> : null}
    </details>
  );
}
