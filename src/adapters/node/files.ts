/** Files on disk. What a user can cause comes back as an Issue. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
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

/** Written beside its place and moved there, so that the file is the old one or the new one, never half of it. */
export async function writeBytes(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: string }> {
  const beside = `${file}.writing`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, file);
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: systemCode(error) };
  }
}

/** Only errors of the file system are the user's; anything else is our bug and goes on. */
function systemCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
