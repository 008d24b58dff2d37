/** Where tests stand: a walk from a file to its tests, and back, needs no search. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

const TEST = __dirname;
const SRC = join(TEST, "../src");

/** Rooms that mirror nothing: they test the whole, from outside, or hold what tests need. */
const ROOMS_OF_THEIR_OWN = [
  "e2e",
  "interop",
  "bench",
  "fixtures",
  "layers",
  "manifest",
  "host/contract",
  "host/browser",
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

const tests = filesIn(TEST).filter((file) => file.endsWith(".test.ts"));

test("every folder with tests mirrors one of src, or is a room of its own", () => {
  const strange = [...new Set(tests.map(dirname))].filter(
    (folder) =>
      !existsSync(join(SRC, folder)) &&
      !ROOMS_OF_THEIR_OWN.some((room) => folder === room || folder.startsWith(`${room}/`)),
  );
  expect(strange).toEqual([]);
  expect(ROOMS_OF_THEIR_OWN.filter((room) => existsSync(join(SRC, room)))).toEqual([]);
});

test("a test with the name of a file that it uses stands at the mirrored path of that file", () => {
  const misplaced = tests.flatMap((file) => {
    const name = basename(file, ".test.ts");
    const folder = dirname(join(TEST, file));
    return [...readFileSync(join(TEST, file), "utf8").matchAll(/import \{[^}]*\} from "(\.[^"]+)"/g)]
      .map(([, path = ""]) => relative(SRC, resolve(folder, path)))
      .filter((path) => !path.startsWith("..") && basename(path) === name && dirname(path) !== dirname(file))
      .map((path) => `${file} tests ${path}`);
  });
  expect(misplaced).toEqual([]);
});

test("every rule kind has a test file, which asks it about every situation", () => {
  const kinds = filesIn(join(SRC, "core/validation/kinds")).map((file) => basename(file, ".ts"));
  const asked = kinds.filter((kind) => {
    const file = join(TEST, "core/validation/kinds", `${kind}.test.ts`);
    return existsSync(file) && readFileSync(file, "utf8").includes("\ntestSituations(");
  });
  expect(kinds.length).toBeGreaterThan(0);
  expect(asked).toEqual(kinds);
});
