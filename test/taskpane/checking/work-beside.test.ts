/** A worker that ends in the middle of its work. The stand-in for the browser's own is a real channel. */
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import type { GivenFile } from "../../../src/app/given-file";
import { answerPage } from "../../../src/taskpane/checking/answer-page";
import type { Port, ToPage, ToWorker } from "../../../src/taskpane/checking/messages";
import { workBeside } from "../../../src/taskpane/checking/work-beside";
import { workHere } from "../../../src/taskpane/checking/work-here";
import { valueOf } from "../../../src/taskpane/stopped";
import { atHand, opened } from "../../fixtures/shipped-framework";

const open = opened();
const photo: GivenFile = { file: "photo.xlsx", content: { ok: true, value: Uint8Array.of(255, 216), issues: [] } };
/** Work that was done on the page's own thread. */
let done = 0;
const here = workHere(() => {
  done++;
  return Promise.resolve(xlsxFormat);
});
let isBroken = false;
const begun: MessagePort[] = [];

class ChannelWorker {
  onmessage: ((event: { readonly data: ToPage }) => void) | null = null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null = null;
  readonly #port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    begun.push(port1, port2);
    this.#port = port1;
    port1.on("message", (data: ToPage) => this.onmessage?.({ data }));
    answerPage(port2 as unknown as Port<ToPage, ToWorker>, xlsxFormat);
  }

  postMessage(message: ToWorker): void {
    if (isBroken) this.onerror?.({ message: "out of memory", preventDefault: () => undefined });
    else this.#port.postMessage(message);
  }

  terminate(): void {
    this.#port.close();
  }
}

afterEach(() => {
  for (const port of begun.splice(0)) port.close();
});

test("work goes on where no worker can be started", async () => {
  const { check } = workBeside(here, () => {
    throw new ReferenceError("Worker is not defined");
  });
  expect(valueOf(await check(atHand(open), photo, undefined)).assessment.verdict).toBe("refused");
  expect(done).toBe(1);
});

test("where a worker ends, its work is done by the page, and the next by a new worker", async () => {
  done = 0;
  const { check } = workBeside(here, () => new ChannelWorker() as unknown as Worker);
  for (const broken of [false, true, false, false]) {
    isBroken = broken;
    expect(valueOf(await check(atHand(open), photo, undefined)).assessment.verdict).toBe("refused");
  }
  expect([done, begun.length / 2]).toEqual([1, 2]);
});
