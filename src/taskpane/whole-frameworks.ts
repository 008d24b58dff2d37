import { explainedChunks } from "../adapters/browser/explained-chunks";
import { findFrameworks, type Frameworks } from "../app/frameworks";
import { valueOf } from "./stopped";

let found: Promise<Frameworks> | undefined;

/**
 * The same frameworks with nothing left out: what only cards of rules and what is written need is not fetched before
 * the first look. Fails as an import does when it does not arrive.
 */
export function wholeFrameworks(language: string): Promise<Frameworks> {
  return (found ??= findFrameworks(explainedChunks, language).then(valueOf));
}
