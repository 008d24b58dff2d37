import { Text } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane } from "./pane-context";
import { RuleCard } from "./rule-card";

/**
 * The card of a rule, folded until somebody asks, behind its name or, beside a finding, behind a sign; nothing for a rule
 * that is switched off.
 */
export function RuleCardView({
  id,
  isSign = false,
}: {
  readonly id: string;
  readonly isSign?: boolean;
}): ReactElement | null {
  const {
    open: { framework, rulesFor },
    labels,
  } = usePane();
  const [isOpen, setOpen] = useState(false);
  const rule = rulesFor(framework.rulePack.examplesEnd).find(({ definition }) => definition.id === id);
  if (!rule) return null;
  const name = labels.rules[id]?.label ?? id;
  const title = (
    <Text size={200}>
      <b>{name}</b>
    </Text>
  );
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      {isSign ? (
        <summary aria-label={name} title={name}>
          <Sign />
        </summary>
      ) : (
        <summary>{title}</summary>
      )}
      {isOpen ? (
        <>
          {isSign ? title : null}
          <RuleCard rule={rule} />
        </>
      ) : null}
    </details>
  );
}

/** An i in a circle, drawn: not every font has the letter. */
function Sign(): ReactElement {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="7" cy="7" r="6" />
      <path d="M7 6.2v4M7 3.6v1.2" strokeWidth="1.4" />
    </svg>
  );
}
