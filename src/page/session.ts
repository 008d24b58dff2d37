/** One open file, or none yet, and what the pane's own controller makes of it. */
import { downloads } from "../adapters/browser/downloads";
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import type { Frameworks } from "../app/frameworks";
import type { OpenFramework } from "../app/open-framework";
import { impossible } from "../core/issue/issue";
import { localDay } from "../core/labels/local-day";
import { paneWork } from "../taskpane/checking/pane-work";
import { COMMANDS } from "../taskpane/commands";
import { inspectionBy } from "../taskpane/inspection";
import { PaneController } from "../taskpane/pane-controller";
import { readSourceFile } from "../taskpane/read-source-file";
import { fileWorkbook, type FileWorkbook, type HeldFile } from "./file-workbook";
import type { DoJob } from "./jobs";
import { regionalCommands } from "./regional-commands";
import type { PageWords } from "./words";

export interface Session {
  readonly controller: PaneController;
  readonly files: FileWorkbook;
}

export interface SessionParts {
  readonly frameworks: Frameworks;
  readonly open: OpenFramework;
  readonly say: PageWords["say"];
  readonly doJob: DoJob;
  readonly changed: () => void;
}

export function beginSession(
  { frameworks, open, say, doJob, changed }: SessionParts,
  given: Pick<HeldFile, "name" | "bytes"> | undefined,
): Session {
  const files = fileWorkbook(doJob, downloads, given, changed);
  const format = { ...xlsxFormat, write: (plan: Parameters<typeof xlsxFormat.write>[0]) => doJob("write", plan) };
  const controller = new PaneController({
    frameworks,
    whole: () => Promise.resolve(frameworks),
    open,
    say,
    workbook: files.workbook,
    writer: () => Promise.resolve(files.workbook),
    commands: () => Promise.resolve({ ...COMMANDS, ...regionalCommands(files, doJob, say) }),
    format: () => Promise.resolve(format),
    carry: () => impossible("nothing is pushed into another file here"),
    readSource: () => Promise.resolve(readSourceFile),
    workroom: () => Promise.resolve(paneWork(() => Promise.resolve(format))),
    // What is read from a file has its looks.
    inspection: () =>
      Promise.resolve(inspectionBy({ see: (read) => Promise.resolve({ ok: true, value: read, issues: [] }) })),
    // There is no other workbook that would have to be told anything.
    notes: () => Promise.resolve({ leave: () => undefined, take: () => undefined }),
    today: () => localDay(new Date()),
  });
  controller.subscribe(changed);
  return { controller, files };
}
