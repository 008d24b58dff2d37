/** Frameworks with as many jurisdictions as a bench asks for: data of a test, nobody's figures. */
import { frameworkFiles } from "../fixtures/shipped-framework";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Files of the shipped framework with jurisdictions "AAA", "AAB", ... */
export function filesWith(count: number): ReturnType<typeof frameworkFiles> {
  const files = frameworkFiles();
  const letter = (index: number): string => LETTERS[index % LETTERS.length] ?? "";
  const codes = Array.from({ length: count }, (_, index) =>
    [index / LETTERS.length ** 2, index / LETTERS.length, index].map((place) => letter(Math.floor(place))).join(""),
  );
  Object.assign(files["framework.json"] ?? {}, { jurisdictions: codes.map((code) => ({ code, aliases: [] })) });
  Object.assign(files["labels.en.json"] ?? {}, {
    jurisdictions: Object.fromEntries(codes.map((code) => [code, { name: `Place ${code}`, capital: code }])),
  });
  return files;
}
