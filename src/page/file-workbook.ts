/** A file that is open in the page, as commands know the workbook that is open in Excel. */
import type { CellPlace, FileSaver, OpenWorkbook, WorkbookHandlers } from "../app/ports";
import { impossible, type Outcome } from "../core/issue/issue";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { DoJob } from "./jobs";

const DONE: Outcome<null> = { ok: true, value: null, issues: [] };

/** What the page holds. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the person has it: on disk, or among the downloads. */
  readonly isSaved: boolean;
}

export interface FileWorkbook {
  readonly workbook: OpenWorkbook;
  readonly held: () => HeldFile | undefined;
  readonly save: () => Promise<void>;
  /** Holds the file of this plan from now on, under the name of the one before where there was one. */
  readonly replace: (plan: WorkbookPlan, bytes: Uint8Array) => void;
}

/**
 * @param given the file that was opened; undefined for a blank workbook
 * @param changed hears whenever what is held is another one
 */
export function fileWorkbook(
  doJob: DoJob,
  saver: FileSaver,
  given: Pick<HeldFile, "name" | "bytes"> | undefined,
  changed: () => void,
): FileWorkbook {
  let held: HeldFile | undefined = given && { ...given, isSaved: true };
  let handlers: WorkbookHandlers = {};
  const hold = (file: HeldFile | undefined): void => {
    held = file;
    changed();
  };
  const save = async (): Promise<void> => {
    if (!held) return;
    const saved = await saver.save(held.name, held.bytes);
    if (saved.ok) hold({ ...held, isSaved: true });
  };
  const keep = async (change: (bytes: Uint8Array) => Promise<Outcome<Uint8Array>>): Promise<Outcome<null>> => {
    const before = held ?? impossible("something was to be written where no file is open");
    const made = await change(before.bytes);
    if (!made.ok) return made;
    hold({ ...before, bytes: made.value, isSaved: false });
    return DONE;
  };
  const workbook: OpenWorkbook = {
    read: async () => {
      if (!held) return { ok: true, value: { sheets: [] }, issues: [] };
      const read = await doJob("read", held.bytes);
      // What cannot be read is told by its Issues, and is not open.
      if (!read.ok) hold(undefined);
      return read;
    },
    show: (place: CellPlace) => {
      handlers.onSelected?.(place);
      return Promise.resolve(DONE);
    },
    watch: (wanted) => {
      handlers = wanted;
      return Promise.resolve({ ok: true, value: () => Promise.resolve(), issues: [] });
    },
    insert: async (plan) => {
      if (held) return impossible("sheets were to be added to a file of somebody's own");
      hold({ name: nameOf(plan), bytes: await doJob("write", plan), isSaved: false });
      await save();
      return DONE;
    },
    update: (plan) => keep((bytes) => doJob("writeInto", bytes, plan)),
    type: (cells) => keep((bytes) => doJob("typeInto", bytes, cells)),
    // The charts of a file are written with it.
    draw: () => Promise.resolve(DONE),
    open: () => impossible("nothing opens a second file yet"),
  };
  const replace = (plan: WorkbookPlan, bytes: Uint8Array): void => {
    hold({ name: held?.name ?? nameOf(plan), bytes, isSaved: false });
  };
  return { workbook, held: () => held, save, replace };
}

/** Without characters that file systems refuse. */
function nameOf({ title }: WorkbookPlan): string {
  return `${title.replace(/[\\/:*?"<>|]/g, "")}.xlsx`;
}
