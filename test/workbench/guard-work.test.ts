/** What is kept while it is not saved is always the latest, however long an earlier state takes to be kept. */
import { ExcelHost } from "../../src/host/excel-host";
import { loadTypeTable } from "../../src/host/node/load-type-table";
import { guardWork } from "../../src/workbench/guard-work";
import { OpenBooks } from "../../src/workbench/open-books";
import { workbenchWords } from "../../src/workbench/words";

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] });
});
afterEach(() => {
  jest.useRealTimers();
});

test("a saved workbook is forgotten although keeping it took longer than saving it", async () => {
  const table = await loadTypeTable();
  const books = new OpenBooks(
    () => new ExcelHost({ table }),
    await workbenchWords("en"),
    () => Promise.resolve(""),
  );
  const page = new EventTarget();
  const begun: (readonly string[])[] = [];
  let kept: readonly string[] = [];
  let finish: (() => void) | undefined;
  const keep = async (files: readonly { readonly name: string }[]): Promise<void> => {
    const names = files.map(({ name }) => name);
    begun.push(names);
    if (begun.length === 1) await new Promise<void>((resolve) => (finish = resolve));
    kept = names;
  };
  guardWork(books, { keep, offered: () => [] }, page);
  const asks = (): boolean => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(asks()).toBe(false);

  books.current.startEdit("enter", "mine");
  books.current.endEdit();
  expect(asks()).toBe(true);
  jest.runOnlyPendingTimers();
  while (begun.length === 0) await settled();
  await books.save();
  expect(asks()).toBe(false);
  jest.runOnlyPendingTimers();
  await settled();
  finish?.();
  while (begun.length < 2) await settled();
  await settled();
  expect([begun, kept]).toEqual([[["Book1.xlsx"], []], []]);
});
