/** Joins the open workbook and what the pane shows. Knows no screen; everything it needs comes from outside. */
import type { Assessment } from "../core/consolidation/assess";
import { labelsIn } from "../core/framework/framework";
import type { Issue, Outcome } from "../core/issue";
import type { GivenReason } from "../core/justification/justification";
import { fillText } from "../core/labels/fill-text";
import { ofJurisdiction } from "../core/second-source/second-source";
import { tellIssue } from "../core/labels/tell-issue";
import { planRegional } from "../core/report/plan-regional";
import type { Cause } from "../core/validation/group-by-cause";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { checkWorkbook } from "../app/check-workbook";
import { compareRegional, compareReport } from "../app/compare-with-source";
import type { GivenFile } from "../app/given-file";
import { justifyFindings } from "../app/justify-findings";
import { lookAtWorkbook } from "../app/look-at-workbook";
import { makeTemplate } from "../app/make-template";
import { keepRulePack } from "../app/use-rule-pack";
import { mergeChecked } from "../app/merge-workbooks";
import type { OpenFramework } from "../app/open-framework";
import type { OpenWorkbook, WorkbookFormat } from "../app/ports";
import type { ReasonGiven } from "../app/give-reason";
import { saveReason } from "../app/save-reason";
import { makeSubmission } from "../app/submit-report";
import type { ChosenFile, MergeDraft, PaneActions, PaneState } from "../ui/pane-state";
import type { Words } from "../ui/words";
import type { ReadSourceFile } from "./read-source-file";

/** Typing is checked when it has paused this long, in milliseconds. */
const PAUSE = 400;

export interface PaneParts {
  readonly open: OpenFramework;
  readonly workbook: OpenWorkbook;
  /** Loaded when files are first read or written. */
  readonly format: () => Promise<WorkbookFormat>;
  /** What reads figures of a second source; loaded when somebody compares. */
  readonly readSource: () => Promise<ReadSourceFile>;
  readonly words: Words;
  /** Today by the clock of the person, "2026-11-24". */
  readonly today: () => string;
}

const FIRST: PaneState = { look: undefined, busy: undefined, trouble: [], said: undefined, selected: undefined, draft: undefined, submitted: undefined, who: "" };

/** Thrown inside an action when a person cancels it; never leaves this file. */
class Cancelled extends Error {}

export class PaneController {
  readonly actions: PaneActions;
  readonly #parts: PaneParts;
  readonly #listeners = new Set<() => void>();
  #state = FIRST;
  #isCancelled = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #hasChanged = false;

