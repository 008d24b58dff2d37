import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { OpenBooks } from "./open-books";
import type { SampleFile } from "./samples";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalXS,
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  said: { flexGrow: 1, flexBasis: "200px" },
  books: { maxWidth: "260px" },
});

/** New, open, save, samples, and the workbooks that are open. */
export function ToolBar({
  books,
  loadSamples,
  onSave,
  onGuide,
}: {
  readonly books: OpenBooks;
  readonly loadSamples: () => Promise<readonly SampleFile[]>;
  readonly onSave: () => void;
  readonly onGuide: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const [samples, setSamples] = useState<readonly SampleFile[]>([]);
  const openFiles = async (files: readonly File[]): Promise<void> => {
    for (const one of files) await books.open(one.name, new Uint8Array(await one.arrayBuffer()));
  };
  return (
    <div className={styles.root} role="toolbar" aria-label={say("workbooks")}>
      <Button
        size="small"
        onClick={() => {
          books.blank();
        }}
      >
        {say("new")}
      </Button>
      <Button
        size="small"
        onClick={() => {
          file.current?.click();
        }}
      >
        {say("open")}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-label={say("openWorkbooks")}
        onChange={({ target }) => {
          void openFiles([...(target.files ?? [])]).then(() => {
            target.value = "";
          });
        }}
      />
      <Button size="small" onClick={onSave}>
        {say("save")}
      </Button>
      <Menu
        onOpenChange={(_, { open }) => {
          if (open) void loadSamples().then(setSamples);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small">{say("samples")} ▾</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map(({ name, jurisdiction, bytes }) => (
              <MenuItem
                key={name}
                onClick={() => {
                  void books.open(name, bytes);
                }}
              >
                {say("sample", { jurisdiction })}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Select
        size="small"
        className={styles.books}
        aria-label={say("workbookInView")}
        value={String(books.books.indexOf(books.current))}
        onChange={(_, { value }) => {
          const book = books.books[Number(value)];
          if (book) books.show(book);
        }}
      >
        {books.books.map(({ host: { workbook } }, index) => (
          <option key={index} value={String(index)}>
            {workbook.name}
          </option>
        ))}
      </Select>
      <Text size={200} className={styles.said} role="status">
        {books.said}
      </Text>
      <Button size="small" appearance="subtle" onClick={onGuide}>
        {say("guide")}
      </Button>
    </div>
  );
}
