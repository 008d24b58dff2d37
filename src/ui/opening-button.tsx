import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactElement, type RefObject } from "react";

/** A form that a button opens and closes. */
export interface Opening {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Closes it; the focus goes back to the button, where it came from. */
  readonly close: () => void;
  /** Null once the button is gone. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

export function useOpening(): Opening {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    toggle: () => {
      setOpen(!isOpen);
    },
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
    button,
  };
}

/** `name`: what it is called where several have the same text. */
export function OpeningButton({
  opening: { isOpen, toggle, button },
  text,
  name,
}: {
  readonly opening: Opening;
  readonly text: string;
  readonly name?: string;
}): ReactElement {
  return (
    <div>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        size="small"
        aria-expanded={isOpen}
        {...(name === undefined ? {} : { "aria-label": name })}
        onClick={toggle}
      >
        {text}
      </Button>
    </div>
  );
}
