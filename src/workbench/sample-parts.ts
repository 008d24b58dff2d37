/** A part of its own: only samples need it. */
import { explainedChunks } from "../adapters/browser/explained-chunks";
import { sampleChunks } from "../adapters/browser/sample-chunks";
import { findFrameworks, type Frameworks } from "../app/frameworks";
import type { SampleSource } from "../app/ports";
import { shippedValue } from "./shipped-value";

/** What samples are made from. */
export interface SampleParts {
  readonly frameworks: Frameworks;
  readonly source: SampleSource;
}

/** Of the versions that ship, in the language nearest to the wanted one. */
export async function sampleParts(wanted: string): Promise<SampleParts> {
  return { frameworks: shippedValue(await findFrameworks(explainedChunks, wanted)), source: sampleChunks };
}
