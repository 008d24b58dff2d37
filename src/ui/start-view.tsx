import { Button, Field, makeStyles, Select, Text, Title3, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { versionForYear } from "../app/frameworks";
import { languageFor } from "../core/framework/language-for";
import { jurisdictionName, footnotesFor } from "../core/labels/name-of";
import { FileButton } from "./file-button";
import { usePane } from "./pane-context";
import type { ChosenFile } from "./pane-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** Starts a report in the open workbook. */
export function StartView({
  isForeign,
  isBusy,
}: {
  readonly isForeign: boolean;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { versions, open, labels, say, actions } = usePane();
  const { framework } = open;
  const [jurisdiction, setJurisdiction] = useState(framework.jurisdictions[0]?.code ?? "");
  const [round, setRound] = useState(versions[0].rounds.at(-1) ?? "");
  const [language, setLanguage] = useState(labels.language);
  const years = [...new Set(versions.flatMap((version) => version.rounds))].sort();
  const languages = versionForYear(versions, round)?.languages ?? [];
  const [from, setFrom] = useState<ChosenFile>();
  // Another year may be of a version that does not have the chosen language.
  const chosen = languageFor(
    language,
    languages.map((one) => one.language),
  );
  const insert = (): void => {
    void actions.start({ jurisdiction, round, language: chosen, ...(from ? { from } : {}) });
  };
  return (
    <section className={styles.root} aria-labelledby="start-title">
      <Title3 as="h1" id="start-title">
        {say("blankTitle")}
      </Title3>
      <Text>{isForeign ? say("foreignText") : say("blankText")}</Text>
      <Field label={say("jurisdiction")}>
        <Select
          value={jurisdiction}
          onChange={(_, { value }) => {
            setJurisdiction(value);
          }}
        >
          {framework.jurisdictions.map(({ code }) => (
            <option key={code} value={code}>
              {jurisdictionName(labels, code)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field label={say("year")}>
          <Select
            value={round}
            onChange={(_, { value }) => {
              setRound(value);
            }}
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </Select>
        </Field>
        <Field label={say("language")}>
          <Select
            value={chosen}
            onChange={(_, { value }) => {
              setLanguage(value);
            }}
          >
            {languages.map((one) => (
              <option key={one.language} value={one.language}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={say("carryOver")} hint={say("carryOverHint")}>
        <div className={styles.file}>
          <FileButton
            label={say("choose")}
            onFiles={([file]) => {
              setFrom(file);
            }}
          />
          <Text className={styles.name} title={from?.name ?? ""}>
            {from?.name ?? ""}
          </Text>
        </div>
      </Field>
      <Button appearance="primary" disabled={isBusy} onClick={insert}>
        {say("insertTemplate")}
      </Button>
      {footnotesFor(framework, labels, [jurisdiction]).map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
    </section>
  );
}
