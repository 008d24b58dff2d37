import { diskSaver } from "../adapters/node/files";
import { tellIssue } from "../core/validation/tell-issue";
import type { CliContext } from "./cli-context";

/** Saves a file, or says why it could not be. @returns whether it is saved */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  { open, labels, complain }: CliContext,
): Promise<boolean> {
  const saved = await diskSaver.save(file, bytes);
  for (const issue of saved.issues) complain(`${file}: ${tellIssue(open.framework, labels, issue, "commandLine")}`);
  return saved.ok;
}
