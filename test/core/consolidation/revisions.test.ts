import { findRevisions, joinRevisions, type Revision } from "../../../src/core/consolidation/revisions";
import type { Facts } from "../../../src/core/issue/fact";
import type { Issue, IssueCode } from "../../../src/core/issue/issue";
import type { Justification } from "../../../src/core/issue/justification";
import { BLANK, type CellContent } from "../../../src/core/observation/observation";
import { opened } from "../../fixtures/shipped-framework";
import { anIssue } from "../../fixtures/an-issue";

const { framework } = opened();
const number = (value: number): CellContent => ({ kind: "number", value });
const NONE: CellContent = { kind: "noData", reason: "no-data" };
const CASES = "3.possession.cases";
const justification: Justification = {
  rule: "closed-years",
  definition: "",
  key: `${CASES}.2022`,
  compared: "",
  value: 1,
  said: "",
  reason: "correction",
  text: "counted twice",
  who: "Ana",
  when: "2026-11-24",
};
const warning = (facts: Facts, code: IssueCode = "revision"): Issue =>
  anIssue(code, "warning", facts, { justification });

function found(
  accepted: Readonly<Record<string, CellContent>>,
  now: Readonly<Record<string, CellContent>>,
  issues: readonly Issue[] = [],
): readonly Revision[] {
  const report = { jurisdiction: "AL", round: "2024", now: new Map(Object.entries(now)), issues };
  return findRevisions(framework, report, new Map(Object.entries(accepted)));
}

test.each<[string, string, CellContent, CellContent | undefined, boolean]>([
  ["another figure", `${CASES}.2022`, number(5), number(6), true],
  ["the same figure", `${CASES}.2022`, number(5), number(5), false],
  ["another figure of the last closed year", `${CASES}.2023`, number(5), number(6), true],
  ["another figure of the year that is reported", `${CASES}.2024`, number(5), number(6), false],
  ["a figure that became no data", `${CASES}.2022`, number(5), NONE, true],
  ["a figure that is gone", `${CASES}.2022`, number(5), undefined, true],
  ["late data", `${CASES}.2022`, NONE, number(5), false],
  ["a figure where it was blank", `${CASES}.2022`, BLANK, number(5), false],
  ["another status", "1.laws.weapons.2022", { kind: "code", code: "a" }, { kind: "code", code: "b" }, true],
  ["a text", "narrative.goal-1.progress.2023-H1", { kind: "text", text: "a" }, { kind: "text", text: "b" }, false],
  ["a row that the framework does not have", "3.possession.people.2022", number(5), number(6), false],
])("%s", (_, key, old, now, isRevision) => {
  expect(found({ [key]: old }, now ? { [key]: now } : {})).toEqual(
    isRevision ? [{ jurisdiction: "AL", key, old, now: now ?? BLANK, reason: "", text: "" }] : [],
  );
});

test("a total counts where it was typed, now or then", () => {
  const [INLAND, BORDER, TOTAL] = ["4.firearms.inland.2022", "4.firearms.border.2022", "4.firearms.total.2022"];
  const split = (inland: number): Readonly<Record<string, CellContent>> => ({
    [INLAND]: number(inland),
    [BORDER]: number(2),
    [TOTAL]: number(inland + 2),
  });
  const whole = (total: number): Readonly<Record<string, CellContent>> => ({
    [INLAND]: NONE,
    [BORDER]: NONE,
    [TOTAL]: number(total),
  });
  expect(found(split(5), split(6)).map(({ key }) => key)).toEqual([INLAND]);
  expect(found(whole(7), whole(8)).map(({ key }) => key)).toEqual([TOTAL]);
  expect(found(whole(7), split(6)).map(({ key }) => key)).toEqual([TOTAL]);
});

test.each<[string, Issue, boolean]>([
  ["of this row and year", warning({ row: CASES, periods: ["2021", "2022"] }), true],
  ["of the same digits in another order", warning({ row: CASES, periods: ["2022"] }, "revision-digits"), true],
  ["of another year", warning({ row: CASES, periods: ["2021"] }), false],
  ["of another row", warning({ row: "3.possession.individuals", periods: ["2022"] }), false],
  ["of another rule", warning({ row: CASES, periods: ["2022"] }, "no-data-stated"), false],
])("the reason is that of the finding %s", (_, issue, isIts) => {
  const [revision] = found({ [`${CASES}.2022`]: number(5) }, { [`${CASES}.2022`]: number(6) }, [issue]);
  expect(revision).toMatchObject(isIts ? { reason: "correction", text: "counted twice" } : { reason: "", text: "" });
});

test("a finding without a justification gives no reason", () => {
  const open = anIssue("revision", "warning", { row: CASES, periods: ["2022"] });
  const [revision] = found({ [`${CASES}.2022`]: number(5) }, { [`${CASES}.2022`]: number(6) }, [open]);
  expect(revision).toMatchObject({ reason: "", text: "" });
});

const known: Revision = {
  jurisdiction: "AL",
  key: `${CASES}.2022`,
  old: number(5),
  now: number(6),
  reason: "correction",
  text: "counted twice",
};

test.each<[string, Partial<Revision>, number]>([
  ["the same change with another reason", { reason: "", text: "" }, 1],
  ["of another jurisdiction", { jurisdiction: "RS" }, 2],
  ["of another year", { key: `${CASES}.2021` }, 2],
  ["from another figure", { old: number(4) }, 2],
  ["to another figure", { now: number(7) }, 2],
])("a change that is known stays as it was, and others come behind it: %s", (_, change, count) => {
  const joined = joinRevisions([known], [{ ...known, ...change }]);
  expect(joined).toHaveLength(count);
  expect(joined[0]).toBe(known);
});
