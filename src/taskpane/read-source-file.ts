/** A part of its own: what reads figures of a second source is loaded when somebody compares. */
import { csvFormat } from "../adapters/csv/csv-format";
import type { GivenFile } from "../app/given-file";
import type { SnapshotReader } from "../app/ports";
import { readSecondSource } from "../app/read-second-source";
import type { Framework } from "../core/framework/framework";
import type { Outcome } from "../core/issue/issue";
import type { SecondSource } from "../core/second-source/second-source";

export type ReadSourceFile = (
  framework: Framework,
  given: GivenFile,
  workbook: () => Promise<SnapshotReader>,
) => Promise<Outcome<SecondSource>>;

export const readSourceFile: ReadSourceFile = (framework, given, workbook) =>
  readSecondSource(framework, given, { workbook, text: () => Promise.resolve(csvFormat) });
