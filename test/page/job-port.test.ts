import { MessageChannel } from "node:worker_threads";
import { answerJobs, askJobs, type Port, type ToPage, type ToWorker } from "../../src/page/job-port";
import { doHere, type DoJob } from "../../src/page/jobs";
import { emptyTemplate } from "../adapters/gateway-contract";

let channel: MessageChannel;
let beside: DoJob;
let lose: (event: unknown) => void;

beforeEach(() => {
  channel = new MessageChannel();
  answerJobs(channel.port2 as unknown as Port<ToPage, ToWorker>);
  const lost = new Promise((resolve) => {
    lose = resolve;
  });
  beside = askJobs(channel.port1 as unknown as Port<ToWorker, ToPage>, lost);
});

afterEach(() => {
  channel.port1.close();
});

test("a job comes to the same beside the page as on it, several at once", async () => {
  const bytes = await doHere("write", emptyTemplate());
  const [written, read, nonsense] = await Promise.all([
    beside("write", emptyTemplate()),
    beside("read", bytes),
    beside("read", new Uint8Array([1, 2, 3])),
  ]);
  expect(Buffer.from(written).equals(Buffer.from(bytes))).toBe(true);
  expect(JSON.stringify(read)).toBe(JSON.stringify(await doHere("read", bytes)));
  expect(nonsense).toMatchObject({ ok: false, issues: [{ code: "file-not-a-workbook" }] });
});

test("what a lost worker was asked is done on the page, and so is all that follows", async () => {
  channel.port2.close();
  const asked = beside("read", new Uint8Array());
  lose("gone");
  expect([await asked, await beside("read", new Uint8Array())]).toMatchObject([
    { ok: false, issues: [{ code: "file-empty" }] },
    { ok: false, issues: [{ code: "file-empty" }] },
  ]);
});

test("a bug of ours is told", async () => {
  const plan = emptyTemplate();
  const twice = { ...plan, sheets: [...plan.sheets, ...plan.sheets] };
  await expect(beside("write", twice)).rejects.toThrow("two sheets of a plan have the same name");
});
