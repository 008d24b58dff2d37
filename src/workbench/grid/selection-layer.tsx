import type { CSSProperties, ReactElement } from "react";
import { cellAddress } from "../../core/workbook/address";
import type { CellRectangle } from "../../core/workbook/address";
import { ChoiceList } from "./choice-list";
import type { GridController } from "./grid-controller";
import { cellArea } from "./grid-selection";
import { boxOf, HEADING, seenBox } from "./screen";
import type { Screen, ScreenBox } from "./screen";
import { useWords } from "../words";

/** What is selected, copied and asked for, drawn over the cells. */
export function SelectionLayer({
  controller,
  screen,
}: {
  readonly controller: GridController;
  readonly screen: Screen;
}): ReactElement {
  const { say } = useWords();
  const {
    sheet,
    selection,
    state: { edit, copied, isChoosing },
  } = controller;
  const active = cellArea(sheet, selection.active);
  const place = (area: CellRectangle): CSSProperties | undefined => onScreen(seenBox(screen, area));
  const activePlace = place(active);
  const isMany =
    selection.areas.length > 1 ||
    selection.areas.some(
      (area) =>
        area.top !== active.top ||
        area.bottom !== active.bottom ||
        area.left !== active.left ||
        area.right !== active.right,
    );
  const copiedPlace = copied?.sheet === sheet ? place(copied.area) : undefined;
  const box = onScreen(boxOf(screen, active)) ?? { left: 0, top: 0, width: 0, height: 0 };
  const prompt = sheet.validations.at(active.top, active.left)?.prompt;
  const canChoose = activePlace !== undefined && !edit && controller.choices().length > 0;
  const { rows, columns } = screen;
  return (
    <>
      {isMany
        ? selection.areas.map((area, index) => (
            <div key={index} className="grid-area" style={place(area) ?? { display: "none" }} />
          ))
        : null}
      {activePlace ? <div className="grid-active" style={activePlace} /> : null}
      {copiedPlace ? <div className="grid-copied" style={copiedPlace} /> : null}
      {rows.frozen > 0 ? (
        <div
          className="grid-freeze"
          style={{ left: 0, right: 0, height: 1, top: HEADING.height + rows.frozenSize - 1 }}
        />
      ) : null}
      {columns.frozen > 0 ? (
        <div
          className="grid-freeze"
          style={{ top: 0, bottom: 0, width: 1, left: HEADING.width + columns.frozenSize - 1 }}
        />
      ) : null}
      {canChoose ? (
        <button
          type="button"
          className="grid-choices-button"
          tabIndex={-1}
          aria-label={say("openChoices")}
          aria-expanded={isChoosing}
          style={{ left: box.left + box.width, top: box.top + box.height - 18 }}
          onPointerDown={(event) => {
            event.stopPropagation();
          }}
          onClick={(event) => {
            event.stopPropagation();
            controller.set({ isChoosing: !isChoosing });
          }}
        >
          ▼
        </button>
      ) : null}
      {canChoose && isChoosing ? (
        <ChoiceList
          controller={controller}
          address={cellAddress(selection.active)}
          current={String(sheet.valueAt(active.top, active.left) ?? "")}
          box={box}
        />
      ) : null}
      {prompt?.showPrompt && prompt.message !== "" && activePlace && !isChoosing ? (
        <div className="grid-prompt" role="note" style={{ left: box.left + 12, top: box.top + box.height + 6 }}>
          <strong>{prompt.title}</strong>
          {prompt.title === "" ? "" : "\n"}
          {prompt.message}
        </div>
      ) : null}
    </>
  );
}

function onScreen(box: ScreenBox | undefined): ScreenBox | undefined {
  return box && { ...box, left: box.left + HEADING.width, top: box.top + HEADING.height };
}
