import type { OpenFramework } from "../app/open-framework";
import type { Labels } from "../core/framework/framework-schema";

/** Exit codes: everything is fine; something was refused or is not clean; nothing could be done. */
export const [ALL_GOOD, NOT_CLEAN, NOTHING_DONE] = [0, 1, 2] as const;
export type ExitCode = typeof ALL_GOOD | typeof NOT_CLEAN | typeof NOTHING_DONE;

export interface CliContext {
  readonly open: OpenFramework;
  readonly labels: Labels;
  readonly json: boolean;
  /** stdout: results. */
  readonly print: (text: string) => void;
  /** stderr: errors and progress. */
  readonly complain: (text: string) => void;
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

/** A reporting year of the framework. */
export function requireYear({ open }: CliContext, value: string | undefined): string {
  const year = requireOption(value, "year");
  const { years } = open.framework;
  if (!years.includes(year))
    throw new UsageError(`--year ${year}: this framework has the years ${years[0] ?? ""} to ${years.at(-1) ?? ""}.`);
  return year;
}
