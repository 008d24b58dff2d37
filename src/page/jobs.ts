import { typeIntoFile, writeIntoFile } from "../adapters/xlsx/edit/edit-workbook";
import { carrySheets } from "../adapters/xlsx/carry-sheets";
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import type { TypedCell } from "../app/ports";
import type { Outcome } from "../core/issue/issue";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

/** The file of a regional workbook. */
interface WrittenRegional {
  readonly bytes: Uint8Array;
  /** As it is read back. */
  readonly written: Snapshot;
  /** What of sheets that people added could not be taken along; of the whole file where no sheet is named. */
  readonly lost: readonly { readonly sheet: string | undefined }[];
}

/** What each job is asked, and what it makes. */
interface JobTypes {
  readonly read: { readonly asked: readonly [bytes: Uint8Array]; readonly made: Outcome<Snapshot> };
  readonly write: { readonly asked: readonly [plan: WorkbookPlan]; readonly made: Uint8Array };
  readonly typeInto: {
    readonly asked: readonly [bytes: Uint8Array, cells: readonly TypedCell[]];
    readonly made: Outcome<Uint8Array>;
  };
  /** `old` is the file that it is written from, `carried` are the sheets of it that go along. */
  readonly writeRegional: {
    readonly asked: readonly [old: Uint8Array | undefined, carried: readonly string[], plan: WorkbookPlan];
    readonly made: Outcome<WrittenRegional>;
  };
  readonly writeInto: {
    readonly asked: readonly [bytes: Uint8Array, plan: WorkbookPlan];
    readonly made: Outcome<Uint8Array>;
  };
}

export type JobName = keyof JobTypes;
export type Asked<Name extends JobName> = JobTypes[Name]["asked"];
export type Made<Name extends JobName> = JobTypes[Name]["made"];

/** What takes long, as functions of plain data: they run beside the page where there are workers. */
const JOBS: { readonly [Name in JobName]: (...asked: Asked<Name>) => Promise<Made<Name>> } = {
  read: (bytes) => Promise.resolve(xlsxFormat.read(bytes)),
  write: (plan) => xlsxFormat.write(plan),
  typeInto: (bytes, cells) => Promise.resolve(typeIntoFile(bytes, cells)),
  writeInto: (bytes, plan) => writeIntoFile(bytes, plan),
  writeRegional,
};

async function writeRegional(
  old: Uint8Array | undefined,
  carried: readonly string[],
  plan: WorkbookPlan,
): Promise<Outcome<WrittenRegional>> {
  const beside = old && (await carrySheets(old, carried, plan));
  if (beside && !beside.ok) return beside;
  const { format, lost } = beside?.value ?? { format: xlsxFormat, lost: [] };
  const bytes = await format.write(plan);
  const read = format.read(bytes);
  return read.ok ? { ...read, issues: [], value: { bytes, written: read.value, lost } } : read;
}

/** Does a job somewhere. Fails only for a bug of ours. */
export type DoJob = <Name extends JobName>(name: Name, ...asked: Asked<Name>) => Promise<Made<Name>>;

/** On the thread that calls it. */
export const doHere: DoJob = (name, ...asked) => JOBS[name](...asked);
