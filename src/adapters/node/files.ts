/** Files on disk. What a user can cause comes back as an Issue. */
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { FileSaver } from "../../app/ports";
import type { Outcome } from "../../core/issue/issue";

export async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
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

/** Folders that are missing are made. */
export const diskSaver: FileSaver = {
  save: async (file, bytes) => {
    // Written beside its place and moved there: there is never half a file.
    const beside = `${file}.writing`;
    const problem = await problemIn(async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(beside, bytes, { flush: true });
      await rename(beside, file);
    });
    if (problem === undefined) return { ok: true, value: null, issues: [] };
    await problemIn(() => rm(beside, { force: true }));
    return { ok: false, issues: [{ code: "file-not-saved", severity: "blocker", facts: { problem } }] };
  },
};

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
