import { Button, Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState, type FormEvent, type KeyboardEvent, type ReactElement } from "react";
import { gapFaults } from "../core/gap/gap-faults";
import { asksWhere, type GivenGap } from "../core/gap/gap";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { nameWhere } from "../core/labels/name-where";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  field: { minWidth: 0 },
});

/**
 * Why a cell has no figure, and what is known about it. `replaced`: what the cell holds now and would lose, in words;
 * "" for nothing. `otherYears`: those of the row that can have the same. Enter saves, Escape goes back.
 */
export function ReasonForm({
  first,
  otherYears,
  replaced,
  isBusy,
  onSave,
  onCancel,
}: {
  readonly first: GivenGap;
  readonly otherYears: readonly string[];
  readonly replaced: string;
  readonly isBusy: boolean;
  readonly onSave: (given: GivenGap, isForOthers: boolean) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const rowsId = useId();
  const {
    open: { framework },
    labels,
    say,
  } = usePane();
  const rows = new Map(
    [...framework.rows.values()]
      .filter(({ kpi }) => framework.template.kpis.includes(kpi))
      .map(({ key }) => [nameWhere(framework, labels, key), key]),
  );
  const [given, setGiven] = useState({ ...first, where: nameWhere(framework, labels, first.where) });
  const [isTold, setTold] = useState(false);
  const [isForOthers, setForOthers] = useState(false);
  const faults = isTold ? gapFaults(framework, given) : [];
  const word = labels.noData[given.reason] ?? given.reason;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (gapFaults(framework, given).length === 0 && !isBusy)
      onSave({ ...given, where: rows.get(given.where.trim()) ?? given.where }, isForOthers);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // office.js would take the focus back to the sheet.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.root} aria-label={labels.template.gaps} noValidate onSubmit={save} onKeyDown={escape}>
      {replaced === "" ? null : (
        <Text size={200} weight="semibold">
          {say("reasonReplaces", { seen: replaced, word })}
        </Text>
      )}
      <Field className={styles.field} label={say("reason")}>
        <Select
          autoFocus
          value={given.reason}
          onChange={(_, { value }) => {
            setGiven({ ...given, reason: value });
          }}
        >
          {framework.noData.map((reason) => (
            <option key={reason} value={reason}>
              {labels.noData[reason]}
            </option>
          ))}
        </Select>
      </Field>
      {asksWhere(framework, given.reason) ? (
        <Field
          className={styles.field}
          label={labels.template.gapWhere}
          required
          hint={say("whereHint")}
          {...(faults.includes("where") ? { validationMessage: say("whereNeeded") } : {})}
        >
          <Input
            value={given.where}
            list={rowsId}
            maxLength={LONGEST_TEXT}
            onChange={(_, { value }) => {
              setGiven({ ...given, where: value });
            }}
          />
        </Field>
      ) : null}
      <datalist id={rowsId}>
        {[...rows.keys()].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field className={styles.field} label={labels.template.gapOwner}>
        <Input
          value={given.owner}
          maxLength={LONGEST_TEXT}
          onChange={(_, { value }) => {
            setGiven({ ...given, owner: value });
          }}
        />
      </Field>
      <Field
        className={styles.field}
        label={labels.template.gapExpected}
        hint={say("expectedHint")}
        {...(faults.includes("expected") ? { validationMessage: say("expectedWrong") } : {})}
      >
        <Input
          value={given.expected}
          maxLength={20}
          onChange={(_, { value }) => {
            setGiven({ ...given, expected: value });
          }}
        />
      </Field>
      <Field className={styles.field} label={labels.template.gapNote}>
        <Textarea
          value={given.note}
          maxLength={LONGEST_TEXT}
          onChange={(_, { value }) => {
            setGiven({ ...given, note: value });
          }}
        />
      </Field>
      {otherYears.length > 0 ? (
        <Checkbox
          checked={isForOthers}
          label={say("sameForYears", { years: otherYears.join(", ") })}
          onChange={(_, { checked }) => {
            setForOthers(checked === true);
          }}
        />
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {replaced === "" ? say("save") : say("replaceFigure", { seen: replaced, word })}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
