/** Joins the open workbook and what the pane shows. Knows no screen; everything it needs comes from outside. */
import type { CarrySheets } from "../adapters/xlsx/carry-sheets";
import type { Outcome } from "../core/issue/issue";
import { wasRegional } from "../core/regional/is-regional";
import type { Snapshot } from "../core/workbook/snapshot";
import { lookAtWorkbook, reportIn } from "../app/look-at-workbook";
import { openNamed, type Frameworks } from "../app/frameworks";
import type { OpenFramework } from "../app/open-framework";
import type { WorkbookFormat, WorkbookReader, WorkbookWriter } from "../app/ports";
import { NOTHING_YET, type MergeDraft, type PaneActions, type PaneState } from "../ui/pane-state";
import type { PaneWords } from "../ui/words";
import type { Workroom } from "./checking/workroom";
import type { CommandContext } from "./command-context";
import type { Inspection } from "./inspection";
import type { Commands } from "./commands";
import type { ReadSourceFile } from "./read-source-file";
import type { PaneNotes } from "./pane-notes";
import { Cancelled, NotLoaded, Refused, valueOf } from "./stopped";

/** Typing is checked when it has paused this long, in milliseconds. */
const PAUSE = 400;

/**
 * What is not needed to look at a workbook and check it comes over the network when it is first asked for, and may fail
 * to.
 */
export interface PaneParts {
  /** Enough to look at a report: what only writing says may be left out. */
  readonly frameworks: Frameworks;
  /** The same with nothing left out. */
  readonly whole: () => Promise<Frameworks>;
  /** The preferred one of the frameworks. */
  readonly open: OpenFramework;
  readonly workbook: WorkbookReader;
  /** Writes into the same workbook. */
  readonly writer: () => Promise<WorkbookWriter>;
  readonly commands: () => Promise<Commands>;
  /** Reads and writes files. */
  readonly format: () => Promise<WorkbookFormat>;
  /** Takes sheets of people's own along from one file to the next. */
  readonly carry: () => Promise<CarrySheets>;
  /** Reads figures of a second source. */
  readonly readSource: () => Promise<ReadSourceFile>;
  /** Where what takes long is done. */
  readonly workroom: () => Promise<Workroom>;
  /** What checks look at once it is there, and before anything is done with a report. */
  readonly inspection: () => Promise<Inspection>;
  readonly say: PaneWords["say"];
  readonly notes: () => Promise<PaneNotes>;
  /** Today by the clock of the person, "2026-11-24". */
  readonly today: () => string;
}

/** All that changes a workbook, once it is there. */
interface Loaded {
  readonly commands: Commands;
  readonly context: CommandContext;
}

/** Which command; `Given` is what a person gives it. */
type CommandOf<Given extends readonly unknown[]> = (
  commands: Commands,
) => (context: CommandContext, ...given: Given) => Promise<void>;

export class PaneController {
  readonly actions: PaneActions;
  readonly #parts: PaneParts;
  #frameworks: Frameworks;
  #isWhole = false;
  readonly #listeners = new Set<() => void>();
  #loaded: Loaded | undefined;
  #inspection: Inspection | undefined;
  /** Of the workbook that was looked at last. */
  #shipped: OpenFramework;
  #state = NOTHING_YET;
  #isCancelled = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #hasChanged = false;
  /** While it runs. */
  #unasked: Promise<void> | undefined;

