/** What the pane has in English before anything is written is enough for all that it shows until then. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { lookAtWorkbook } from "../../src/app/look-at-workbook";
import { openFramework, type OpenFramework } from "../../src/app/open-framework";
import { labelsIn } from "../../src/core/framework/framework";
import { loadFramework } from "../../src/core/framework/load-framework";
import { SHIPPED_SHAPES } from "../../src/core/framework/shipped-shapes";
import { wordSpeaker } from "../../src/core/labels/word-speaker";
import type { CellContent } from "../../src/core/observation/observation";
import { inputCells, layoutOf } from "../../src/core/template/layout";
import { planTemplate } from "../../src/core/template/plan-template";
import { cellAddress } from "../../src/core/workbook/address";
import { LATER_FORMS } from "../../src/ui/later-forms";
import { Pane } from "../../src/ui/pane";
import type { PaneState } from "../../src/ui/pane-state";
import english from "../../src/ui/words.en.json";
import { AT_REST, IDLE_ACTIONS } from "../fixtures/pane-at-rest";
import { atHand, frameworkFiles, opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { seenTexts } from "../fixtures/words/seen-texts";

const { PARTS } = jest.requireActual<{ readonly PARTS: Readonly<Record<string, (content: object) => object>> }>(
  "../../webpack.config.js",
);
const files = frameworkFiles();
const whole = opened(files);
const shown = openFramework(
  loadFramework(
    {
      ...files,
      "labels.en.json": PARTS["?shown"]?.(files["labels.en.json"] ?? {}),
      "rules.json": PARTS["?plain"]?.(files["rules.json"] ?? {}),
    },
    SHIPPED_SHAPES,
  ),
);
if (!shown.ok) throw new Error("the pane's part of the framework does not open");

const cells = inputCells(layoutOf(whole.framework, "2024", "en"));
const contents = new Map(
  cells.flatMap(({ key, row }, index): readonly (readonly [string, CellContent])[] =>
    row.content.kind === "number" && index % 3 !== 0 ? [[key, { kind: "number", value: (index * 7) % 50 }]] : [],
  ),
);
const snapshot = snapshotOfPlan(
  planTemplate(whole.framework, {
    jurisdiction: "XK",
    round: "2024",
    language: "en",
    isSample: true,
    prefill: { contents, notes: new Map(), cover: new Map() },
  }),
);
const figure = cells.find(({ row }) => row.content.kind === "number");

function texts(open: OpenFramework, state: Partial<PaneState>): readonly string[] {
  const context = {
    versions: atHand(open).versions,
    open,
    labels: labelsIn(open.framework, "en"),
    language: "en",
    texts: english,
    say: wordSpeaker("en", english),
    explain: () => Promise.resolve({ explanation: "", origin: "", examples: { pass: {}, fail: {} } }),
    chooseLanguage: () => undefined,
    actions: IDLE_ACTIONS,
  };
  return seenTexts(
    renderToStaticMarkup(
      <FluentProvider theme={webLightTheme}>
        <Pane state={{ ...AT_REST, ...state }} context={context} />
      </FluentProvider>,
    ),
  );
}

beforeAll(async () => {
  for (const fetchPart of LATER_FORMS) await fetchPart();
});

test.each<[string, (open: OpenFramework) => Partial<PaneState>]>([
  ["a blank workbook", () => ({})],
  ["a workbook of somebody's own", () => ({ look: { kind: "foreign" } })],
  ["a report with findings", (open) => ({ look: lookAtWorkbook(open, snapshot) })],
  [
    "a selected figure",
    (open) => ({
      look: lookAtWorkbook(open, snapshot),
      ...(figure ? { selected: { sheet: figure.sheet, cell: cellAddress(figure.position) } } : {}),
    }),
  ],
])("%s", (_, state) => {
  const expected = texts(whole, state(whole));
  expect(expected.length).toBeGreaterThan(5);
  expect(texts(shown.value, state(shown.value))).toEqual(expected);
});
