/** Both ends of the channel between the page and its worker, over a real one: what goes over is copied. */
import { createHash } from "node:crypto";
import { MessageChannel } from "node:worker_threads";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import { deckWords } from "../../../src/app/deck-words";
import { EXPORT_FORMATS } from "../../../src/app/export-observations";
import type { Frameworks } from "../../../src/app/frameworks";
import type { GivenFile } from "../../../src/app/given-file";
import type { CheckedFile, OldWorkbook } from "../../../src/app/merge-workbooks";
import { withRulePack } from "../../../src/app/open-framework";
import { sampleTemplates } from "../../../src/app/sample-templates";
import { planTemplate } from "../../../src/core/template/plan-template";
import type { MergeChoices } from "../../../src/core/consolidation/consolidate";
import { valueOf } from "../../../src/taskpane/stopped";
import { answerPage } from "../../../src/taskpane/checking/answer-page";
import { askWorker } from "../../../src/taskpane/checking/ask-worker";
import { workHere } from "../../../src/taskpane/checking/work-here";
import type { MergeAsked, Workroom } from "../../../src/taskpane/checking/workroom";
import type { Port, ToPage, ToWorker } from "../../../src/taskpane/checking/messages";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { atHand, opened, samplesOf } from "../../fixtures/shipped-framework";

const open = opened();
const { framework } = open;
const here = workHere(() => Promise.resolve(xlsxFormat));
const given: GivenFile[] = [{ file: "photo.xlsx", content: { ok: true, value: Uint8Array.of(255, 216), issues: [] } }];
const NOTHING = { contents: new Map(), notes: new Map(), cover: new Map() };
/** As short text, whatever the order of keys. A copy that went over is no Map of the test's own realm. */
function written(told: unknown): string {
  const sorted = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if (Object.prototype.toString.call(value) === "[object Map]") return [...(value as ReadonlyMap<unknown, unknown>)];
    if (Object.prototype.toString.call(value) === "[object Set]") return [...(value as ReadonlySet<unknown>)];
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  return createHash("sha256")
    .update(JSON.stringify(told, (_, value: unknown) => sorted(value)))
    .digest("hex");
}
let channel: MessageChannel;
let beside: Workroom;
/** What went to the worker. */
let sent: ToWorker[];

beforeAll(async () => {
  for (const { jurisdiction, plan } of sampleTemplates(framework, samplesOf(framework), "2024", "en"))
    given.push({ file: jurisdiction, content: { ok: true, value: await xlsxFormat.write(plan), issues: [] } });
});
beforeEach(() => {
  sent = [];
  begin();
});

/** A new worker, and the page's end of its channel. */
function begin(): void {
  channel = new MessageChannel();
  answerPage(channel.port2 as unknown as Port<ToPage, ToWorker>, xlsxFormat);
  const post = channel.port1.postMessage.bind(channel.port1);
  channel.port1.postMessage = (message: ToWorker) => {
    sent.push(message);
    post(message);
  };
  beside = askWorker(channel.port1 as unknown as Port<ToWorker, ToPage>);
}
afterEach(() => {
  channel.port1.close();
});

test("a file is found to be the same beside the page as on its own thread, and the framework goes over once", async () => {
  for (const one of given) {
    const checked = valueOf(await beside.check(atHand(open), one, undefined));
    expect(written(checked.assessment)).toBe(
      written(valueOf(await here.check(atHand(open), one, undefined)).assessment),
    );
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
    const checked = valueOf(await beside.check(atHand(by), one, undefined));
    expect(written(checked.assessment)).toBe(written(valueOf(await here.check(atHand(by), one, undefined)).assessment));
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
    beside.check(
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
  expect(await beside.check({ ...atHand(open), open: () => Promise.resolve(refused) }, photo, undefined)).toEqual(
    refused,
  );
});

const NOW = new Date("2026-11-24T12:00:00");

/** All files, checked by the worker, and what a merge of them into `before` asks. */
async function asked(
  before: MergeAsked["before"] = undefined,
  choices: Partial<MergeChoices> = {},
): Promise<MergeAsked> {
  const checked: CheckedFile[] = [];
  for (const one of given) checked.push(valueOf(await beside.check(atHand(open), one, undefined)));
  return {
    ...{ preferred: open, checked, before, language: "en" },
    choices: { chosen: [], includeIncomplete: true, ...choices },
  };
}

async function regional(): Promise<OldWorkbook> {
  const { plan } = await here.plan(await asked(), NOW);
  const look = await here.look(open, snapshotOfPlan(plan));
  if (look.kind !== "regional") throw new Error("not regional");
  return look;
}

const kinds = (): readonly string[] => sent.map(({ kind }) => kind);

test("a merge, its sheets and its count are the same beside the page as on its own thread", async () => {
  for (const before of [undefined, await regional()]) {
    const wanted = await asked(before);
    const drafted = await beside.merge(wanted);
    const {
      open: by,
      left,
      assessments,
      changes,
      findings,
      rivals,
      regional: { samples },
    } = await here.merge(wanted);
    expect(written(drafted)).toBe(
      written({ open: by, left, changes, findings, regional: { samples }, assessments, rivals }),
    );
    // The reports are those that the page has: none comes a second time.
    expect(drafted.assessments.map(({ report }) => report)).toEqual(wanted.checked.map((one) => one.assessment.report));
    expect(
      drafted.rivals
        .flatMap(({ sides }) => sides)
        .every((side) => !side.assessment?.file || drafted.assessments.includes(side.assessment)),
    ).toBe(true);
    const { plan, issues } = await beside.plan(wanted, NOW);
    expect(written({ plan, issues })).toBe(written(await here.plan(wanted, NOW)));
    const whole = snapshotOfPlan(plan);
    const half = { sheets: whole.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 100) })) };
    for (const snapshot of [whole, half])
      expect(written(await beside.count(wanted, snapshot))).toBe(written(await here.count(wanted, snapshot)));
    expect((await beside.count(wanted, half)).certificate).toHaveLength(1);
  }
});

