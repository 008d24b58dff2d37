import { askChecks } from "./ask-checks";
import type { CheckChosen } from "./check-here";
import { checkingWorker } from "./checking-worker";

interface Started {
  readonly check: CheckChosen;
  /** Rejects when the worker cannot go on, or never began because its script did not arrive. */
  readonly ended: Promise<never>;
  readonly stop: () => void;
}

/** One for the page, from the first file on. Undefined where there is none, as in old web views. */
let started: Started | undefined;
let isTried = false;

function start(): Started | undefined {
  try {
    const worker = checkingWorker();
    const ended = new Promise<never>((_, reject) => {
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
    });
    ended.catch(() => undefined);
    return {
      check: askChecks(worker),
      ended,
      stop: () => {
        worker.terminate();
      },
    };
  } catch {
    return undefined;
  }
}

/** In a worker, so that clicks are heard meanwhile; as `here` does where there is none, and from then on when it ends. */
export function checkBeside(here: CheckChosen): CheckChosen {
  return async (...asked) => {
    if (!isTried) started = start();
    isTried = true;
    if (!started) return here(...asked);
    const { check, ended, stop } = started;
    try {
      return await Promise.race([check(...asked), ended]);
    } catch {
      // It may wait for what never comes. What is wrong with the file itself is found again, and said.
      stop();
      started = undefined;
      return here(...asked);
    }
  };
}
