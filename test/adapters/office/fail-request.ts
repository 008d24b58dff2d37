import type { Outcome } from "../../../src/core/issue/issue";
import type { ExcelSession } from "../../host/excel-session";

/** A request is refused before anything of it is done, in the middle of it, or when all of it is done already. */
export const FAILURES = ["before", "halfway", "after"] as const;
export type Failure = (typeof FAILURES)[number];

/**
 * The request of this number, counted from now and from 1, fails; what the client sends by itself to let go of ranges is
 * not counted. @returns ends it, and answers how many were sent
 */
export function failRequest({ host }: ExcelSession, number: number, failure: Failure): () => number {
  const answer = host.answer.bind(host);
  let sent = 0;
  host.answer = async (request, flags, size) => {
    if (request.Actions.some(({ Name }) => Name === "_RemoveReference")) return answer(request, flags, size);
    sent += 1;
    if (sent !== number) return answer(request, flags, size);
    const done = { before: 0, halfway: Math.floor(request.Actions.length / 2), after: request.Actions.length }[failure];
    if (done > 0) await answer({ ...request, Actions: request.Actions.slice(0, done) }, flags, size);
    const Error = { Code: "GeneralException", Message: "It fails here.", Location: "", HttpStatusCode: 500 };
    return { Results: [], TraceIds: [], Error };
  };
  return () => {
    host.answer = answer;
    return sent;
  };
}

/** What a test of failures does: how a workbook begins, what is done to it, and all that may have changed by it. */
interface Attempted {
  readonly begun: () => Promise<ExcelSession>;
  readonly work: () => Promise<Outcome<unknown>>;
  readonly state: (session: ExcelSession) => Promise<unknown>;
}

/**
 * Lets one request after the other fail, each in a workbook of its own, and expects that it is then as it was before, or
 * as it is when all is done. @returns how many times the work was refused
 */
export async function failEachRequest(failure: Failure, { begun, work, state }: Attempted): Promise<number> {
  const whole = await begun();
  const old = await state(whole);
  expect(await work()).toMatchObject({ ok: true });
  const after = await state(whole);
  expect(after).not.toEqual(old);
  let isReached = true;
  let failed = 0;
  for (let number = 1; isReached; number++) {
    const session = await begun();
    const sent = failRequest(session, number, failure);
    const outcome = await work();
    isReached = sent() >= number;
    if (!outcome.ok) failed += 1;
    expect([number, await state(session)]).toEqual([number, outcome.ok ? after : old]);
  }
  return failed;
}
