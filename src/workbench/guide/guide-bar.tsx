import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GUIDE_STEPS } from "./guide-steps";
import type { GuideAction } from "./guide-steps";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
    flexWrap: "wrap",
  },
  text: { flexGrow: 1, flexBasis: "260px" },
});

/** One step of the guided first run at a time. */
export function GuideBar({
  step,
  isDone,
  onAction,
  onStep,
  onClose,
}: {
  readonly step: number;
  readonly isDone: boolean;
  readonly onAction: (action: GuideAction) => void;
  readonly onStep: (step: number) => void;
  readonly onClose: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  const current = GUIDE_STEPS[step];
  if (!current) return null;
  const { id, action } = current;
  const told = say("guideStep", { step: step + 1, steps: GUIDE_STEPS.length, title: say(`${id}Title`) });
  const isLast = step === GUIDE_STEPS.length - 1;
  return (
    <section className={styles.root} aria-label={say("guideLabel")}>
      <div className={styles.text} aria-live="polite">
        <Text weight="semibold">{`${told}${isDone ? " ✓" : ""}`}</Text>
        <div>
          <Text size={200}>{say(`${id}Text`)}</Text>
        </div>
      </div>
      {action && !isDone ? (
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            onAction(action);
          }}
        >
          {say(`${action}Action`)}
        </Button>
      ) : null}
      {step > 0 ? (
        <Button
          size="small"
          onClick={() => {
            onStep(step - 1);
          }}
        >
          {say("back")}
        </Button>
      ) : null}
      {isLast ? null : (
        <Button
          size="small"
          appearance={isDone || !action ? "primary" : "secondary"}
          onClick={() => {
            onStep(step + 1);
          }}
        >
          {say("next")}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={onClose}>
        {say("closeGuide")}
      </Button>
    </section>
  );
}
