import fc from "fast-check";
import type { Justification } from "../../../src/core/issue/justification";
import type { CellContent, Observation } from "../../../src/core/observation/observation";
import { checkSeal, sealCode, sealOf } from "../../../src/core/seal/seal";
import { sealedLines, type SealedContents } from "../../../src/core/seal/sealed-lines";
import { planSeal } from "../../../src/core/seal/plan-seal";
import { readStoredSeal } from "../../../src/core/seal/stored-seal";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const IDENTITY = { framework: "f", version: "1", jurisdiction: "ME", round: "2024" };
const GAP = { where: "", owner: "Police", expected: "2025", note: "" };
const JUSTIFIED: Justification = {
  rule: "jump",
  definition: "d",
  key: "10.i.all.2024",
  compared: "32 1262",
  value: 1262,
  said: "Higher than usual.",
  reason: "confirmed-with-source",
  text: "Counted anew.",
  who: "A. Officer",
  when: "2025-03-01",
};

function contents(figures: Readonly<Record<string, CellContent>>, more: Partial<SealedContents> = {}): SealedContents {
  const observations = new Map(
    Object.entries(figures).map(([key, content]): [string, Observation] => [
      key,
      { key, row: "", period: "", content, derived: false, provenance: { file: "", sheet: "KPI 10", cell: "J8" } },
    ]),
  );
  return {
    identity: IDENTITY,
    observations,
    gaps: new Map(),
    notes: new Map(),
    justifications: [],
    breaks: [],
    ...more,
  };
}

const BREAK = { row: "10.i.all", from: "2024", note: "All incidents from now on." };
const number = (value: number): CellContent => ({ kind: "number", value });
const text = (value: string): CellContent => ({ kind: "text", text: value });
const NO_DATA: CellContent = { kind: "noData", reason: "not-collected" };
const BEFORE = contents(
  { "10.i.all.2023": number(32), "10.i.all.2024": NO_DATA, "n.a.b.2024": text("Good") },
  { gaps: new Map([["10.i.all.2024", GAP]]), justifications: [JUSTIFIED] },
);

describe("what a seal is blind to", () => {
  test.each<[string, CellContent, CellContent]>([
    ["what binary fractions left behind", number(16), number(16.000000000000004)],
    ["other line ends, and spaces before them", text("One\nTwo"), text("One \r\nTwo\r\n")],
    ["letters with loose accents", text("Šta"), text("S\u030Cta")],
  ])("%s", (_, one, other) => {
    expect(sealOf(contents({ k: one })).digest).toBe(sealOf(contents({ k: other })).digest);
  });

  test("cells without anything, and totals that follow from their parts", () => {
    const some = contents({ k: number(1), t: number(2), blank: { kind: "blank" } });
    const observations = new Map([...some.observations].map(([key, one]) => [key, { ...one, derived: key === "t" }]));
    expect(sealOf({ ...some, observations }).digest).toBe(sealOf(contents({ k: number(1) })).digest);
  });

  test("the order in which things were read", () => {
    const figures = fc.uniqueArray(fc.tuple(fc.string(), fc.double({ noNaN: true })), { selector: ([key]) => key });
    fc.assert(
      fc.property(figures, (pairs) => {
        const of = (list: typeof pairs): SealedContents =>
          contents(Object.fromEntries(list.map(([key, value]) => [`k${key}`, number(value)])));
        expect(sealOf(of([...pairs].reverse())).digest).toBe(sealOf(of(pairs)).digest);
      }),
    );
  });
});

