/** Regional workbooks are written as whole files, as the command line does, with the sheets that people added. */
import { certifyWritten, type CertifiedWriting } from "../app/certify-written";
import type { OpenFramework } from "../app/open-framework";
import { sheetsLeftOut } from "../app/sheets-left-out";
import type { Issue } from "../core/issue/issue";
import { sheetsNotIn } from "../core/regional/sheets-not-in";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import type { CommandContext } from "../taskpane/command-context";
import type { Commands } from "../taskpane/commands";
import { askedFor } from "../taskpane/commands/merge-files";
import { valueOf } from "../taskpane/stopped";
import type { FileWorkbook } from "./file-workbook";
import type { DoJob } from "./jobs";
import type { PageWords } from "./words";

type RegionalCommands = Pick<Commands, "writeMerged" | "restore">;

/** A regional workbook that another one is written from. */
interface OldWorkbook {
  readonly open: OpenFramework;
  readonly snapshot: Snapshot;
}

export function regionalCommands(files: FileWorkbook, doJob: DoJob, say: PageWords["say"]): RegionalCommands {
  /** Writes the file, counts it, and saves it; shows what it is now, then what was done. */
  const write = async (
    { set, look }: CommandContext,
    old: OldWorkbook | undefined,
    plan: WorkbookPlan,
    count: (written: Snapshot) => Promise<CertifiedWriting>,
    told: { readonly done: string; readonly noted: readonly Issue[] },
  ): Promise<void> => {
    set({ busy: { what: say("writing") } });
    const gone = new Set(old ? sheetsNotIn(old.open.framework, old.snapshot, plan) : []);
    const own = old ? sheetsLeftOut(old.snapshot, plan).filter((name) => !gone.has(name)) : [];
    const before = old && files.held()?.bytes;
    const first = valueOf(await doJob("writeRegional", before, own, plan));
    const { issues, certificate } = await count(first.written);
    const certified = plan.sheets.map((sheet) => certificate.find(({ name }) => name === sheet.name) ?? sheet);
    const { bytes, lost } =
      issues.length === 0 ? first : valueOf(await doJob("writeRegional", before, own, { ...plan, sheets: certified }));
    files.replace(plan, bytes);
    await files.save();
    await look();
    const left = [...new Set(lost.map(({ sheet = files.held()?.name ?? "" }) => sheet))];
    const sentences = [told.done, ...(left.length > 0 ? [say("leftBehind", { sheets: left.join(", ") })] : [])];
    set({ draft: undefined, trouble: [...told.noted, ...issues], said: { kind: "done", text: sentences.join(" ") } });
  };

  return {
    writeMerged: async (context) => {
      const { draft, look: now } = context.state();
      if (!draft) return;
      const asked = askedFor(context, draft);
      const merged = draft.result.assessments.filter(({ verdict }) => verdict !== "refused").length;
      // The log of a regional workbook names what was refused, too.
      if (merged === 0 && !asked.before) return;
      const room = await context.workroom();
      const { plan, issues } = await room.plan(asked, new Date());
      const told = { done: say("written", { count: merged }), noted: issues };
      const before = now?.kind === "regional" ? now : undefined;
      await write(context, before, plan, (written) => room.count(asked, written), told);
    },
    restore: async (context, number) => {
      const snapshot = await context.look();
      const { open, workbook, plan, lost } = valueOf(
        await (await context.workroom()).restore(context.frameworks, snapshot, number, new Date()),
      );
      const { regional, language } = workbook;
      const count = (written: Snapshot): Promise<CertifiedWriting> =>
        Promise.resolve(certifyWritten(open.framework, regional, language, () => plan, written));
      await write(context, { open, snapshot }, plan, count, { done: say("restored", { number }), noted: lost });
    },
  };
}
