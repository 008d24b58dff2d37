import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactElement } from "react";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import type { CoverPlace } from "../core/report/blank-cover";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignSelf: "stretch", minWidth: 0 },
});

/** Whom to ask about the report and who approved it, where its cover does not say so. Nobody has to answer. */
export function CoverForm({
  blank,
  isBusy,
}: {
  readonly blank: readonly CoverPlace[];
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { labels, say, actions } = usePane();
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
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
              setAnswers(new Map(answers).set(field, value));
            }}
          />
        </Field>
      ))}
      <div>
        <Button type="submit" disabled={isBusy || [...answers.values()].every((answer) => answer.trim() === "")}>
          {say("save")}
        </Button>
      </div>
    </form>
  );
}
