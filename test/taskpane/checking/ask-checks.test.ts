/** Both ends of the channel between the page and its worker, over a real one: what goes over is copied. */
import { MessageChannel } from "node:worker_threads";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import type { Frameworks } from "../../../src/app/frameworks";
import type { GivenFile } from "../../../src/app/given-file";
import type { CheckedFile } from "../../../src/app/merge-workbooks";
import { withRulePack } from "../../../src/app/open-framework";
import { sampleTemplates } from "../../../src/app/sample-templates";
import { planTemplate } from "../../../src/core/template/plan-template";
import { valueOf } from "../../../src/taskpane/stopped";
import { answerChecks } from "../../../src/taskpane/checking/answer-checks";
import { askChecks } from "../../../src/taskpane/checking/ask-checks";
import { checkHere, type CheckChosen } from "../../../src/taskpane/checking/check-here";
import type { Port, ToPage, ToWorker } from "../../../src/taskpane/checking/messages";
import { atHand, opened, samplesOf } from "../../fixtures/shipped-framework";

const open = opened();
const { framework } = open;
const here = checkHere(() => Promise.resolve(xlsxFormat));
const given: GivenFile[] = [{ file: "photo.xlsx", content: { ok: true, value: Uint8Array.of(255, 216), issues: [] } }];
const NOTHING = { contents: new Map(), notes: new Map(), cover: new Map() };
/** A copy that went over is no Map of the test's own realm, and jest takes none of another. */
const written = (checked: CheckedFile): string =>
  JSON.stringify(checked.assessment, (_, value: unknown) =>
    Object.prototype.toString.call(value) === "[object Map]" ? [...(value as ReadonlyMap<unknown, unknown>)] : value,
  );
let channel: MessageChannel;
let beside: CheckChosen;
/** What went to the worker. */
let sent: ToWorker[];

beforeAll(async () => {
  for (const { jurisdiction, plan } of sampleTemplates(framework, samplesOf(framework), "2024", "en"))
    given.push({ file: jurisdiction, content: { ok: true, value: await xlsxFormat.write(plan), issues: [] } });
});
beforeEach(() => {
  channel = new MessageChannel();
  sent = [];
  answerChecks(channel.port2 as unknown as Port<ToPage, ToWorker>, xlsxFormat);
  const post = channel.port1.postMessage.bind(channel.port1);
  channel.port1.postMessage = (message: ToWorker) => {
    sent.push(message);
    post(message);
  };
  beside = askChecks(channel.port1 as unknown as Port<ToWorker, ToPage>);
});
afterEach(() => {
  channel.port1.close();
});

test("a file is found to be the same beside the page as on its own thread, and the framework goes over once", async () => {
  for (const one of given) {
    const checked = valueOf(await beside(atHand(open), one, undefined));
    expect(written(checked)).toBe(written(valueOf(await here(atHand(open), one, undefined))));
    expect(checked.open).toBe(open);
  }
  const gone = sent.flatMap((message) => (message.kind === "opened" && message.opened.ok ? message.opened.value : []));
  expect(gone.map((one) => [one.number, one.framework !== undefined])).toEqual(
    given.map((_, index) => [0, index === 0]),
  );
});

test("a framework that a rule pack grades otherwise grades beside the page too", async () => {
  const graded = valueOf(
    withRulePack(open, {
      framework: `${framework.id} ${framework.version}`,
      version: "2-a",
      changes: [{ rule: "filled", severity: "info", why: "Half a year is reported only." }],
    }),
  );
  const bytes = await xlsxFormat.write(
    planTemplate(framework, { jurisdiction: "AL", round: "2024", language: "en", prefill: NOTHING }),
  );
  const one: GivenFile = { file: "AL", content: { ok: true, value: bytes, issues: [] } };
  for (const by of [open, graded]) {
    const checked = valueOf(await beside(atHand(by), one, undefined));
    expect(written(checked)).toBe(written(valueOf(await here(atHand(by), one, undefined))));
    expect(checked.open).toBe(by);
    const blanks = checked.assessment.issues.find(({ rule }) => rule === "filled");
    expect(blanks?.severity).toBe(by === open ? "error" : "info");
  }
});

test("a framework that does not arrive is no answer", async () => {
  const [photo] = given;
  if (!photo) throw new Error("no file");
  const without = (work: Frameworks["open"]): Frameworks => ({ ...atHand(open), open: work });
  await expect(
    beside(
      without(() => Promise.reject(new Error("Loading chunk 12 failed."))),
      photo,
      undefined,
    ),
  ).rejects.toThrow("chunk 12");
});

test("why a version cannot be opened comes back", async () => {
  const [photo] = given;
  if (!photo) throw new Error("no file");
  const refused = {
    ok: false,
    issues: [{ code: "file-not-readable", severity: "blocker", facts: { problem: "x" } }],
  } as const;
  expect(await beside({ ...atHand(open), open: () => Promise.resolve(refused) }, photo, undefined)).toEqual(refused);
});
