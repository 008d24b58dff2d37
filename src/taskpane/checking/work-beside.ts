import { askWorker } from "./ask-worker";
import type { Port, ToPage, ToWorker } from "./messages";
import type { Workroom } from "./workroom";

interface Started {
  readonly work: Workroom;
  /** Rejects when the worker cannot go on, or never began because its script did not arrive. */
  readonly ended: Promise<never>;
  readonly stop: () => void;
}

/** What is used of a Worker. */
type AnyWorker = Port<ToWorker, ToPage> & Pick<Worker, "onerror" | "terminate">;

/** Undefined where there is none, as in old web views. */
function startedBy(begin: () => AnyWorker): Started | undefined {
  try {
    const worker = begin();
    const ended = new Promise<never>((_, reject) => {
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
    });
    ended.catch(() => undefined);
    return {
      work: askWorker(worker),
      ended,
      stop: () => {
        worker.terminate();
      },
    };
  } catch {
    return undefined;
  }
}

/**
 * In a worker, so that clicks are heard meanwhile; as `here` does where there is none. One that ended is started again
 * for the next work.
 */
export function workBeside(here: Workroom, begin: () => AnyWorker): Workroom {
  let started: Started | undefined;
  const beside = async <Result>(work: (room: Workroom) => Promise<Result>): Promise<Result> => {
    started ??= startedBy(begin);
    if (!started) return work(here);
    const { work: room, ended, stop } = started;
    try {
      return await Promise.race([work(room), ended]);
    } catch {
      // It may wait for what never comes. What is wrong with a file itself is found again, and said.
      stop();
      started = undefined;
      return work(here);
    }
  };
  return {
    check: (...asked) => beside((room) => room.check(...asked)),
    readCopy: (...asked) => beside((room) => room.readCopy(...asked)),
    look: (...asked) => beside((room) => room.look(...asked)),
    restore: (...asked) => beside((room) => room.restore(...asked)),
    merge: (...asked) => beside((room) => room.merge(...asked)),
    plan: (...asked) => beside((room) => room.plan(...asked)),
    count: (...asked) => beside((room) => room.count(...asked)),
    make: (...asked) => beside((room) => room.make(...asked)),
  };
}
