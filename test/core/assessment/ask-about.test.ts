/** What of all that rules find implausible is asked about. Years start with 2018; 2024 is new. */
import { assess } from "../../../src/core/assessment/assess";
import type { Issue } from "../../../src/core/issue/issue";
import { observationKey } from "../../../src/core/framework/observation-key";
import { readReport } from "../../../src/core/report/read-report";
import type { Observations } from "../../../src/core/observation/observation";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (index: number, value: number | string): readonly (number | string)[] =>
  steady.map((one, at) => (at === index ? value : one));

type Rows = Readonly<Record<string, readonly (number | string)[]>>;

function filled(rows: Rows): ReturnType<typeof filledReport> {
  const typed = Object.fromEntries(
    Object.entries(rows).flatMap(([row, values]) =>
      values.map((value, index) => [observationKey(row, framework.years[index] ?? ""), value]),
    ),
  );
  return filledReport(framework, { typed });
}

function acceptedFrom(rows: Rows): Observations {
  const report = readReport(framework, "before.xlsx", filled(rows));
  if (!report.ok) throw new Error("the report cannot be read");
  return new Map([...report.value.observations].filter(([, { period }]) => period < "2024"));
}

/** "severity code key" of what is found in the rows. */
function asked(rows: Rows, accepted?: Rows, of = framework): readonly string[] {
  const known = accepted ? { accepted: acceptedFrom(accepted) } : {};
  const { issues } = assess(of, rulesFor, "a.xlsx", { ok: true, value: filled(rows), issues: [] }, known);
  const isOfRows = ({ key, code }: Issue): boolean =>
    code !== "cell-blank" &&
    code !== "institutions-missing" &&
    Object.keys(rows).some((row) => key?.startsWith(`${row}.`));
  return issues.filter(isOfRows).map(({ severity, code, key }) => `${severity} ${code} ${key ?? ""}`);
}

const spike = { [INLAND]: instead(2, 3900) };

test("years that were accepted are not questioned again, however odd they are", () => {
  expect(asked(spike)).toEqual([`warning change ${INLAND}.2020`, `warning outlier ${INLAND}.2020`]);
  expect(asked(spike, spike)).toEqual([]);
});

test("one that was changed since needs its reason, and that is all", () => {
  expect(asked(spike, { [INLAND]: steady })).toEqual([`warning revision ${INLAND}.2020`]);
});

test("a figure that comes late is looked at, as nobody has accepted it", () => {
  expect(asked(spike, { [INLAND]: instead(2, "No data") })).toContain(`warning outlier ${INLAND}.2020`);
});

test("the newest year is looked at more closely than closed ones", () => {
  const odd = (index: number): readonly string[] => asked({ [INLAND]: instead(index, 2100) });
  expect(odd(6)).toEqual([`warning outlier ${INLAND}.2024`]);
  expect(odd(3)).toEqual([`info history ${INLAND}.2021`]);
});

test("in the list of the history a row stands once, with all its odd years", () => {
  const { issues } = assess(framework, rulesFor, "a.xlsx", {
    ok: true,
    value: filled({ [INLAND]: [1427, 2011, 1396, 1414, 903, 1440, 1421] }),
    issues: [],
  });
  expect(issues.filter(({ code }) => code === "history").map(({ facts }) => facts)).toEqual([
    { row: INLAND, periods: ["2019", "2022"] },
  ]);
});

test("what two rows do every year says nothing of one of them", () => {
  const more = { [INLAND]: steady, [BORDER]: steady.map((one) => one + 100) };
  expect(asked(more)).toEqual([`info history ${BORDER}.2018`]);
  const once = { [INLAND]: steady, [BORDER]: [44, 52, 39, 47, 50, 41, 1460] };
  expect(asked(once)).toContain(`warning compare ${BORDER}.2024`);
});

test("a framework without limits asks about everything that its rules find", () => {
  const of = { ...framework, rulePack: { ...framework.rulePack, asking: undefined } };
  expect(asked(spike, spike, of)).toContain(`warning outlier ${INLAND}.2020`);
});

test("what cannot be true is corrected first, and nothing follows from it", () => {
  const rows = { [INLAND]: instead(6, -16), [BORDER]: [44, 52, 39, 47, 50, 41, 46] };
  expect(asked(rows)).toEqual([`error value-below ${INLAND}.2024`]);
  expect(asked({ ...rows, [INLAND]: instead(3, -1434) })).toEqual([`error value-below ${INLAND}.2021`]);
});
