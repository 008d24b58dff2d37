import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from "react";
import type { SeriesBreak } from "../core/break/series-break";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { OpeningButton, useOpening } from "./opening-button";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/**
 * That figures of a row from a year on cannot be compared with those before, and the way to say it. `declared`: what
 * was said of this row and year; saved without a text it is taken back.
 */
export function DeclareBreak({
  row,
  from,
  declared,
  isBusy,
}: Pick<SeriesBreak, "row" | "from"> & {
  readonly declared: SeriesBreak | undefined;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { labels, say, actions } = usePane();
  const { breaks, breakFrom, breakNote } = labels.template;
  const opening = useOpening();
  const { isOpen, close } = opening;
  const [note, setNote] = useState(declared?.note ?? "");
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    void actions.declareBreak({ row, from, note }).then((isSaved) => {
      if (isSaved) close();
    });
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // office.js would take the focus back to the sheet.
    event.stopPropagation();
    close();
  };
  return (
    <>
      {declared ? (
        <Text size={200} style={{ overflowWrap: "anywhere" }}>
          {breakFrom} {from}: {declared.note}
        </Text>
      ) : null}
      <OpeningButton opening={opening} text={breaks} />
      {isOpen ? (
        <form className={styles.form} aria-label={breaks} onSubmit={save} onKeyDown={escape}>
          <Field label={`${breakFrom} ${from}: ${breakNote}`} required={!declared}>
            <Textarea
              autoFocus
              value={note}
              maxLength={LONGEST_TEXT}
              onChange={(_, { value }) => {
                setNote(value);
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabled={isBusy || (!declared && note.trim() === "")}>
              {say("save")}
            </Button>
            <Button onClick={close}>{say("cancel")}</Button>
          </div>
        </form>
      ) : null}
    </>
  );
}
