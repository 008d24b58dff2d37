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
import { tellRefusal } from "./refusal";
import { useWords, type WorkbenchWords } from "../words";

/** Excel.DataValidationAlertStyle of a restriction; a stop for anything else. */
function styleOf(message: GridMessage): string {
  return message.kind === "restricted" ? message.style : "Stop";
}

type Answer = readonly ["retry" | "insist" | "cancel", string];

/** Excel's answers: a stop may be retried, a warning may be overruled, information is confirmed. */
function answersOf({ say }: WorkbenchWords, message: GridMessage): readonly Answer[] {
  if (!message.edit) return [["cancel", say("ok")]];
  switch (styleOf(message)) {
    case "Warning":
      return [
        ["insist", say("yes")],
        ["retry", say("no")],
        ["cancel", say("cancel")],
      ];
    case "Information":
      return [
        ["insist", say("ok")],
        ["cancel", say("cancel")],
      ];
    default:
      return [
        ["retry", say("retry")],
        ["cancel", say("cancel")],
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
  const words = useWords();
  const answers = answersOf(words, message);
  const { title, text } = tellRefusal(words, message);
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
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {text}
            {styleOf(message) === "Warning" ? ` ${words.say("insist")}` : ""}
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
