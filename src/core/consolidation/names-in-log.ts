import type { Assessment } from "../assessment/assess";
import type { LogFile } from "./regional";
import { shortNames } from "./short-names";

/**
 * What files are called in the log and beside their figures, by their own names. A name that another jurisdiction's file
 * has there already gets the folder before it, or a number behind it: two files of one name are two files, also where
 * they are merged one after the other. The same file again has the name that it had.
 */
export function namesInLog(given: readonly Assessment[], logged: readonly LogFile[]): ReadonlyMap<string, string> {
  const short = shortNames(given.map(({ file }) => file));
  const taken = new Map(logged.map(({ file, jurisdiction }) => [file, jurisdiction]));
  const names = new Map<string, string>();
  for (const { file, report } of given) {
    const own = report?.identity.jurisdiction ?? "";
    const isFree = (name: string): boolean => (taken.get(name) ?? own) === own;
    const name = namesFor(short.get(file) ?? file, file).find(isFree) ?? numbered(short.get(file) ?? file, isFree);
    names.set(file, name);
    taken.set(name, own);
  }
  return names;
}

/** The name, then with one folder more each time. */
function namesFor(name: string, file: string): readonly string[] {
  const parts = file.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  const longer = parts.map((_, length) => parts.slice(-length - 1).join("/")).filter((one) => one.length > name.length);
  return [name, ...longer];
}

function numbered(name: string, isFree: (name: string) => boolean): string {
  let number = 2;
  while (!isFree(`${name} (${String(number)})`)) number++;
  return `${name} (${String(number)})`;
}