  constructor(parts: PaneParts) {
    this.#parts = parts;
    this.#shipped = parts.open;
    this.#frameworks = arriving(parts.frameworks);
    const { say } = parts;
    /** A command as an action, which says `what` it does. */
    const run =
      <Given extends readonly unknown[]>(what: string, command: CommandOf<Given>) =>
      (...given: Given): Promise<void> =>
        this.#command(what, ({ commands, context }) => command(commands)(context, ...given));
    /** The same for a form: whether what was typed into it is kept now. */
    const save =
      <Given extends readonly unknown[]>(what: string, command: CommandOf<Given>) =>
      async (...given: Given): Promise<boolean> => {
        let isSaved = false;
        await run(what, (commands) => async (context) => {
          await command(commands)(context, ...given);
          isSaved = true;
        })();
        return isSaved;
      };
    this.actions = {
      check: () => this.#check(true),
      show: async (place) => {
        this.#report(await parts.workbook.show(place));
      },
      start: run(say("inserting"), (commands) => commands.startReport),
      justify: run(say("justifying"), (commands) => commands.justify),
      answerHistory: save(say("justifying"), (commands) => commands.answerHistory),
      useRules: run(say("writing"), (commands) => commands.useRules),
      compare: run(say("comparing"), (commands) => commands.compare),
      typeInstead: run(say("typing"), (commands) => commands.typeInstead),
      giveReason: save(say("savingReason"), (commands) => commands.giveReason),
      declareBreak: save(say("writing"), (commands) => commands.declareBreak),
      push: run(say("pushing"), (commands) => commands.pushReport),
      handIn: run(say("pushing"), (commands) => commands.handIn),
      draftPush: run(say("pushing"), (commands) => commands.draftPush),
      fillCover: save(say("writing"), (commands) => commands.fillCover),
      writePush: run(say("writing"), (commands) => commands.writePush),
      dropPush: () => {
        this.#set({ pushDraft: undefined, handIn: undefined });
      },
      askQuery: save(say("writing"), (commands) => commands.askQuery),
      closeQuery: run(say("writing"), (commands) => commands.closeQuery),
      sendQueries: run(say("writing"), (commands) => commands.sendQueries),
      importQueries: run(say("writing"), (commands) => commands.importQueries),
      answerQuery: save(say("writing"), (commands) => commands.answerQuery),
      addCopies: run(say("checking"), (commands) => commands.addCopies),
      chooseCopy: run(say("checking"), (commands) => commands.chooseCopy),
      writeJoined: run(say("writing"), (commands) => commands.writeJoined),
      dropJoin: () => {
        this.#set({ joinDraft: undefined });
      },
      addFiles: run(say("checking"), (commands) => commands.addFiles),
      choose: (file, rivals) =>
        this.#redraft(({ chosen }) => ({
          chosen: [...chosen.filter((one) => !rivals.includes(one)), ...(file === undefined ? [] : [file])],
        })),
      includeIncomplete: (include) => this.#redraft(() => ({ includeIncomplete: include })),
      dropDraft: () => {
        this.#set({ draft: undefined });
      },
      write: run(say("writing"), (commands) => commands.writeMerged),
      draw: run(say("drawing"), (commands) => commands.drawCharts),
      saveOutput: run(say("checking"), (commands) => commands.saveOutput),
      restore: run(say("restoring"), (commands) => commands.restore),
      putBack: run(say("writing"), (commands) => commands.putBack),
      cancel: () => {
        this.#isCancelled = true;
      },
      dismiss: () => {
        this.#set({ trouble: [], said: undefined, submitted: undefined });
      },
    };
  }

  get state(): PaneState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Looks at the workbook and goes on watching it. */
  async begin(): Promise<void> {
    await this.#check();
    this.#report(
      await this.#parts.workbook.watch({
        onChanged: () => {
          this.#checkSoon();
        },
        onActivated: () => {
          this.#checkSoon();
        },
        onSelected: (place) => {
          this.#set({ selected: place });
        },
      }),
    );
    // The pane that opened this workbook has told it what it is called.
    const note = await this.#parts.notes().then(
      ({ take }) => take(),
      () => undefined,
    );
    if (note) this.#set({ submitted: note });
    void this.#inspect();
  }

  /** From now on checks see more; one that does not arrive comes with the first command. */
  async #inspect(): Promise<void> {
    this.#inspection ??= await this.#parts.inspection().catch(() => undefined);
    if (this.#inspection && reportIn(this.#state.look)) await this.#checkUnasked();
  }

  /** What somebody asked for is marked in the sheet too, where the part that writes is there. */
  #check(isAsked = false): Promise<void> {
    return this.#act(this.#parts.say("checking"), async () => {
      const snapshot = await this.#look();
      await this.#restoreTotals();
      if (!isAsked || !reportIn(this.#state.look)) return;
      this.#loaded ??= await this.#load().catch(() => undefined);
      await this.#loaded?.commands.markFindings(this.#loaded.context, snapshot);
    });
  }

  #checkSoon(): void {
    if (this.#state.busy) {
      this.#hasChanged = true;
      return;
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      void this.#checkUnasked();
    }, PAUSE);
  }

  /** Nobody pressed a button: while the next cell is being typed in, it waits instead of complaining. */
  async #checkUnasked(): Promise<void> {
    this.#unasked = this.#check();
    await this.#unasked;
    this.#unasked = undefined;
    if (!this.#state.trouble.some(({ code }) => code === "office-cell-editing")) return;
    this.#set({ trouble: [] });
    this.#checkSoon();
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /**
   * One action at a time; what somebody asks for while a check runs that nobody asked for comes after it. A refusal
   * becomes trouble, a bug of ours is shown as one.
   */
  async #act(what: string, work: () => Promise<void>): Promise<void> {
    if (this.#state.busy) await this.#unasked;
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

  /** An action of a part that may have to be loaded first: until it is there, nothing has begun. */
  #command(what: string, work: (loaded: Loaded) => Promise<void>): Promise<void> {
    return this.#act(what, async () => {
      await work((this.#loaded ??= await this.#load()));
    });
  }

  /** Somebody cleared a total to take back the figure typed over it. */
  async #restoreTotals(): Promise<void> {
    if (!reportIn(this.#state.look)?.assessment.report?.emptiedTotals.length) return;
    const { commands, context } = (this.#loaded ??= await this.#load());
    await commands.restoreTotals(context);
  }

  async #load(): Promise<Loaded> {
    const { workbook, writer, format, workroom, readSource, say, today } = this.#parts;
    const [commands, writing, inspection] = await arrived(
      Promise.all([this.#parts.commands(), writer(), this.#parts.inspection()]),
    );
    this.#inspection = inspection;
    if (await this.#makeWhole()) await this.#look();
    const context: CommandContext = {
      frameworks: this.#frameworks,
      say,
      today,
      workbook: { ...workbook, ...writing },
      format: () => arrived(format()),
      carry: () => arrived(this.#parts.carry()),
      workroom: () => arrived(workroom()),
      readSource: () => arrived(readSource()),
      shipped: () => this.#shipped,
      graded: () => this.#graded,
      state: () => this.#state,
      set: (change) => {
        this.#set(change);
      },
      look: () => this.#look(),
      isCancelled: () => this.#isCancelled,
      notes: () => arrived(this.#parts.notes()),
    };
    return { commands, context };
  }

  /** Whether something was left out until now. */
  async #makeWhole(): Promise<boolean> {
    if (this.#isWhole) return false;
    const whole = await arrived(this.#parts.whole());
    this.#isWhole = true;
    if (whole === this.#parts.frameworks) return false;
    this.#frameworks = arriving(whole);
    return true;
  }

  #redraft(change: (draft: MergeDraft) => Partial<MergeDraft>): Promise<void> {
    return this.#command(this.#parts.say("checking"), ({ commands, context }) => commands.redraft(context, change));
  }

  #tell(error: unknown): void {
    const { say } = this.#parts;
    if (error instanceof Refused) this.#set({ trouble: error.issues });
    else if (error instanceof Cancelled) this.#set({ said: { kind: "done", text: say("cancelled") } });
    else if (error instanceof NotLoaded) this.#set({ said: { kind: "notLoaded", text: say("notLoaded") } });
    else
      this.#set({
        said: { kind: "bug", text: say("bug", { message: error instanceof Error ? error.message : String(error) }) },
      });
  }

  #report(outcome: Outcome<unknown>): void {
    if (!outcome.ok) this.#set({ trouble: outcome.issues });
  }

  async #look(): Promise<Snapshot> {
    const { workbook, workroom } = this.#parts;
    const read = valueOf(await workbook.read());
    const { see, inspect } = this.#inspection ?? {};
    const snapshot = (await see?.(read)) ?? read;
    const isRegional = wasRegional(snapshot);
    if (isRegional) await this.#makeWhole();
    this.#shipped = valueOf(await openNamed(this.#frameworks, snapshot));
    this.#set({
      look: isRegional
        ? await (await arrived(workroom())).look(this.#shipped, snapshot)
        : lookAtWorkbook(this.#shipped, snapshot, inspect),
    });
    return snapshot;
  }

  /** As the rule pack of the open workbook grades it. */
  get #graded(): OpenFramework {
    const { look } = this.#state;
    return look?.kind === "report" || look?.kind === "regional" ? look.open : this.#shipped;
  }
}

function arriving({ open, ...known }: Frameworks): Frameworks {
  return { ...known, open: (...wanted) => arrived(open(...wanted)) };
}

/** What comes over the network may not come. */
async function arrived<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new NotLoaded("a part did not arrive", { cause: error });
  }
}