  constructor(parts: PaneParts) {
    this.#parts = parts;
    this.actions = {
      check: () => this.#act(parts.words.checking, async () => { await this.#look(); }),
      start: (wanted) => this.#act(parts.words.inserting, async () => {
        const { from, ...rest } = wanted;
        const format = await parts.format();
        const made = makeTemplate(parts.open.framework, format, { ...rest, ...(from ? { from: await given(from) } : {}) });
        this.#require(made);
        this.#require(await parts.workbook.insert(this.#value(made)));
        this.#set({ trouble: made.issues });
        await this.#look();
      }),
      show: async (place) => { this.#report(await parts.workbook.show(place)); },
      justify: (cause, given) => this.#act(parts.words.justifying, () => this.#justify(cause, given)),
      useRules: (file) => this.#act(parts.words.writing, () => this.#useRules(file)),
      compare: (file) => this.#act(parts.words.comparing, () => this.#compare(file)),
      typeInstead: (issue, value) => this.#act(parts.words.typing, () => this.#typeInstead(issue, value)),
      giveReason: (asked) => this.#giveReason(asked),
      push: () => this.#act(parts.words.pushing, () => this.#push()),
      addFiles: (files) => this.#act(parts.words.checking, () => this.#check(files)),
      choose: (file) => { this.#redraft((draft) => ({ ...draft, chosen: [...draft.chosen.filter((one) => one !== file), file] })); },
      includeIncomplete: (include) => { this.#redraft((draft) => ({ ...draft, includeIncomplete: include })); },
      dropDraft: () => { this.#set({ draft: undefined }); },
      write: () => this.#act(parts.words.writing, () => this.#write()),
      draw: () => this.#act(parts.words.drawing, () => this.#draw()),
      cancel: () => { this.#isCancelled = true; },
      dismiss: () => { this.#set({ trouble: [], said: undefined, submitted: undefined }); },
    };
  }

  get state(): PaneState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Looks at the workbook and goes on watching it. */
  async begin(): Promise<void> {
    await this.actions.check();
    this.#report(await this.#parts.workbook.watch({
      onChanged: () => { this.#checkSoon(); },
      onActivated: () => { this.#checkSoon(); },
      onSelected: (place) => { this.#set({ selected: place }); },
    }));
  }

  #checkSoon(): void {
    if (this.#state.busy) {
      this.#hasChanged = true;
      return;
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => { void this.#checkUnasked(); }, PAUSE);
  }

  /** Nobody pressed a button: while the next cell is being typed in, it waits instead of complaining. */
  async #checkUnasked(): Promise<void> {
    await this.actions.check();
    if (!this.#state.trouble.some(({ code }) => code === "office-cell-editing")) return;
    this.#set({ trouble: [] });
    this.#checkSoon();
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** One action at a time. A refusal becomes trouble, a bug of ours is shown as one. */
  async #act(what: string, work: () => Promise<void>): Promise<void> {
    if (this.#state.busy) return;
    this.#isCancelled = false;
    this.#set({ busy: { what }, trouble: [], said: undefined });
    try {
      await work();
    } catch (error) {
      this.#tell(error);
    } finally {
      this.#set({ busy: undefined });
    }
    if (this.#hasChanged) {
      this.#hasChanged = false;
      this.#checkSoon();
    }
  }

  #tell(error: unknown): void {
    const { words } = this.#parts;
    if (error instanceof Refused) this.#set({ trouble: error.issues });
    else if (error instanceof Cancelled) this.#set({ said: { kind: "done", text: words.cancelled } });
    else this.#set({ said: { kind: "bug", text: fillText(words.bug, { message: error instanceof Error ? error.message : String(error) }) } });
  }

  #report(outcome: Outcome<unknown>): void {
    if (!outcome.ok) this.#set({ trouble: outcome.issues });
  }

  #require(outcome: Outcome<unknown>): void {
    if (!outcome.ok) throw new Refused(outcome.issues);
  }

  #value<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) throw new Refused(outcome.issues);
    return outcome.value;
  }

  async #look(): Promise<Snapshot> {
    const snapshot = this.#value(await this.#parts.workbook.read());
    this.#set({ look: lookAtWorkbook(this.#parts.open, snapshot) });
    return snapshot;
  }

  /** Looks first: what is justified is what stands in the workbook now, if the person saw the same. */
  async #justify({ lead, others }: Cause, given: GivenReason): Promise<void> {
    const { workbook, words, today } = this.#parts;
    const { look: before } = this.#state;
    const snapshot = await this.#look();
    const { look } = this.#state;
    if (before?.kind !== "report" || look?.kind !== "report") return;
    const request = { snapshot, now: look.assessment, seen: before.assessment, findings: [lead, ...others], given, today: today() };
    this.#require(await workbook.update(this.#value(justifyFindings(look.open.framework, request))));
    await this.#look();
    this.#set({ who: given.who.trim(), said: { kind: "done", text: words.justified } });
  }