test("no message has more cells than are copied in a moment", async () => {
  const wanted = await asked(await regional());
  const heard: ToPage[] = [];
  channel.port1.addListener("message", (told: ToPage) => heard.push(told));
  await beside.plan(wanted, NOW);
  const pieces = [...sent, ...heard].flatMap((told) =>
    told.kind === "piece" || told.kind === "planPiece" ? [told.piece] : [],
  );
  const cells = pieces.map((piece) => ("sheet" in piece ? piece.sheet.cells : piece.more).length);
  expect(cells.some((count) => count === 4_000) && cells.every((count) => count <= 4_000)).toBe(true);
});

test("a regional workbook looks the same from beside the page, and so does a damaged one", async () => {
  const { snapshot } = await regional();
  const damaged = { sheets: snapshot.sheets.filter(({ name }) => name !== "Regional data") };
  for (const found of [snapshot, damaged])
    expect(written(await beside.look(open, found))).toBe(written(await here.look(open, found)));
  expect((await beside.look(open, damaged)).kind).toBe("damaged");
});

test("a regional workbook is put back from beside the page as on its own thread, and a point that is none is refused", async () => {
  const wanted = await asked();
  const first = await here.plan({ ...wanted, checked: wanted.checked.slice(0, 3) }, NOW);
  const look = await here.look(open, snapshotOfPlan(first.plan));
  if (look.kind !== "regional") throw new Error("not regional");
  const now = snapshotOfPlan((await here.plan({ ...wanted, before: look }, NOW)).plan);
  const beforeAsking = sent.length;
  const restored = valueOf(await beside.restore(atHand(open), now, 1, NOW));
  const { open: by, ...same } = valueOf(await here.restore(atHand(open), now, 1, NOW));
  expect(written(restored)).toBe(written({ ...same, open: by }));
  expect(restored.plan.sheets.length).toBeGreaterThan(20);
  const pieces = sent.slice(beforeAsking).flatMap((told) => (told.kind === "piece" ? [told.piece] : []));
  expect(pieces.length).toBeGreaterThan(now.sheets.length);
  expect(await beside.restore(atHand(open), now, 9, NOW)).toEqual(await here.restore(atHand(open), now, 9, NOW));
});

test("a worker that is new is told what the one before it found; files and workbooks go over once", async () => {
  const wanted = await asked(await regional());
  channel.port1.close();
  begin();
  sent = [];
  expect(written((await beside.merge(wanted)).assessments)).toBe(written((await here.merge(wanted)).assessments));
  expect(kinds().filter((kind) => kind === "checkedFile")).toHaveLength(given.length);
  sent = [];
  await beside.merge({ ...wanted, choices: { chosen: [], includeIncomplete: false } });
  await beside.plan(wanted, NOW);
  expect(kinds()).toEqual(["merge", "plan"]);
});

test("a copy of an institution is read beside the page as on its own thread", async () => {
  for (const one of given)
    expect(written(await beside.readCopy(atHand(open), one))).toBe(written(await here.readCopy(atHand(open), one)));
});

test("slides and exports are the same bytes from beside the page; a deck that was ended leaves the next one whole", async () => {
  const { workbook } = await regional();
  const asked = { open, regional: workbook.regional, language: "en" };
  const { language, texts } = await deckWords("en");
  const deck = { ...asked, output: { kind: "deck", jurisdiction: "XK", words: { language, texts } } } as const;
  const goOn = (): boolean => true;
  expect(await beside.make(deck, (done) => done < 2)).toBeUndefined();
  const told: (readonly number[])[] = [];
  const made = await beside.make(deck, (...slides) => told.push(slides) > 0);
  expect(written(made)).toBe(written(await here.make(deck, goOn)));
  expect(told).toEqual(told.map((_, index) => [index + 1, told.length]));
  for (const format of EXPORT_FORMATS) {
    const wanted = { ...asked, output: { kind: "export", format } } as const;
    expect(written(await beside.make(wanted, goOn))).toBe(written(await here.make(wanted, goOn)));
  }
});
