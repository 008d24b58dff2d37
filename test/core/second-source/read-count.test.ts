/** Periods of several years, percentages and contexts in tables of AVMP figures. All figures are invented. */
import { readSourceTable } from "../../../src/core/second-source/read-source-table";
import { sheetOfRows } from "../../fixtures/sheet-of-rows";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const HEAD = ["Jurisdiction", "Year", "Incidents", "Weapon seizures", "Killed"];

type Rows = Parameters<typeof sheetOfRows>[0];
const cases: readonly (readonly [string, Rows, readonly string[], readonly string[]])[] = [
  [
    "several years together are a period of their own, after the years",
    [
      ["Jurisdiction", "Period", "Incidents", "Organized crime"],
      ["Kosovo*", "2019-2024", 6948, 52],
      ["Kosovo*", "2019 \u2013 2023", 5000, null],
      ["Kosovo*", 2024, 700, null],
    ],
    [
      "XK 2024 incidents 700 C4",
      "XK 2019-2023 incidents 5000 C3",
      "XK 2019-2024 incidents 6948 C2",
      "XK 2019-2024 organised-crime 52 D2",
    ],
    [],
  ],
  [
    "years that run backwards, are the same or not written out are no period; those outside the framework are skipped",
    [
      HEAD,
      ["RS", "2024-2019", 1],
      ["RS", "2023-2023", 2],
      ["RS", "2023/24", 3],
      ["RS", "2014-2024", 4],
      ["RS", 2023, 5],
    ],
    ["RS 2023 incidents 5 C6"],
    [
      "error source-year-unclear B2",
      "error source-year-unclear B3",
      "error source-year-unclear B4",
      "info source-years-skipped",
    ],
  ],
  [
    "percentages, with and without their sign",
    [
      ["Jurisdiction", "Year", "Handguns", "Rifles and shotguns", "Automatic weapons"],
      ["RS", 2022, 37, 12.5, 0],
      ["RS", 2023, "37 %", "12,5%", "0.5 %"],
    ],
    [
      "RS 2022 handguns 37 C2",
      "RS 2022 rifles 12.5 D2",
      "RS 2022 automatic 0 E2",
      "RS 2023 handguns 37 C3",
      "RS 2023 rifles 12.5 D3",
      "RS 2023 automatic 0.5 E3",
    ],
    [],
  ],
  [
    "what may be a share of 1 or a percentage, or is above 100, is not guessed at",
    [
      ["Jurisdiction", "Year", "Handguns", "Rifles and shotguns", "Automatic weapons"],
      ["RS", 2022, 0.37, 1, "0.4"],
      ["RS", 2023, 101, "about 37", 37],
    ],
    ["RS 2023 automatic 37 E3"],
    ["C2", "D2", "E2", "C3", "D3"].map((cell) => `error source-share-unclear ${cell}`),
  ],
  [
    "a context above all incidents, or organised crime above its context, is taken with neither",
    [
      ["Jurisdiction", "Year", "Incidents", "Criminal context", "Organised crime", "Domestic violence"],
      ["RS", 2022, 100, 120, 20, 10],
      ["RS", "2019-2022", 400, 60, 61, 10],
    ],
    [
      "RS 2022 organised-crime 20 E2",
      "RS 2022 domestic-violence 10 F2",
      "RS 2019-2022 incidents 400 C3",
      "RS 2019-2022 domestic-violence 10 F3",
    ],
    ["error source-part-above D2", "error source-part-above E3"],
  ],
];

test.each(cases)("%s", (_, rows, figures, issues) => {
  const outcome = readSourceTable(framework, "avmp", "avmp.xlsx", { sheets: [sheetOfRows(rows)] });
  const found = outcome.ok ? outcome.value : [];
  expect(
    found.map(({ jurisdiction, period, measure, value, provenance: { cell } }) =>
      [jurisdiction, period, measure.slice(5), value, cell].join(" "),
    ),
  ).toEqual(figures);
  expect(
    outcome.issues
      .filter(({ code }) => code !== "source-measures-missing")
      .map(({ code, severity, cell }) => [severity, code, cell].filter((part) => part !== undefined).join(" ")),
  ).toEqual(issues);
});

test.each([
  [["Incidents"], ["avmp.seizures", "avmp.killed", "avmp.suicides"]],
  [["Incidents", "Weapon seizures", "Killed", "Suicides"], []],
])("what rules compare with and a file does not have is said: %j", (titles, missing) => {
  const rows = [
    ["Jurisdiction", "Year", ...titles],
    ["RS", 2023, ...titles.map((_, index) => 40 - index)],
  ];
  const { issues } = readSourceTable(framework, "avmp", "avmp.xlsx", { sheets: [sheetOfRows(rows)] });
  expect(issues.flatMap((one) => (one.code === "source-measures-missing" ? one.facts.columns : []))).toEqual(missing);
});
