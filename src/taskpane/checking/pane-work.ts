import type { WorkbookFormat } from "../../app/ports";
import { checkingWorker } from "./checking-worker";
import { workBeside } from "./work-beside";
import { workHere } from "./work-here";
import type { Workroom } from "./workroom";

let room: Workroom | undefined;

/** Where the pane has its long work done: one worker for the page, from the first work on. */
export function paneWork(format: () => Promise<WorkbookFormat>): Workroom {
  room ??= workBeside(workHere(format), checkingWorker);
  return room;
}
