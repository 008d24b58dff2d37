/** Files on disk. What a user can cause comes back as an Issue. */
import { randomBytes } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { FileSaver } from "../../app/ports";
import type { Outcome } from "../../core/issue/issue";

export async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const found = await stat(file);
    // Devices and pipes may never end, and a pipe that nobody writes into never begins.
    if (!found.isFile() && !found.isDirectory())
      return { ok: false, issues: [{ code: "file-endless", severity: "blocker", facts: {} }] };
    return { ok: true, value: new Uint8Array(await readFile(file)), issues: [] };
  } catch (error) {
    const problem = systemCode(error);
    const code =
      problem === "ENOENT" ? "file-not-found" : problem === "EISDIR" ? "file-is-folder" : "file-not-readable";
    return { ok: false, issues: [{ code, severity: "blocker", facts: { problem } }] };
  }
}

/** When a file was saved last; undefined for one that cannot be looked at. */
export async function savedWhen(file: string): Promise<Date | undefined> {
  try {
    return (await stat(file)).mtime;
  } catch (error) {
    systemCode(error);
    return undefined;
  }
}

/** Changes whenever the file does; undefined for one that is not there. */
export async function fileStamp(file: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return [mtimeMs, size, ino].join(" ");
  } catch (error) {
    systemCode(error);
    return undefined;
  }
}

/** True when both names mean the same place on disk, by whatever links they lead there. */
export function isSameFile(one: string, other: string): boolean {
  if (realPath(one) === realPath(other)) return true;
  const [first, second] = [one, other].map((file) => {
    try {
      return statSync(file);
    } catch (error) {
      systemCode(error);
      return undefined;
    }
  });
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

/** Of a file that is not there yet, the real folder with its name. */
export function realPath(file: string): string {
  const absolute = resolve(file);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    systemCode(error);
    const folder = dirname(absolute);
    return folder === absolute ? absolute : join(realPath(folder), basename(absolute));
  }
}

/** What Windows and network folders say of a file that another program holds. */
const HELD: readonly string[] = ["EBUSY", "EPERM", "EACCES"];

/** Folders that are missing are made. */
export const diskSaver: FileSaver = {
  save: async (file, bytes) => {
    // Written beside its place and moved there: there is never half a file.
    const beside = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}.writing`);
    const problem = await problemIn(async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(beside, bytes, { flush: true });
      await rename(beside, file);
    });
    await problemIn(() => (problem === undefined ? removeLeftOver(file) : rm(beside, { force: true })));
    if (problem === undefined) return { ok: true, value: null, issues: [] };
    const code = HELD.includes(problem) ? "file-held" : "file-not-saved";
    return { ok: false, issues: [{ code, severity: "blocker", facts: { problem } }] };
  },
};

/** What a run left beside the file that was stopped while it wrote; files of other names are somebody's own. */
async function removeLeftOver(file: string): Promise<void> {
  const start = `.${basename(file)}.`;
  for (const name of await readdir(dirname(file)))
    if (name.startsWith(start) && /^[0-9a-f]{8}\.writing$/.test(name.slice(start.length)))
      await rm(join(dirname(file), name), { force: true });
}

async function problemIn(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return systemCode(error);
  }
}

/** Only errors of the file system are the user's; anything else is our bug and goes on. */
function systemCode(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
    return error.code;
  throw error;
}
