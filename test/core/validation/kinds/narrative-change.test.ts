/** Changes in per cent that texts state. Yearly figures are the last of their rows. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, type Typed, type TypedRows } from "./rule-verdicts";

const TEXT = "narrative.goal-1.progress";
const H1 = `${TEXT}.2024-H1`;
const SEIZED = "4.firearms.total";
const LIMITS = { kind: "narrative-change", parameters: { tolerance: 1 } };
const said = (text: string, before: Typed, now: Typed): TypedRows => ({
  [TEXT]: [text],
  [SEIZED]: [null, null, null, null, null, before, now],
});
const UP = "150 weapons were seized, +50 % compared to 2023.";

const confiscated = (before: number): TypedRows => ({
  [TEXT]: ["150 firearms were confiscated, +50 % compared to 2023."],
  "12.firearms.confiscated": [null, null, null, null, null, before, 150],
});

testSituations(LIMITS, {
  pass: { rows: said(UP, 100, 150), gives: [`pass ${H1}`] },
  "at the limit": { rows: said(UP, 100, 149), gives: [`pass ${H1}`] },
  "just beyond": { rows: said(UP, 1000, 1489), gives: [`narrative-change ${H1}`] },
  blank: { rows: said(UP, 100, null), gives: [`notEvaluated ${H1}`] },
  "no data": { rows: said(UP, "no-data", 150), gives: [`notEvaluated ${H1}`] },
  "first year": {
    rows: { [TEXT]: ["In 2018, seizures of weapons rose by 50 % compared to 2017."], [SEIZED]: [150] },
    gives: [`notEvaluated ${H1}`],
  },
  "not evaluated": { rows: said("Seizures of weapons rose by 50 %.", 100, 100), gives: [`notEvaluated ${H1}`] },
});

test.each<[string, TypedRows, readonly string[]]>([
  ["above by as much as is tolerated", said(UP, 100, 151), []],
  ["above by more", said(UP, 1000, 1511), [`narrative-change ${H1}`]],
  ["from 0 there is no per cent", said(UP, 0, 150), []],
  [
    "the year's own figure shows that it speaks of the year",
    said("150 weapons were seized, up by 50 %.", 100, 150),
    [],
  ],
  ["and so it is compared", said("150 weapons were seized, up by 50 %.", 140, 150), [`narrative-change ${H1}`]],
  ["another figure does not", said("20 weapons were seized, up by 50 %.", 140, 150), []],
  ["a fall", said("In 2024, seizures of weapons fell by 50 % compared to 2023.", 100, 50), []],
  [
    "a fall told as a rise",
    said("In 2024, seizures of weapons rose by 50 % compared to 2023.", 100, 50),
    [`narrative-change ${H1}`],
  ],
  ["where one of the rows that can be meant has no figure", confiscated(140), []],
  [
    "where none of the rows that can be meant agrees",
    { ...confiscated(140), [SEIZED]: [null, null, null, null, null, 130, 150] },
    [`narrative-change ${H1}`],
  ],
  ["where one of them does", { ...confiscated(140), [SEIZED]: [null, null, null, null, null, 100, 150] }, []],
])("%s", (_, rows, expected) => {
  expect(findings(LIMITS, rows)).toEqual(expected);
});

test("both changes are told to one decimal, with their years", () => {
  expect(factsOf(LIMITS, said(UP, 1392, 1586))).toMatchObject([
    { row: SEIZED, period: "2024", previousPeriod: "2023", value: 1586, previous: 1392, stated: 50, change: 13.9 },
  ]);
});