describe("what a seal sees", () => {
  test.each<[string, SealedContents, string, string]>([
    ["a figure", contents({ k: number(1) }), "figure", "k"],
    ["0 for no data", contents({ k: number(0) }), "figure", "k"],
    ["one more figure", contents({ k: NO_DATA, more: number(1) }), "figure", "more"],
    ["a figure that is gone", contents({}), "figure", "k"],
    ["who has the figure", contents({ k: NO_DATA }, { gaps: new Map([["k", GAP]]) }), "gap", "k"],
    ["a note", contents({ k: NO_DATA }, { notes: new Map([["r", { note: "a", source: "" }]]) }), "note", "r"],
    ["a break in a series", contents({ k: NO_DATA }, { breaks: [BREAK] }), "break", "10.i.all:2024"],
    [
      "another jurisdiction",
      contents({ k: NO_DATA }, { identity: { ...IDENTITY, jurisdiction: "XK" } }),
      "identity",
      "",
    ],
  ])("%s", (_, now, kind, key) => {
    const state = checkSeal(now, sealOf(contents({ k: NO_DATA })));
    expect(state.kind === "changed" && state.changes.map((change) => [change.kind, change.key])).toEqual([[kind, key]]);
  });

  test("the text of a justification", () => {
    const now = { ...BEFORE, justifications: [{ ...JUSTIFIED, text: "Not counted anew." }] };
    expect(checkSeal(now, sealOf(BEFORE))).toMatchObject({ kind: "changed", changes: [{ kind: "justification" }] });
  });

  test("the end of a long text, of which only the hash is kept", () => {
    const sealed = sealOf(contents({ k: text("A".repeat(5000)) }));
    expect(Math.max(...[...sealed.lines.values()].map(({ length }) => length))).toBeLessThan(200);
    expect(checkSeal(contents({ k: text(`${"A".repeat(5000)}.`) }), sealed).kind).toBe("changed");
  });
});

describe("as a file carries it", () => {
  const stored = readStoredSeal(
    snapshotOfPlan({ title: "", properties: {}, looks: {}, sheets: [planSeal(sealOf(BEFORE))], names: [] }),
  );

  test("it is read back whole", () => {
    expect(checkSeal(BEFORE, stored).kind).toBe("whole");
    expect(stored?.lines).toEqual(sealedLines(BEFORE));
  });

  test.each<[string, (lines: Map<string, string>) => void]>([
    ["a line that was changed", (lines) => lines.set("figure:10.i.all.2023", "number|33")],
    ["a line that is gone", (lines) => lines.delete("figure:10.i.all.2023")],
    ["a line more", (lines) => lines.set("figure:x", "number|1")],
  ])("%s makes it worthless", (_, change) => {
    const lines = new Map(stored?.lines);
    change(lines);
    expect(checkSeal(BEFORE, { digest: stored?.digest ?? "", lines }).kind).toBe("broken");
  });

  test("one from before breaks were sealed still holds, and says nothing of them", () => {
    const older = sealOf(BEFORE, 1);
    expect([...older.lines.keys()].filter((id) => id.startsWith("seal:"))).toEqual([]);
    expect(checkSeal(BEFORE, older)).toMatchObject({ kind: "whole", now: { code: older.code } });
    expect(checkSeal({ ...BEFORE, breaks: [BREAK] }, older).kind).toBe("whole");
    expect(checkSeal({ ...BEFORE, gaps: new Map() }, older).kind).toBe("changed");
    expect(checkSeal({ ...BEFORE, breaks: [BREAK] }, sealOf(BEFORE)).kind).toBe("changed");
  });

  test("the line that says what it is over cannot be taken away", () => {
    const lines = new Map(stored?.lines);
    lines.delete("seal:");
    expect(checkSeal(BEFORE, { digest: stored?.digest ?? "", lines }).kind).toBe("broken");
  });

  test("one of a version that is not known yet", () => {
    const lines = new Map([...(stored?.lines ?? []), ["seal:", "3"]]);
    expect(checkSeal(BEFORE, { digest: stored?.digest ?? "", lines }).kind).toBe("newer");
  });

  test("a digest that is none", () => {
    expect(checkSeal(BEFORE, { digest: "no", lines: new Map() }).kind).toBe("broken");
  });

  test("a report that was never sealed", () => {
    expect(checkSeal(BEFORE, undefined).kind).toBe("none");
  });
});

test("the code is made of the first 60 bits, four letters at a time, without I, L, O and U", () => {
  expect([sealCode("nothing"), sealCode("")]).toEqual(["", ""]);
  expect(sealCode("0".repeat(64))).toBe("0000-0000-0000");
  expect(sealCode(`${"f".repeat(15)}${"0".repeat(49)}`)).toBe("ZZZZ-ZZZZ-ZZZZ");
  expect(sealCode(sealOf(BEFORE).digest)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});
