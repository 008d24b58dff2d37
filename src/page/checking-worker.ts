import { ownWorker } from "./own-worker";

/** What the pane's checks begin their worker by, in the page that is one file: src/page/build says so. */
export function checkingWorker(): Worker {
  return ownWorker("checking");
}
