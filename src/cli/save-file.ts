import { diskSaver, fileStamp, isSameFile, realPath } from "../adapters/node/files";
import { tellIssue } from "../core/validation/tell-issue";
import type { CliContext } from "./cli-context";

/**
 * Saves a file, or says why not: a file that is there already is replaced only where that is asked for, and never one
 * that was read and has changed since.
 * @param replaces the file that it takes the place of, where a command is for that
 * @returns whether it is saved
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  { open, labels, complain, isForced, filesRead }: CliContext,
  replaces?: string,
): Promise<boolean> {
  const now = await fileStamp(file);
  const before = filesRead.get(realPath(file));
  if (now !== undefined && before !== undefined && before !== now) {
    complain(`${file}: it was changed since it was read, so nothing was saved. Run the same command again.`);
    return false;
  }
  const isMeant = isForced ? before === undefined : false;
  if (now !== undefined && !isMeant && !(replaces !== undefined && isSameFile(file, replaces))) {
    complain(
      before === undefined
        ? `${file}: there is such a file already, and it stays. Give another name, or --force to replace it.`
        : `${file}: this file was read for it, and stays. Give another name.`,
    );
    return false;
  }
  const saved = await diskSaver.save(file, bytes);
  for (const issue of saved.issues) complain(`${file}: ${tellIssue(open.framework, labels, issue, "commandLine")}`);
  return saved.ok;
}
