import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import type { Outcome } from "../core/issue/issue";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

/** What each job is asked, and what it makes. */
interface JobTypes {
  readonly read: { readonly asked: readonly [bytes: Uint8Array]; readonly made: Outcome<Snapshot> };
  readonly write: { readonly asked: readonly [plan: WorkbookPlan]; readonly made: Uint8Array };
}

export type JobName = keyof JobTypes;
export type Asked<Name extends JobName> = JobTypes[Name]["asked"];
export type Made<Name extends JobName> = JobTypes[Name]["made"];

/** What takes long, as functions of plain data: they run beside the page where there are workers. */
const JOBS: { readonly [Name in JobName]: (...asked: Asked<Name>) => Promise<Made<Name>> } = {
  read: (bytes) => Promise.resolve(xlsxFormat.read(bytes)),
  write: (plan) => xlsxFormat.write(plan),
};

/** Does a job somewhere. Fails only for a bug of ours. */
export type DoJob = <Name extends JobName>(name: Name, ...asked: Asked<Name>) => Promise<Made<Name>>;

/** On the thread that calls it. */
export const doHere: DoJob = (name, ...asked) => JOBS[name](...asked);
