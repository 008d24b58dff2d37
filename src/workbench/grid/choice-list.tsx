import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { GridController } from "./grid-controller";
import type { ScreenBox } from "./screen";
import { useWords } from "../words";

/** The drop-down of a cell with a list of allowed values. */
export function ChoiceList({
  controller,
  address,
  current,
  box,
}: {
  readonly controller: GridController;
  readonly address: string;
  readonly current: string;
  readonly box: ScreenBox;
}): ReactElement {
  const { say } = useWords();
  const choices = controller.choices();
  const [at, setAt] = useState(Math.max(0, choices.indexOf(current)));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey)
      setAt((before) => Math.min(choices.length - 1, Math.max(0, before + step)));
    else if (event.key === "Home") setAt(0);
    else if (event.key === "End") setAt(choices.length - 1);
    else if (event.key === "Enter" || event.key === "Tab") controller.choose(choices[at] ?? "");
    else if (event.key === "Escape" || event.altKey) controller.set({ isChoosing: false });
    else if (event.key.length === 1) {
      const wanted = choices.findIndex((choice) => choice.toLowerCase().startsWith(event.key.toLowerCase()));
      if (wanted >= 0) setAt(wanted);
    }
  };
  return (
    <ul
      ref={list}
      role="listbox"
      tabIndex={0}
      className="grid-choices"
      aria-label={say("choices", { address })}
      aria-activedescendant={`choice-${String(at)}`}
      style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
      onKeyDown={keyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
    >
      {choices.map((choice, index) => (
        <li
          key={choice}
          id={`choice-${String(index)}`}
          role="option"
          aria-selected={index === at}
          onPointerEnter={() => {
            setAt(index);
          }}
          onClick={() => {
            controller.choose(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
