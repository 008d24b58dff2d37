/** Rows of a table that are together unlike their other years. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears } from "./rule-verdicts";

const INLAND = "4.devices.inland";
const BORDER = "4.devices.border";
const halved = { [INLAND]: [60, 66, 58, 63, 31], [BORDER]: [44, 42, 45, 43, 22] };
const rule = (parameters: Readonly<Record<string, number>>): Parameters<typeof findings>[0] => ({
  kind: "table-moves",
  tables: ["4.devices"],
  parameters: { from: 1, apart: 1, ...parameters },
});

testSituations("table-unlike-other-years", {
  pass: {
    rows: { [INLAND]: [60, 66, 58, 63], [BORDER]: [44, 42, 45, 43] },
    gives: inYears("pass", INLAND, 2018, 2021),
  },
  "at the limit": { none: "how rare it is decides, which asking about it does" },
  "just beyond": { none: "how rare it is decides, which asking about it does" },
  blank: {
    rows: { [INLAND]: [60, 66, null, 31], [BORDER]: [44, 42, null, 22] },
    gives: inYears("notEvaluated", INLAND, 2018, 2021),
  },
  "no data": {
    rows: { [INLAND]: [60, 66, 58, 31], [BORDER]: ["no-data", 42, 45, 22] },
    gives: inYears("notEvaluated", INLAND, 2018, 2021),
  },
  "first year": {
    rows: { [INLAND]: [31, 66, 58, 63, 60], [BORDER]: [22, 42, 45, 43, 44] },
    gives: [`table-moves ${INLAND}.2018`, ...inYears("pass", INLAND, 2019, 2022)],
  },
  "not evaluated": {
    rows: { [INLAND]: [60, 66, 58], [BORDER]: [44, 42, 45] },
    gives: inYears("notEvaluated", INLAND, 2018, 2020),
  },
});

test("rows are named that are unlike, and the place is the one that is most so", () => {
  const rows = { [INLAND]: [60, 66, 58, 63, 31], [BORDER]: [44, 42, 45, 43, 5] };
  expect(findings("table-unlike-other-years", rows)).toEqual([`table-moves ${BORDER}.2022`]);
  expect(factsOf("table-unlike-other-years", halved)).toMatchObject([
    { others: [INLAND, BORDER], table: "4.devices", period: "2022" },
  ]);
});

test("one row that is unlike is no matter of the table", () => {
  expect(findings(rule({}), { ...halved, [BORDER]: [44, 42, 45, 43, 43] })).toEqual([]);
  expect(findings(rule({ from: 9 }), halved)).toEqual([]);
});
