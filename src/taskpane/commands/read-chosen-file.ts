import type { GivenFile } from "../../app/given-file";
import type { ChosenFile } from "../../ui/pane-state";

/** Reads a chosen file; one that cannot be read is an Issue of its own. */
export async function readChosenFile({ name, read }: ChosenFile): Promise<GivenFile> {
  try {
    return { file: name, content: { ok: true, value: await read(), issues: [] } };
  } catch (error) {
    return {
      file: name,
      content: {
        ok: false,
        issues: [
          {
            code: "file-not-readable",
            severity: "blocker",
            facts: { problem: error instanceof Error ? error.name : "?" },
          },
        ],
      },
    };
  }
}
