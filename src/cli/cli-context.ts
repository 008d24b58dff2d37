import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { fileStamp, readBytes, realPath } from "../adapters/node/files";
import { besideReports } from "../app/beside-reports";
import { versionForYear, type Frameworks } from "../app/frameworks";
import type { OpenFramework } from "../app/open-framework";
import { readInto, type OldWorkbook } from "../app/merge-workbooks";
import type { SampleSource } from "../app/ports";
import { readFile, type ReadFile } from "../app/read-file";
import { labelsIn } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { versionText } from "../core/framework/framework-version";
import type { Issue, Outcome } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";

/** Exit codes: everything is fine; something was refused or is not clean; nothing could be done. */
export const [ALL_GOOD, NOT_CLEAN, NOTHING_DONE] = [0, 1, 2] as const;
export type ExitCode = typeof ALL_GOOD | typeof NOT_CLEAN | typeof NOTHING_DONE;

export interface CliContext {
  readonly frameworks: Frameworks;
  readonly samples: SampleSource;
  /** The version that counts where no file and no year says one: what a rule pack is for, or the preferred one. */
  readonly open: OpenFramework;
  /** Of that version, in the language of --language. */
  readonly labels: Labels;
  readonly json: boolean;
  /** --force: files that are there already are replaced. */
  readonly isForced: boolean;
  /** What was read in this run, by its real path, as it was then (see fileStamp). */
  readonly filesRead: Map<string, string>;
  /** stdout: results. */
  readonly print: (text: string) => void;
  /** stderr: errors and progress. */
  readonly complain: (text: string) => void;
  /** Hears Ctrl-C: true once somebody pressed it. */
  readonly isStopped: () => Promise<boolean>;
  /** Replaces the progress line; does nothing within the first second or when nobody watches. */
  readonly progress: (text: string) => void;
}

/** A wrong call: its sentence is printed with a hint to --help, and the exit code is 2. */
export class UsageError extends Error {}

/** A single file of --out, checked before any work is done. */
export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing.`);
  return value;
}

/** A reporting year, and the preferred version that has it, in the wanted language. */
export async function requireYear(
  { frameworks: { versions, language, open } }: CliContext,
  value: string | undefined,
): Promise<{ readonly round: string; readonly open: OpenFramework; readonly labels: Labels }> {
  const round = requireOption(value, "year");
  const version = versionForYear(versions, round);
  if (!version) {
    const years = versions.flatMap((one) => one.rounds).sort();
    throw new UsageError(`--year ${round}: there are the years ${years[0] ?? ""} to ${years.at(-1) ?? ""}.`);
  }
  const languages = version.languages.map((one) => one.language);
  if (!languages.includes(language))
    throw new UsageError(`--language ${language}: ${versionText(version)} has ${languages.join(", ")}.`);
  const opened = valueOf(await open(version));
  return { round, open: opened, labels: labelsIn(opened.framework, language) };
}

/** Reads a file by the framework version that it says it is of. */
export async function readNamed({ frameworks, filesRead }: CliContext, file: string): Promise<ReadFile> {
  const stamp = await fileStamp(file);
  if (stamp !== undefined && !filesRead.has(realPath(file))) filesRead.set(realPath(file), stamp);
  return valueOf(await readFile(frameworks, xlsxFormat, { file, content: await readBytes(file) }));
}

/** The named files without those that programs keep beside reports, each of which is said. */
export function reportsAmong(context: CliContext, files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const issue = besideReports(file);
    if (issue) context.complain(`${file}: ${tell(context, context.open, issue)}`);
    return !issue;
  });
}

/** Each file once, one after the other: several at once would hold all their bytes at the same time. */
export async function readAll(context: CliContext, files: readonly string[]): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of new Set(files)) read.push(await readNamed(context, file));
  return read;
}

/** The sentence of an issue, in the language of --language; what it names is of this version. */
export function tell({ frameworks: { language } }: CliContext, { framework }: OpenFramework, issue: Issue): string {
  return tellIssue(framework, labelsIn(framework, language), issue, "commandLine");
}

/** Says on stderr what was found in a file, each with its place; what it names is of this version. */
export function complainOf(context: CliContext, open: OpenFramework, file: string, issues: readonly Issue[]): void {
  for (const issue of issues) {
    const place = [issue.sheet, issue.cell].filter((part) => part !== undefined).join(" ");
    context.complain([file, place, tell(context, open, issue)].filter((part) => part !== "").join(": "));
  }
}

/** The regional workbook that was read; undefined after it was said why it is none that can be used. */
export function regionalIn(context: CliContext, read: ReadFile): OldWorkbook | undefined {
  const regional = readInto(read);
  if (regional.ok) return regional.value;
  complainOf(context, read.open, read.file, regional.issues);
  return undefined;
}

/** Says that somebody stopped the work before anything was written. */
export function stopped({ complain }: CliContext): ExitCode {
  complain("Stopped; nothing was written.");
  return NOTHING_DONE;
}

/** The one file that a command is about. @throws UsageError when none or several are named */
export function onlyFile([file, more]: readonly string[], what: string): string {
  if (file === undefined || more !== undefined) throw new UsageError(`Name one ${what}.`);
  return file;
}

/** A framework that cannot be used; told with the files and keys that are wrong. */
export class BrokenFramework extends Error {}

/** @throws BrokenFramework where a version cannot be opened */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new BrokenFramework(
    outcome.issues
      .map(({ code, facts }) => (code === "framework-invalid" ? `${facts.file}: ${facts.key}: ${facts.problem}` : code))
      .join("\n"),
  );
}
