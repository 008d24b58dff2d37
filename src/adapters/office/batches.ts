/** Work for Excel in steps, sent in as few requests as its limit allows; clicks in the pane are heard in between. */
import { turn } from "./turn";

/** Something to ask of Excel. It only queues calls and never waits. */
export interface Step {
  /** About as many bytes as its calls have in a request. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Steps that go into one request. */
interface Joined {
  readonly bytes: number;
  readonly parts: readonly Step[];
}

/** A call, or a range that is named for one, travels with its object paths: about 450 bytes. */
export const CALL_BYTES = 450;

/** Excel on the web takes 5 MB; our counting is rough. */
const MOST_BYTES = 4_000_000;

/** A step of so many calls without large arguments. */
export function step(calls: number, queue: Step["queue"]): Step {
  return { bytes: calls * CALL_BYTES, queue };
}

/** Steps that never go into different requests, unless they are too large for one: nothing is stopped between them. */
export function together(steps: readonly Step[]): readonly (Step | Joined)[] {
  const bytes = steps.reduce((sum, one) => sum + one.bytes, 0);
  return bytes > MOST_BYTES ? steps : [{ bytes, parts: steps }];
}

/** After so many milliseconds of work clicks are heard. */
const TURN = 12;

/** Takes one after the other, with a turn for clicks whenever that has taken a while. */
export async function inTurns<One>(all: Iterable<One>, take: (one: One) => void): Promise<void> {
  let began = performance.now();
  for (const one of all) {
    take(one);
    if (performance.now() - began < TURN) continue;
    await turn();
    began = performance.now();
  }
}

/** Steps that go into one request each; the order stays. */
function batchesOf(steps: readonly (Step | Joined)[], limit = MOST_BYTES): readonly (readonly Step[])[] {
  const batches: Step[][] = [];
  let room = 0;
  for (const one of steps) {
    if (one.bytes > room || batches.length === 0) {
      batches.push([]);
      room = limit;
    }
    batches.at(-1)?.push(...("parts" in one ? one.parts : [one]));
    room -= one.bytes;
  }
  return batches;
}

/** Sends the steps: one request, or one for each few megabytes. Nothing is painted or calculated in between. */
export async function sendSteps(context: Excel.RequestContext, steps: readonly (Step | Joined)[]): Promise<void> {
  for (const batch of batchesOf(steps)) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    await inTurns(batch, (one) => {
      one.queue(context);
    });
    await context.sync();
  }
}
