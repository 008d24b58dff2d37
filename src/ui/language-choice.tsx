import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";

/** What the pane speaks, and who has not looked at its words yet. The open workbook keeps its own language. */
export function LanguageChoice({ isBusy }: { readonly isBusy: boolean }): ReactElement | null {
  const { versions, language, labels, say, chooseLanguage } = usePane();
  const { languages } = versions[0];
  if (languages.length < 2) return null;
  return (
    <footer>
      <Field label={say("paneLanguage")} size="small" hint={labels.translation?.note ?? ""}>
        <Select
          value={language}
          disabled={isBusy}
          onChange={(_, { value }) => {
            chooseLanguage(value);
          }}
        >
          {languages.map((one) => (
            <option key={one.language} value={one.language} lang={one.language}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
    </footer>
  );
}
