/** The script of the worker stands in the page itself: a file opened from a disk can fetch none. */
let address: string | undefined;

/** Throws where the browser has no workers or allows none. `name` says what it is for. */
export function ownWorker(name: "jobs" | "checking"): Worker {
  address ??= URL.createObjectURL(
    new Blob([document.getElementById("worker")?.textContent ?? ""], { type: "text/javascript" }),
  );
  return new Worker(address, { name });
}
