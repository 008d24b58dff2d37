import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { PlaceButton } from "../ui/place-button";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", listStyleType: "none", margin: 0, padding: 0 },
  sheet: { display: "block", marginTop: tokens.spacingVerticalXS },
});

/** Cells that are not yet filled, by sheet, each with the way to what it means; nothing where there is none. */
export function MissingList({ blank }: { readonly blank: readonly Issue[] }): ReactElement | null {
  const styles = useStyles();
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  if (blank.length === 0) return null;
  const sheets = [...new Set(blank.map(({ sheet = "" }) => sheet))];
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{say("missing", { count: blank.length })}</summary>
      {isOpen
        ? sheets.map((sheet) => (
            <section key={sheet} aria-label={sheet}>
              <Text weight="semibold" size={200} className={styles.sheet}>
                {sheet}
              </Text>
              <ul className={styles.list}>
                {blank
                  .filter((issue) => issue.sheet === sheet)
                  .map((issue) => (
                    <li key={issue.cell}>
                      <PlaceButton issue={issue} />
                    </li>
                  ))}
              </ul>
            </section>
          ))
        : null}
    </details>
  );
}
