/** What the page and its worker say to each other about one job. */
import { doHere, type Asked, type DoJob, type JobName, type Made } from "./jobs";

export interface ToWorker {
  readonly number: number;
  readonly name: JobName;
  readonly asked: Asked<JobName>;
}

export type ToPage = { readonly number: number } & ({ readonly made: Made<JobName> } | { readonly fault: string });

/** One end of a channel: a worker, or what a worker has of its page. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  onmessage: ((event: MessageEvent<Heard>) => unknown) | null;
}

/** The worker's end. */
export function answerJobs(port: Port<ToPage, ToWorker>): void {
  port.onmessage = ({ data: { number, name, asked } }) => {
    doHere(name, ...asked).then(
      (made) => {
        port.postMessage({ number, made });
      },
      (error: unknown) => {
        port.postMessage({ number, fault: error instanceof Error ? error.message : String(error) });
      },
    );
  };
}

/** The page's end. `lost` hears when the worker cannot go on: what it was asked is then done here. */
export function askJobs(port: Port<ToWorker, ToPage>, lost: Promise<unknown>): DoJob {
  const open = new Map<number, (answer: ToPage) => void>();
  let isLost = false;
  let count = 0;
  port.onmessage = ({ data }) => {
    open.get(data.number)?.(data);
    open.delete(data.number);
  };
  const gone = lost.then(() => {
    isLost = true;
  });
  return async (name, ...asked) => {
    if (isLost) return doHere(name, ...asked);
    const number = ++count;
    const answer = await Promise.race([
      new Promise<ToPage>((resolve) => {
        open.set(number, resolve);
        port.postMessage({ number, name, asked });
      }),
      gone,
    ]);
    if (answer === undefined) return doHere(name, ...asked);
    if ("fault" in answer) throw new Error(answer.fault);
    return answer.made as Made<typeof name>;
  };
}
