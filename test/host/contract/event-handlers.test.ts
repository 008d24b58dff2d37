import { contract, firstSheet } from "../excel-session";

const EVENTS = "docs/excel/excel-add-ins-events.md";

/** Adds a handler that notes a word. */
function note(words: string[], word: string): () => Promise<void> {
  return () => {
    words.push(word);
    return Promise.resolve();
  };
}

contract("Handlers", [
  {
    name: "two handlers hear the same",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const words: string[] = [];
      firstSheet(context).onChanged.add(note(words, "one"));
      firstSheet(context).onChanged.add(note(words, "two"));
      await context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      await deliver();
      return words;
    },
    expected: ["one", "two"],
  },
  {
    name: "one of two is removed, the other hears on",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const words: string[] = [];
      const first = firstSheet(context).onChanged.add(note(words, "one"));
      firstSheet(context).onChanged.add(note(words, "two"));
      await context.sync();
      first.remove();
      await first.context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      await deliver();
      return words;
    },
    expected: ["two"],
  },
  {
    name: "a handler of the sheet and one of all sheets",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const words: string[] = [];
      firstSheet(context).onChanged.add(note(words, "sheet"));
      context.workbook.worksheets.onChanged.add(note(words, "all"));
      await context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      await deliver();
      return [...words].sort();
    },
    expected: ["all", "sheet"],
  },
  {
    name: "a handler is not called before it was synced",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const words: string[] = [];
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      firstSheet(context).onChanged.add(note(words, "late"));
      await context.sync();
      await deliver();
      return words;
    },
    expected: [],
  },
  {
    name: "a handler may write and listen on",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const addresses: string[] = [];
      firstSheet(context).onChanged.add(async ({ address }) => {
        addresses.push(address);
        if (address !== "A1") return;
        await Excel.run(async (own) => {
          own.workbook.worksheets.getItem("Sheet1").getRange("B1").values = [["seen"]];
          await own.sync();
        });
      });
      await context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      for (let turn = 0; turn < 3; turn++) await deliver();
      return addresses;
    },
    expected: ["A1", "B1"],
  },
  {
    name: "the range of an event, or a null object when it is gone",
    source: "ExcelApi 1.8 WorksheetChangedEventArgs.getRangeOrNullObject",
    run: async (context, { deliver }) => {
      let event: Excel.WorksheetChangedEventArgs | undefined;
      firstSheet(context).onChanged.add((args) => {
        event = args;
        return Promise.resolve();
      });
      await context.sync();
      firstSheet(context).getRange("C3:D4").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      await deliver();
      const range = event?.getRangeOrNullObject(context);
      range?.load("address,values");
      await context.sync();
      return [range?.address, range?.values as unknown];
    },
    expected: [
      "Sheet1!C3:D4",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
  {
    name: "enableEvents is read as it was set",
    source: "ExcelApi 1.8 Runtime.enableEvents",
    run: async (context) => {
      context.runtime.enableEvents = false;
      context.runtime.load("enableEvents");
      await context.sync();
      return context.runtime.enableEvents;
    },
    expected: false,
  },
]);
