import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactElement } from "react";
import { EXPORT_FORMATS } from "../../app/export-observations";
import type { Regional } from "../../core/consolidation/regional";
import { jurisdictionName } from "../../core/labels/name-of";
import { usePane } from "../pane-context";
import { outputWords, type OutputWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Slides of the region or of one jurisdiction that reports, and the figures for other programs, as files. */
export function OutputPanel(props: { readonly regional: Regional; readonly isBusy: boolean }): ReactElement | null {
  const { language, say } = usePane();
  const [words, setWords] = useState<OutputWords | "missing">();
  const isWanted = words === undefined;
  useEffect(() => {
    if (!isWanted) return;
    outputWords(language).then(setWords, () => {
      setWords("missing");
    });
  }, [language, isWanted]);
  if (words === undefined) return null;
  if (words !== "missing") return <Panel {...props} words={words} />;
  return (
    <div role="alert">
      <Text size={200} block>
        {say("notLoaded")}
      </Text>
      <Button
        size="small"
        onClick={() => {
          setWords(undefined);
        }}
      >
        {say("tryAgain")}
      </Button>
    </div>
  );
}

function Panel({
  regional,
  isBusy,
  words,
}: {
  readonly regional: Regional;
  readonly isBusy: boolean;
  readonly words: OutputWords;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const [chosen, setChosen] = useState("");
  const id = useId();
  const reporting = new Set(regional.observations.map(({ jurisdiction }) => jurisdiction));
  const codes = open.framework.jurisdictions.map(({ code }) => code).filter((code) => reporting.has(code));
  // The workbook may have lost the reports of the one that was chosen.
  const jurisdiction = codes.find((code) => code === chosen);
  return (
    <section className={styles.root} aria-label={words.say("slidesAndFigures")}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {words.say("slidesAndFigures")}
      </Text>
      <Field label={say("jurisdiction")}>
        <Select
          value={jurisdiction ?? ""}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          <option value="">{words.say("wholeRegion")}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {jurisdictionName(labels, code)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        disabled={isBusy}
        onClick={() => {
          void actions.saveOutput({ kind: "deck", jurisdiction });
        }}
      >
        {words.say("makeSlides")}
      </Button>
      <Text id={id}>{words.say("exportFigures")}</Text>
      <div role="group" aria-labelledby={id} className={styles.buttons}>
        {EXPORT_FORMATS.map((format) => (
          <Button
            key={format}
            disabled={isBusy}
            onClick={() => {
              void actions.saveOutput({ kind: "export", format });
            }}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </section>
  );
}
