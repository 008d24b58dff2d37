/** Sentences that contradict the figures, each with what is found at which row and year. */
import { codesIn, foundIn, H1, H2 } from "./said-in";
import { namedFacts } from "../../../fixtures/named-facts";

type Case = readonly [string, Readonly<Record<string, number | string>>, readonly string[]];

const destroyed = { "12.firearms.destroyed.2024": 120, "12.ammunition.destroyed.2024": 0 };
const none: readonly Case[] = [
  [
    "the slides' sentence",
    { [H1]: "No destruction was conducted.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  [
    "a noun",
    { [H1]: "No firearms were destroyed in the reporting period.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  ["a verb", { [H1]: "Firearms were not destroyed.", ...destroyed }, ["narrative-none 12.firearms.destroyed 2024"]],
  [
    "of firearms",
    { [H2]: "There was no destruction of firearms.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  [
    "no surplus",
    { [H1]: "There was no surplus.", "12.firearms.surplus.2024": 40, "12.ammunition.surplus.2024": 0 },
    ["narrative-none 12.firearms.surplus 2024"],
  ],
  [
    "Bosnian noun",
    { [H1]: "Nije bilo uništavanja oružja.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  [
    "Serbian verb",
    { [H1]: "U izveštajnom periodu nije uništeno oružje.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  ["Serbian Cyrillic", { [H1]: "Није било уништавања.", ...destroyed }, ["narrative-none 12.firearms.destroyed 2024"]],
  ["Macedonian", { [H1]: "Нема уништување на оружје.", ...destroyed }, ["narrative-none 12.firearms.destroyed 2024"]],
  [
    "Macedonian, there was not",
    { [H1]: "Во извештајниот период немаше уништување.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  ["Albanian", { [H1]: "Nuk pati asgjësim të armëve.", ...destroyed }, ["narrative-none 12.firearms.destroyed 2024"]],
  [
    "Albanian verb",
    { [H1]: "Gjatë kësaj periudhe nuk u asgjësuan armë.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  [
    "another year",
    { [H1]: "In 2019, no firearms were destroyed.", "12.firearms.destroyed.2019": 7, ...destroyed },
    ["narrative-none 12.firearms.destroyed 2019"],
  ],
  [
    "no victims",
    { [H1]: "There were no suicides with firearms.", "10.victims-by-type.suicide.2024": 13 },
    ["narrative-none 10.victims-by-type.suicide 2024"],
  ],
  [
    "of the year, though the other half tells of some",
    { [H1]: "In 2024, no firearms were destroyed.", [H2]: "120 firearms were destroyed.", ...destroyed },
    ["narrative-none 12.firearms.destroyed 2024"],
  ],
  [
    "figures of 0, text of some",
    { [H1]: "A total of 120 firearms were destroyed.", "12.firearms.destroyed.2024": 0 },
    ["narrative-some 12.firearms.destroyed 2024"],
  ],
];

const figures: readonly Case[] = [
  [
    "disposed of",
    {
      [H1]: "993 firearms and 36,336 pieces of ammunition were disposed of.",
      "12.firearms.disposed.2024": 399,
      "12.firearms.destroyed.2024": 0,
      "12.ammunition.disposed.2024": 3636,
      "12.ammunition.destroyed.2024": 0,
    },
    ["narrative-above 12.firearms.disposed 2024", "narrative-above 12.ammunition.disposed 2024"],
  ],
  [
    "more than the year",
    { [H1]: "Police seized 1,568 weapons.", "4.firearms.total.2024": 1556 },
    ["narrative-above 4.firearms.total 2024"],
  ],
  [
    "other than the year",
    { [H1]: "In 2024, 1,568 weapons were seized.", "4.firearms.total.2024": 1586 },
    ["narrative-other 4.firearms.total 2024"],
  ],
  [
    "dated for the year",
    { [H1]: "1 January - 31 December 2024: 500 firearms were surrendered.", "11.surrender.firearms.2024": 900 },
    ["narrative-other 11.surrender.firearms 2024", "narrative-period narrative.goal-6.progress 2024-H1"],
  ],
  [
    "during the year",
    { [H1]: "During the year 500 firearms were surrendered.", "11.surrender.firearms.2024": 900 },
    ["narrative-other 11.surrender.firearms 2024"],
  ],
  [
    "another year's cell",
    {
      [H1]: "In 2019, 1,415 firearms were surrendered.",
      "11.surrender.firearms.2019": 1451,
      "11.surrender.firearms.2024": 1415,
    },
    ["narrative-other 11.surrender.firearms 2019"],
  ],
  [
    "inspections",
    { [H1]: "60 inspections of legal entities were carried out.", "13.storage.inspections.2024": 16 },
    ["narrative-above 13.storage.inspections 2024"],
  ],
  [
    "halves that add up to too much",
    { [H1]: "70 firearms were destroyed.", [H2]: "60 firearms were destroyed.", "12.firearms.destroyed.2024": 120 },
    ["narrative-halves 12.firearms.destroyed 2024"],
  ],
  [
    "more than",
    { [H1]: "More than 2,000 firearms were seized.", "4.firearms.total.2024": 1586 },
    ["narrative-above 4.firearms.total 2024"],
  ],
  [
    "about",
    { [H1]: "About 1,900 firearms were seized.", "4.firearms.total.2024": 1586 },
    ["narrative-above 4.firearms.total 2024"],
  ],
  [
    "at the border",
    { [H1]: "At the border, 42 weapons were seized.", "4.firearms.total.2024": 1586, "4.firearms.border.2024": 24 },
    ["narrative-above 4.firearms.border 2024"],
  ],
  [
    "Bosnian",
    { [H1]: "Zaplijenjeno je 1.586 komada oružja.", "4.firearms.total.2024": 1386 },
    ["narrative-above 4.firearms.total 2024"],
  ],
  [
    "Serbian, ordinal year",
    { [H1]: "U 2024. godini oduzeto je 1 586 komada vatrenog oružja.", "4.firearms.total.2024": 1686 },
    ["narrative-other 4.firearms.total 2024"],
  ],
  [
    "Serbian Cyrillic",
    { [H1]: "Уништено је 993 комада оружја.", "12.firearms.destroyed.2024": 399 },
    ["narrative-above 12.firearms.destroyed 2024"],
  ],
  [
    "Macedonian",
    { [H1]: "Беа уништени 270 парчиња оружје и одземени 127 оружја.", "4.firearms.total.2024": 27 },
    ["narrative-above 4.firearms.total 2024"],
  ],
  [
    "Albanian",
    { [H1]: "Policia sekuestroi 1.586 armë zjarri.", "4.firearms.total.2024": 1286 },
    ["narrative-above 4.firearms.total 2024"],
  ],
  [
    "Albanian, during the year",
    { [H1]: "Gjatë vitit 2024 u sekuestruan 797 armë.", "4.firearms.total.2024": 897 },
    ["narrative-other 4.firearms.total 2024"],
  ],
  [
    "two actions, each in its part",
    {
      [H1]: "Police seized 300 firearms, and 120 firearms were destroyed.",
      "4.firearms.total.2024": 200,
      "12.firearms.destroyed.2024": 100,
    },
    ["narrative-above 4.firearms.total 2024", "narrative-above 12.firearms.destroyed 2024"],
  ],
  [
    "compared with another year",
    {
      [H1]: "In 2024, 1,586 weapons were seized, compared to 1,293 weapons in 2023.",
      "4.firearms.total.2024": 1586,
      "4.firearms.total.2023": 1392,
    },
    ["narrative-other 4.firearms.total 2023"],
  ],
  [
    "incidents",
    { [H1]: "In 2024, 529 firearm incidents were recorded.", "10.incidents.total.2024": 925 },
    ["narrative-other 10.incidents.total 2024"],
  ],
  [
    "killed by firearms",
    {
      [H1]: "29 people were killed by firearms.",
      "10.victims-by-type.murder.2024": 12,
      "10.victims-by-type.other.2024": 0,
      "10.victims-by-type.total.2024": 17,
    },
    ["narrative-above 10.victims-by-type.murder 2024"],
  ],
  [
    "convictions",
    { [H1]: "591 convictions for illegal possession.", "3.possession.convicted.2024": 33 },
    ["narrative-above 3.possession.convicted 2024"],
  ],
  [
    "legalised",
    { [H1]: "80 firearms were legalised.", "11.reduction.legalised.2024": 8 },
    ["narrative-above 11.reduction.legalised 2024"],
  ],
  [
    "deactivated",
    { [H1]: "80 weapons were deactivated.", "11.reduction.deactivated.2024": 8 },
    ["narrative-above 11.reduction.deactivated 2024"],
  ],
  [
    "lost and stolen",
    {
      [H1]: "31 firearms were lost. 66 firearms were stolen.",
      "13.lost-stolen.lost.2024": 13,
      "13.lost-stolen.stolen.2024": 6,
    },
    ["narrative-above 13.lost-stolen.lost 2024", "narrative-above 13.lost-stolen.stolen 2024"],
  ],
];

const changes: readonly Case[] = [
  [
    "the police's percentage",
    { [H1]: "1,586 weapons were seized (+23.3 %).", "4.firearms.total.2023": 1392, "4.firearms.total.2024": 1586 },
    ["narrative-change 4.firearms.total 2024"],
  ],
  [
    "an increase of",
    {
      [H1]: "In 2024 there was an increase of 23 % in firearms seized.",
      "4.firearms.total.2023": 1392,
      "4.firearms.total.2024": 1586,
    },
    ["narrative-change 4.firearms.total 2024"],
  ],
  [
    "per cent",
    {
      [H1]: "Seizures of ammunition decreased by 19.1 per cent compared to 2023.",
      "4.ammunition.total.2023": 37215,
      "4.ammunition.total.2024": 34000,
    },
    ["narrative-change 4.ammunition.total 2024"],
  ],
  [
    "the wrong direction",
    {
      [H1]: "A rise from 29 to 17 killed by firearms.",
      "10.victims-by-type.murder.2023": 29,
      "10.victims-by-type.murder.2024": 17,
      "10.victims-by-type.other.2023": 0,
      "10.victims-by-type.other.2024": 0,
      "10.victims-by-type.total.2023": 29,
      "10.victims-by-type.total.2024": 17,
    },
    ["narrative-change 10.victims-by-type.murder 2024"],
  ],
  [
    "Albanian",
    {
      [H1]: "Në vitin 2024 u sekuestruan 1.586 armë, një rritje prej 23,3 %.",
      "4.firearms.total.2023": 1392,
      "4.firearms.total.2024": 1586,
    },
    ["narrative-change 4.firearms.total 2024"],
  ],
  [
    "Serbian",
    {
      [H1]: "U 2024. godini zaplenjeno je 1.586 komada oružja, što je povećanje za 23,3 odsto u odnosu na 2023. godinu.",
      "4.firearms.total.2023": 1392,
      "4.firearms.total.2024": 1586,
    },
    ["narrative-change 4.firearms.total 2024"],
  ],
];

const periods: readonly Case[] = [
  [
    "dash",
    { [H1]: "Reporting period: 1 January - 31 December 2024." },
    ["narrative-period narrative.goal-6.progress 2024-H1"],
  ],
  [
    "from to",
    { [H2]: "This report covers the period from 1 January to 31 December." },
    ["narrative-period narrative.goal-6.progress 2024-H2"],
  ],
  ["digits", { [H1]: "Period 01.01.2024 - 31.12.2024." }, ["narrative-period narrative.goal-6.progress 2024-H1"]],
  ["months", { [H1]: "January–December 2024." }, ["narrative-period narrative.goal-6.progress 2024-H1"]],
  [
    "Bosnian",
    { [H1]: "Od 1. januara do 31. decembra 2024. godine." },
    ["narrative-period narrative.goal-6.progress 2024-H1"],
  ],
  [
    "Albanian",
    { [H1]: "Nga 1 janari deri më 31 dhjetor 2024." },
    ["narrative-period narrative.goal-6.progress 2024-H1"],
  ],
  [
    "Macedonian",
    { [H1]: "Од 1 јануари до 31 декември 2024 година." },
    ["narrative-period narrative.goal-6.progress 2024-H1"],
  ],
];

test.each(none)("none: %s", (_, contents, expected) => {
  expect(codesIn(contents)).toEqual(expected);
});
test.each(figures)("figure: %s", (_, contents, expected) => {
  expect(codesIn(contents)).toEqual(expected);
});
test.each(changes)("change: %s", (_, contents, expected) => {
  expect(codesIn(contents)).toEqual(expected);
});
test.each(periods)("period: %s", (_, contents, expected) => {
  expect(codesIn(contents)).toEqual(expected);
});

test("a finding stands at the text, and quotes it", () => {
  const [issue] = foundIn({
    [H2]: `${"The commission met twice, ".repeat(8)}and no destruction was conducted.`,
    "12.firearms.destroyed.2024": 120,
  });
  expect(issue?.key).toBe(H2);
  expect(String(namedFacts(issue)["quote"])).toContain("no destruction was conducted");
  expect(String(namedFacts(issue)["quote"]).length).toBeLessThanOrEqual(120);
});

test("a figure that is not known is not contradicted", () => {
  expect(
    codesIn({
      [H1]: "No destruction was conducted. 993 firearms were disposed of.",
      "12.firearms.destroyed.2024": "no-data",
    }),
  ).toEqual([]);
});