  /** Writes only over what the person saw: the same rule still finds the same there. */
  async #typeInstead(shown: Issue, value: string | number): Promise<void> {
    await this.#look();
    const { look } = this.#state;
    const issues = look?.kind === "report" ? look.assessment.issues : [];
    const same = issues.find(({ key, rule, facts }) => key === shown.key && rule === shown.rule && facts["seen"] === shown.facts["seen"] && facts["value"] === shown.facts["value"]);
    if (same?.sheet === undefined || same.cell === undefined) return;
    this.#require(await this.#parts.workbook.type([{ sheet: same.sheet, cell: same.cell, value }]));
    await this.#look();
  }

  async #useRules(file: ChosenFile): Promise<void> {
    const { content } = await given(file);
    const { open, workbook, words } = this.#parts;
    this.#require(await workbook.update(this.#value(keepRulePack(open, this.#value(content)))));
    await this.#look();
    this.#set({ said: { kind: "done", text: fillText(words.rulesUsed, { version: this.#open.framework.rulePack.version, shipped: open.framework.rulePack.version }) } });
  }

  /** As the rule pack of the open workbook grades it. */
  get #open(): OpenFramework {
    const { look } = this.#state;
    return look?.kind === "report" || look?.kind === "regional" ? look.open : this.#parts.open;
  }

  /** Figures that could be taken are kept, and what was left out is said; the file is refused when there is none. */
  async #compare(file: ChosenFile): Promise<void> {
    const { open: { framework }, format, readSource, workbook, words } = this.#parts;
    const read = await (await readSource())(framework, await given(file), format);
    const figures = this.#value(read);
    const snapshot = await this.#look();
    const { look } = this.#state;
    const report = look?.kind === "report" ? look.assessment.report : undefined;
    const plan = look?.kind === "regional" ? compareRegional(framework, look.workbook, snapshot, figures) : report && this.#value(compareReport(framework, report, snapshot, figures));
    if (!plan) return;
    this.#require(await workbook.update(plan));
    await this.#look();
    const kept = report ? ofJurisdiction(figures, report.identity.jurisdiction) : figures;
    const notes = read.issues.filter(({ severity }) => severity === "info").map((issue) => tellIssue(framework, labelsIn(framework, "en"), issue));
    const done = fillText(words.compared, { count: kept.length, sheet: plan.sheets[0]?.name ?? "" });
    this.#set({ draft: undefined, trouble: read.issues.filter(({ severity }) => severity !== "info"), said: { kind: "done", text: [done, ...notes].join(" ") } });
  }

  /** Looks again whatever came of it: a form that stays open shows what the cell holds now. */
  async #giveReason(asked: ReasonGiven): Promise<boolean> {
    const { open, workbook, words } = this.#parts;
    let isSaved = false;
    await this.#act(words.savingReason, async () => {
      const saved = await saveReason(open.framework, workbook, asked);
      await this.#look();
      this.#require(saved);
      isSaved = true;
    });
    return isSaved;
  }

  async #push(): Promise<void> {
    await this.#look();
    const { look } = this.#state;
    if (look?.kind !== "report" || !look.assessment.report || look.assessment.verdict !== "accepted") return;
    const { fileName, plan } = makeSubmission(this.#parts.open.framework, look.assessment.report);
    const bytes = await (await this.#parts.format()).write(plan);
    this.#require(await this.#parts.workbook.open(bytes));
    this.#set({ submitted: fileName });
  }

  /** Checks files one after the other, so that progress shows and Cancel is heard between them. */
  async #check(files: readonly ChosenFile[]): Promise<void> {
    const { words } = this.#parts;
    const format = await this.#parts.format();
    const known = this.#state.draft?.checked ?? [];
    const { look } = this.#state;
    const secondSource = look?.kind === "regional" ? look.workbook.regional.secondSource : undefined;
    const fresh: Assessment[] = [];
    for (const [index, file] of files.entries()) {
      this.#set({ busy: { what: fillText(words.reading, { file: file.name }), done: index, of: files.length } });
      await turn();
      if (this.#isCancelled) throw new Cancelled();
      fresh.push(checkWorkbook(this.#open, format, await given(file), { secondSource }));
    }
    const names = new Set(fresh.map(({ file }) => file));
    const checked = [...known.filter(({ file }) => !names.has(file)), ...fresh];
    const draft = { checked, chosen: this.#state.draft?.chosen ?? [], includeIncomplete: this.#state.draft?.includeIncomplete ?? false };
    this.#set({ draft: { ...draft, result: this.#merge(draft) } });
  }

  #merge(draft: Omit<MergeDraft, "result">): MergeDraft["result"] {
    const { look } = this.#state;
    const before = look?.kind === "regional" ? look.workbook : undefined;
    return mergeChecked(this.#open, draft.checked, before, { choices: draft, language: "en" });
  }

  #redraft(change: (draft: MergeDraft) => MergeDraft): void {
    if (!this.#state.draft) return;
    const draft = change(this.#state.draft);
    this.#set({ draft: { ...draft, result: this.#merge(draft) } });
  }

  async #write(): Promise<void> {
    const { draft, look } = this.#state;
    if (!draft || draft.result.regional.observations.length === 0) return;
    const { workbook, words } = this.#parts;
    const { plan, assessments } = draft.result;
    this.#require(look?.kind === "regional" ? await workbook.update(plan) : await workbook.insert(plan));
    await this.#drawCharts(plan);
    await this.#look();
    const count = assessments.filter(({ verdict }) => verdict !== "refused").length;
    this.#set({ draft: undefined, said: { kind: "done", text: fillText(words.written, { count }) } });
  }

  async #draw(): Promise<void> {
    const { look } = this.#state;
    if (look?.kind !== "regional") return;
    const { regional, language, remark, secondSourceSheet } = look.workbook;
    await this.#drawCharts(planRegional(this.#parts.open.framework, regional, labelsIn(this.#parts.open.framework, language).language, remark, secondSourceSheet));
  }

  async #drawCharts(plan: WorkbookPlan): Promise<void> {
    this.#set({ busy: { what: this.#parts.words.drawing } });
    this.#require(await this.#parts.workbook.draw(plan.sheets.filter(({ charts }) => charts.length > 0)));
  }
}

/** An action that was refused for reasons a person can act on; never leaves this file. */
class Refused extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super("refused");
    this.issues = issues;
  }
}

async function given({ name, read }: ChosenFile): Promise<GivenFile> {
  try {
    return { file: name, content: { ok: true, value: await read(), issues: [] } };
  } catch (error) {
    return { file: name, content: { ok: false, issues: [{ code: "file-not-readable", severity: "blocker", facts: { problem: error instanceof Error ? error.name : "?" } }] } };
  }
}

/** Lets the screen be drawn and clicks be heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}
