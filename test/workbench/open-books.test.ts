/** Files that a person opens in the workbench: what cannot be opened is told as everywhere else, and nothing changes. */
import type { UnreadFile } from "../../src/host/files/open-workbook";
import { workbenchWords } from "../../src/workbench/words";
import { shippedValue } from "../../src/workbench/shipped-value";
import { tellUnread } from "../../src/workbench/tell-unread";
import { OpenBooks } from "../../src/workbench/open-books";
import { ExcelHost } from "../../src/host/excel-host";
import { loadTypeTable } from "../../src/host/node/load-type-table";
import type { FileIssueCode } from "../../src/core/issue/file-issues";
import { labelsIn } from "../../src/core/framework/framework";
import { tellIssue } from "../../src/core/validation/tell-issue";
import { atHand, frameworkFiles, opened } from "../fixtures/shipped-framework";
import { anIssue } from "../fixtures/an-issue";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
async function openBooks(onUnread: (reading: UnreadFile) => void = () => undefined): Promise<OpenBooks> {
  const table = await loadTypeTable();
  const words = await workbenchWords("en");
  return new OpenBooks(
    () => new ExcelHost({ table }),
    words,
    async (reading) => {
      onUnread(reading);
      return shippedValue(await tellUnread(reading, atHand(opened())));
    },
  );
}

function typeInto(books: OpenBooks, text: string): void {
  books.current.startEdit("enter", text);
  books.current.endEdit();
}

const firstCell = (books: OpenBooks): unknown => books.current.sheet.valueAt(0, 0);

const UNREAD: readonly (readonly [string, Uint8Array, FileIssueCode])[] = [
  ["old.xls", Uint8Array.from([...COMPOUND_FILE, ...Array<number>(504).fill(0)]), "file-old-xls"],
  ["nothing.xlsx", new Uint8Array(), "file-empty"],
  ["text.xlsx", new TextEncoder().encode("no workbook"), "file-not-a-workbook"],
  ["half.xlsx", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "file-cut-off"],
];

test.each(UNREAD)("%s is not opened, and the reading's own reason is told", async (name, bytes, code) => {
  const told: string[] = [];
  const books = await openBooks(({ issues }) => {
    told.push(...issues.map((issue) => issue.code));
  });
  await books.open(name, bytes);
  expect(told).toEqual([code]);
  const { framework } = opened(frameworkFiles());
  const sentence = tellIssue(framework, labelsIn(framework, "en"), anIssue(code, "blocker"));
  expect(books.said.startsWith(name) && books.said.endsWith(sentence)).toBe(true);
  expect(books.books).toEqual([books.current]);
});

test("a workbook is opened beside the others, under its name", async () => {
  const books = await openBooks();
  const [first] = books.books;
  books.current.host.workbook.name = "own.xlsx";
  const { bytes } = await books.save();
  await books.open("other.xlsx", bytes);
  expect(books.books.map(({ host }) => host.workbook.name)).toEqual(["own.xlsx", "other.xlsx"]);
  expect([books.books[0] === first, books.current === books.books[1]]).toEqual([true, true]);
});

test("what is in no file is told with its bytes, and opened again it is in no file still", async () => {
  const books = await openBooks();
  expect([books.hasUnsaved, await books.unsaved()]).toEqual([false, []]);
  typeInto(books, "mine");
  books.current.host.workbook.name = "own.xlsx";
  const unsaved = await books.unsaved();
  expect([books.hasUnsaved, unsaved.map(({ name }) => name)]).toEqual([true, ["own.xlsx"]]);

  const after = await openBooks();
  let told = 0;
  after.onWork(() => (told += 1));
  await after.openAgain(unsaved);
  expect([after.current.host.workbook.name, firstCell(after), after.hasUnsaved]).toEqual(["own.xlsx", "mine", true]);
  expect(told).toBe(1);
  await after.save();
  expect([after.hasUnsaved, await after.unsaved(), told]).toEqual([false, [], 2]);
});

test("what is typed while a file is made is in no file", async () => {
  const books = await openBooks();
  typeInto(books, "before");
  const saving = books.save();
  typeInto(books, "while");
  const { bytes } = await saving;
  expect(books.hasUnsaved).toBe(true);
  await books.open("saved.xlsx", bytes);
  expect(firstCell(books)).toBe("before");
});
