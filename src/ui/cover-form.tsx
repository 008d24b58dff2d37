import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactElement } from "react";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import type { CoverPlace } from "../core/report/blank-cover";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignSelf: "stretch", minWidth: 0 },
});

/** What is typed into the form, by the names of the cover's fields. */
export type CoverAnswers = ReadonlyMap<string, string>;

/** Whether anything was typed that could be saved. */
export function isAnswered(answers: CoverAnswers): boolean {
  return [...answers.values()].some((answer) => answer.trim() !== "");
}

/**
 * Whom to ask about the report and who approved it, where its cover does not say so. Nobody has to answer. The answers
 * belong to who shows the form, so that what follows it does not lose them.
 */
export function CoverForm({
  blank,
  answers,
  isBusy,
  onChange,
}: {
  readonly blank: readonly CoverPlace[];
  readonly answers: CoverAnswers;
  readonly isBusy: boolean;
  readonly onChange: (answers: CoverAnswers) => void;
}): ReactElement {
  const styles = useStyles();
  const { labels, say, actions } = usePane();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) void actions.fillCover(answers);
  };
  return (
    <form className={styles.form} aria-label={labels.template.cover} onSubmit={save}>
      <Text size={200}>{say("pushAsks")}</Text>
      {blank.map(({ field }) => (
        <Field key={field} label={labels.coverFields[field] ?? field}>
          <Input
            value={answers.get(field) ?? ""}
            maxLength={LONGEST_TEXT}
            onChange={(_, { value }) => {
              onChange(new Map(answers).set(field, value));
            }}
          />
        </Field>
      ))}
      <div>
        <Button type="submit" disabled={isBusy || !isAnswered(answers)}>
          {say("save")}
        </Button>
      </div>
    </form>
  );
}
