import { nextQueryId, queryState, withAnswers, type RegionalQuery } from "../../../src/core/query/query";

const query = (id: string, answer = "", closed = ""): RegionalQuery => ({
  id,
  jurisdiction: id.slice(0, 2),
  when: "2026-11-24",
  key: "3.possession.cases.2024",
  sheet: "KPI 3",
  cell: "J8",
  value: 1,
  question: "Why?",
  answer,
  closed,
});

test.each([
  ["open", query("AL-1")],
  ["answered", query("AL-1", "So.")],
  ["closed", query("AL-1", "So.", "2026-11-25")],
  ["closed", query("AL-1", "", "2026-11-25")],
])("%s", (state, one) => {
  expect(queryState(one)).toBe(state);
});

test("numbers count up for each jurisdiction, whatever was taken away in between", () => {
  expect(nextQueryId([query("AL-2"), query("AL-9"), query("BA-11")], "AL")).toBe("AL-10");
  expect(nextQueryId([], "XK")).toBe("XK-1");
});

test.each<[string, RegionalQuery, RegionalQuery]>([
  ["an answer comes", query("AL-1"), query("AL-1", "So.")],
  ["another answer opens it again", query("AL-1", "Old.", "2026-11-25"), query("AL-1", "So.")],
])("%s", (_, before, after) => {
  expect(withAnswers([before], "AL", [query("AL-1", "So.")])).toEqual([after]);
});

test.each<[string, RegionalQuery]>([
  ["a copy without the answer takes none away", query("AL-1", "So.")],
  ["a closed one stays closed", query("AL-1", "So.", "2026-11-25")],
])("%s", (_, before) => {
  expect(withAnswers([before], "AL", [query("AL-1")])).toEqual([before]);
  expect(withAnswers([before], "AL", [query("AL-1", "So.")])).toEqual([before]);
  expect(withAnswers([before], "AL", [])).toEqual([before]);
});

test("what the region does not know is kept", () => {
  expect(withAnswers([query("AL-1")], "AL", [query("AL-7", "So.")])).toEqual([query("AL-1"), query("AL-7", "So.")]);
});
