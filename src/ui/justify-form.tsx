import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from "react";
import {
  isJustificationReason,
  JUSTIFICATION_REASONS,
  missingParts,
  OTHER_TEXT_LENGTH,
  type GivenReason,
} from "../core/issue/justification";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Why a warning may stand: reason, explanation, name. Enter in the name saves, Escape goes back. */
export function JustifyForm({
  first,
  isBusy,
  onSave,
  onCancel,
}: {
  readonly first: GivenReason;
  readonly isBusy: boolean;
  readonly onSave: (given: GivenReason) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { labels, say } = usePane();
  const [given, setGiven] = useState(first);
  const [isTold, setTold] = useState(false);
  const missing = isTold ? missingParts(given) : [];
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (missingParts(given).length === 0 && !isBusy) onSave(given);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // Office.js would take the focus to the sheet.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.root} aria-label={say("justification")} noValidate onSubmit={save} onKeyDown={escape}>
      <Field label={say("reason")}>
        <Select
          autoFocus
          value={given.reason}
          onChange={(_, { value }) => {
            if (isJustificationReason(value)) setGiven({ ...given, reason: value });
          }}
        >
          {JUSTIFICATION_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {labels.justificationReasons[reason]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say("explanation")}
        required={given.reason === "other"}
        {...(missing.includes("text")
          ? { validationMessage: say("explanationNeeded", { count: OTHER_TEXT_LENGTH }) }
          : {})}
      >
        <Textarea
          value={given.text}
          maxLength={LONGEST_TEXT}
          onChange={(_, { value }) => {
            setGiven({ ...given, text: value });
          }}
        />
      </Field>
      <Field
        label={say("yourName")}
        required
        {...(missing.includes("who") ? { validationMessage: say("yourNameNeeded") } : {})}
      >
        <Input
          value={given.who}
          maxLength={100}
          onChange={(_, { value }) => {
            setGiven({ ...given, who: value });
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {say("save")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
