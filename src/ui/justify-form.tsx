import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from "react";
import {
  isJustificationReason,
  JUSTIFICATION_REASONS,
  missingParts,
  shortestText,
  type DraftReason,
  type GivenReason,
} from "../core/issue/justification";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Why a warning may stand: reason, what the reason asks for, name. Enter in the name saves, Escape goes back. */
export function JustifyForm({
  first,
  isBusy,
  onSave,
  onCancel,
}: {
  readonly first: DraftReason;
  readonly isBusy: boolean;
  readonly onSave: (given: GivenReason) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { labels, say } = usePane();
  const [given, setGiven] = useState(first);
  const [isTold, setTold] = useState(false);
  const missing = isTold ? missingParts(given) : [];
  const { reason } = given;
  const shortest = shortestText(reason);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (reason !== "" && missingParts(given).length === 0 && !isBusy) onSave({ ...given, reason });
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // Office.js would take the focus to the sheet.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.root} aria-label={say("justification")} noValidate onSubmit={save} onKeyDown={escape}>
      <Field
        label={say("reason")}
        required
        {...(missing.includes("reason") ? { validationMessage: say("reasonNeeded") } : {})}
      >
        <Select
          autoFocus
          value={reason}
          onChange={(_, { value }) => {
            setGiven({ ...given, reason: isJustificationReason(value) ? value : "" });
          }}
        >
          <option value="">{say("chooseReason")}</option>
          {JUSTIFICATION_REASONS.map((one) => (
            <option key={one} value={one}>
              {labels.justificationReasons[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say("explanation")}
        required={shortest > 0}
        {...(reason === "" ? {} : { hint: labels.justificationAsks[reason] })}
        {...(missing.includes("text") ? { validationMessage: say("explanationNeeded", { count: shortest }) } : {})}
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
