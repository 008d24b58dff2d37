import { downloads } from "../adapters/browser/downloads";
import type { KeptFile } from "../adapters/browser/kept-files";
import { makeStyles, tokens } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { GridView } from "./grid/grid-view";
import { giveFiles } from "./give-files";
import { GuideBar } from "./guide/guide-bar";
import { GUIDE_STEPS } from "./guide/guide-steps";
import type { GuideAction } from "./guide/guide-steps";
import { guardWork } from "./guard-work";
import { KeptWork } from "./kept-work";
import type { OpenBooks } from "./open-books";
import { PaneFrame } from "./pane-frame";
import type { SampleParts } from "./sample-parts";
import type { SampleFile } from "./samples";
import { shippedValue } from "./shipped-value";
import { ToolBar } from "./tool-bar";
import { WordsProvider, type WorkbenchWords } from "./words";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateRows: "auto auto auto minmax(0, 1fr)", height: "100%" },
  halves: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 340px",
    gridTemplateRows: "minmax(0, 1fr)",
    minHeight: 0,
  },
  pane: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, minHeight: 0 },
});

/** The whole page: tool bar, guide, sheet and pane. F6 goes from one to the next. */
export function Workbench({
  books,
  loadParts,
  loadSamples,
  words,
  language,
  kept,
  keep,
}: {
  readonly books: OpenBooks;
  readonly loadParts: () => Promise<SampleParts>;
  readonly loadSamples: () => Promise<readonly SampleFile[]>;
  readonly words: WorkbenchWords;
  /** What Excel would be set to: the pane reads it and looks for words of its own. */
  readonly language: string;
  /** Work of before a reload. */
  readonly kept: readonly KeptFile[];
  readonly keep: (files: readonly KeptFile[]) => Promise<void>;
}): ReactElement {
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<number | undefined>(0);
  const [offered, setOffered] = useState(kept);
  const pending = useRef(kept);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => books.subscribe(redraw), [books]);
  useEffect(() => {
    guardWork(books, { keep, offered: () => pending.current });
  }, [books, keep]);
  const settleKept = async (isWanted: boolean): Promise<void> => {
    pending.current = [];
    setOffered([]);
    await books.openAgain(isWanted ? offered : []);
  };
  const book = useSyncExternalStore(books.subscribe, () => books.current);
  const current = step === undefined ? undefined : GUIDE_STEPS[step];
  // Asked at every change, drawn only when the answer is another: the whole page would be drawn at each key otherwise.
  const isDone = useSyncExternalStore(book.host.onChange, () => current?.isDone?.(book.host.workbook) ?? false);

  const save = async (): Promise<void> => {
    const { name, bytes } = await books.save();
    await downloads.save(name, bytes);
  };
  const act = async (action: GuideAction): Promise<void> => {
    switch (action) {
      case "new":
        books.blank();
        break;
      case "typeFigures": {
        const { typeSeedFigures } = await import("./guide/type-seed-figures");
        if (shippedValue(await typeSeedFigures(book, await loadParts())) === 0)
          books.announce(words.say("noTemplateYet"));
        break;
      }
      case "giveSamples":
        if (!giveFiles(page.current?.querySelector("iframe") ?? null, await loadSamples()))
          books.announce(words.say("paneTakesNoFiles"));
        break;
      case "showCharts": {
        const sheet = book.host.workbook.sheets.find(
          ({ charts, visibility }) => charts.length > 0 && visibility === "visible",
        );
        if (sheet) book.showSheet(sheet);
        else books.announce(words.say("noChartsYet"));
        break;
      }
      case "save":
        await save();
        break;
    }
  };
  const leavePane = useCallback(() => {
    page.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, []);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === "F6") {
      event.preventDefault();
      nextRegion(page.current);
    }
    if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <WordsProvider value={words}>
      <div ref={page} className={styles.root} onKeyDown={keyDown}>
        <ToolBar
          books={books}
          loadSamples={loadSamples}
          onSave={() => {
            void save();
          }}
          onGuide={() => {
            setStep(step === undefined ? 0 : undefined);
          }}
        />
        {offered.length === 0 ? (
          <div />
        ) : (
          <KeptWork
            files={offered}
            onOpen={() => {
              void settleKept(true);
            }}
            onDrop={() => {
              void settleKept(false);
            }}
          />
        )}
        {step === undefined ? (
          <div />
        ) : (
          <GuideBar
            step={step}
            isDone={isDone}
            onStep={setStep}
            onClose={() => {
              setStep(undefined);
            }}
            onAction={(action) => {
              void act(action);
            }}
          />
        )}
        <div className={styles.halves}>
          <GridView key={books.books.indexOf(book)} controller={book} />
          <div className={styles.pane}>
            <PaneFrame
              host={book.host}
              url="taskpane.html"
              title={words.say("pane")}
              language={language}
              onLeave={leavePane}
            />
          </div>
        </div>
      </div>
    </WordsProvider>
  );
}

/** Sheet, pane, tool bar, and again: Tab belongs to the cells while a sheet has the focus, as in Excel. */
function nextRegion(page: HTMLElement | null): void {
  const regions = ["[role=grid]", "iframe", "[role=toolbar] button"].map(
    (query) => page?.querySelector<HTMLElement>(query) ?? null,
  );
  const at = regions.findIndex(
    (region) => region !== null && (region === document.activeElement || region.contains(document.activeElement)),
  );
  regions[(at + 1) % regions.length]?.focus();
}
