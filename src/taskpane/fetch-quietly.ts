/**
 * Fetches parts one after the other while nothing else is to do, so that they are there when the network no longer is.
 * One that does not arrive is asked for again when somebody needs it, and what is wrong is said then.
 */
export async function fetchQuietly(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const part of parts) {
    await idle();
    await part().catch(() => undefined);
  }
}

/** Milliseconds to wait where the browser does not tell when it is idle: Safari, and so Excel on a Mac. */
const MOMENT = 200;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis)
      requestIdleCallback(() => {
        resolve();
      });
    else setTimeout(resolve, MOMENT);
  });
}
