/** Work for Excel in steps, sent in as few requests as its limit allows. */

/** Something to ask of Excel. It only queues calls and never waits. */
export interface Step {
  /** About as many bytes as its calls have in a request. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
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
export function together(steps: readonly Step[]): readonly Step[] {
  const bytes = steps.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes > MOST_BYTES) return steps;
  return [
    {
      bytes,
      queue: (context) => {
        for (const one of steps) one.queue(context);
      },
    },
  ];
}

/** Steps that go into one request each; the order stays. */
function batchesOf(steps: readonly Step[], limit = MOST_BYTES): readonly (readonly Step[])[] {
  const batches: Step[][] = [];
  let room = 0;
  for (const one of steps) {
    if (one.bytes > room || batches.length === 0) {
      batches.push([]);
      room = limit;
    }
    batches.at(-1)?.push(one);
    room -= one.bytes;
  }
  return batches;
}

/** Sends the steps: one request, or one for each few megabytes. Nothing is painted or calculated in between. */
export async function sendSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const batch of batchesOf(steps)) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const one of batch) one.queue(context);
    await context.sync();
  }
}
