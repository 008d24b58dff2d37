import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GridController } from "./grid-controller";
import type { GridMessage } from "./grid-state";
import { WORDS } from "./words";

type Answer = readonly ["retry" | "insist" | "cancel", string];

/** Excel's answers: a stop may be retried, a warning may be overruled, information is confirmed. */
function answersOf({ style, edit }: GridMessage): readonly Answer[] {
  if (!edit) return [["cancel", WORDS.ok]];
  switch (style) {
    case "Warning":
      return [
        ["insist", WORDS.yes],
        ["retry", WORDS.no],
        ["cancel", WORDS.cancel],
      ];
    case "Information":
      return [
        ["insist", WORDS.ok],
        ["cancel", WORDS.cancel],
      ];
    default:
      return [
        ["retry", WORDS.retry],
        ["cancel", WORDS.cancel],
      ];
  }
}

/** Says what was refused and lets the person choose what becomes of it. */
export function GridMessageDialog({
  controller,
  message,
}: {
  readonly controller: GridController;
  readonly message: GridMessage;
}): ReactElement {
  const answers = answersOf(message);
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) controller.answer("cancel");
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{message.title}</DialogTitle>
          <DialogContent>
            {message.text}
            {message.style === "Warning" ? ` ${WORDS.insist}` : ""}
          </DialogContent>
          <DialogActions fluid>
            {answers.map(([answer, label], index) => (
              <Button
                key={answer}
                appearance={index === 0 ? "primary" : "secondary"}
                onClick={() => {
                  controller.answer(answer);
                }}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
