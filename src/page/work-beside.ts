import { askJobs } from "./job-port";
import { doHere, type DoJob } from "./jobs";
import { ownWorker } from "./own-worker";

/** In a worker; on the page's own thread where there is none. */
export function workBeside(): DoJob {
  try {
    const worker = ownWorker("jobs");
    const lost = new Promise((resolve) => {
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(event);
      };
    });
    return askJobs(worker, lost);
  } catch {
    return doHere;
  }
}
