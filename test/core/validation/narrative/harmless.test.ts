/**
 * Prose that contradicts nothing: every sentence stands alone in a report of unrelated figures, in either half-year.
 */
import { codesIn, H1, H2, unrelatedFigures } from "./said-in";

const HARMLESS: readonly string[] = [
  "No later than 30 June 2024, the law will be harmonised with Directive (EU) 2021/555.",
  "The commission held no fewer than 12 meetings.",
  "No fewer than 3 firearms were destroyed.",
  "There was no data on destruction of firearms from the courts.",
  "Not only firearms were destroyed, but also their parts.",
  "Not all confiscated firearms were destroyed.",
  "There were no challenges in the destruction of firearms.",
  "No. 5 of the action plan concerns the destruction of firearms.",
  "No documents on seized firearms were destroyed.",
  "No drugs were found with the seized weapons.",
  "The register works 24/7 and no interruption was recorded.",
  "Under Article 12 of the Law on Weapons, 30 days are given to surrender firearms.",
  "KPI 10 firearms incidents are collected by the police.",
  "The laboratory is accredited under ISO 17025; firearms are test-fired there.",
  "Goal 4 firearms trafficking indicators were discussed.",
  "In total, 9,999,999 euros were given for the destruction of firearms.",
  "12 officers were trained in the deactivation of firearms.",
  "A project for 5,000,000 euros supports stores of seized weapons.",
  "22,000,000 parts of firearms were destroyed.",
  "9,000,000 weapons and parts were destroyed.",
  "It is planned to destroy 9,000,000 firearms in 2025.",
  "9,000,000 firearms will be destroyed next year.",
  "Up to 9,000,000 firearms can be destroyed with the new furnace.",
  "The furnace has a capacity of 9,000,000 firearms a year.",
  "Since 2005, 15,904,000 firearms were destroyed.",
  "From 2017 to 2021, 6,538,000 weapons were seized.",
  "In 2017-2021, 6,538,000 weapons were seized.",
  "In the region, 3,495,000 firearm incidents were recorded by AVMP.",
  "There were 9,000,000 cases of illegal possession of firearms.",
  "9,000,000 firearms licences were issued.",
  "9,000,000 weapons owners were informed that firearms can be surrendered.",
  "In 9,000,000 traffic incidents nobody was hurt.",
  "9,000,000 homicides were recorded, of which some with other means.",
  "Homicides of all kinds fell from 29 to 17 in 2024.",
  "The number of homicides increased by 70 % in 2024.",
  "Support for licences rose by 15 % in 2024.",
  "15 % of firearms seized in 2024 were automatic.",
  "In 2024, 2 firearms were seized in Prizren.",
  "In 2024, 2 firearms were seized during Operation Armada.",
  "In June 2024, 2 firearms were seized.",
  "In the first half of 2024, 2 firearms were seized.",
  "2 firearms were destroyed.",
  "At least 2 firearms were destroyed in 2024.",
  "In the first quarter seizures of firearms increased by 70 %.",
  "Compared to the same period of the previous year, seizures of firearms increased by 70 %.",
  "The Action Plan for 1 January - 31 December 2025 was adopted.",
  "The Strategy 2019-2024 was evaluated.",
  "9mm ammunition was seized.",
  "An AK-47 and 2 pieces of ammunition were seized.",
  "The decision of 30.06.2024 (No. 01-9000000 firearms) was published.",
  "Zakon je usvojen 31. decembra 2024. godine, a oružje se uništava na osnovu člana 45.",
  "Nije bilo uništavanja dokaza.",
  "Nije bilo problema prilikom uništavanja oružja.",
  "Nema podataka o uništenom oružju.",
  "Planirano je uništavanje 9.000.000 komada oružja.",
  "Uništeno je 2 komada oružja.",
  "Obuku o deaktiviranom oružju pohađalo je 35 službenika.",
  "Održano je 12 sastanaka, a oružje nije bilo tema.",
  "Postupak po članu 361. traje dugo.",
  "d.o.o. Sigurnost čuva 9.000.000 metaka.",
  "Нема податоци за уништено оружје.",
  "Се планира уништување на 9.000.000 парчиња оружје.",
  "Полицијата одзеде 2 парчиња оружје во Скопје.",
  "Није било проблема.",
  "Nuk ka të dhëna për armët e asgjësuara.",
  "Planifikohet asgjësimi i 9.000.000 armëve.",
  "Në asgjësimin e armëve morën pjesë 12 zyrtarë.",
  "U trajnuan 35 zyrtarë policorë për çaktivizimin e armëve.",
  "Neni 12 i ligjit për armët u ndryshua.",
  "Si organizatë pa fitim, nuk kemi sekuestrime.",
  "Support is needed: 3 vehicles, 9,000,000 rounds for tests, and storage.",
  "Five states took part; 1,000,000 weapons registered.",
  "Weapons seized in 2019 were not destroyed because the trial is open.",
  "The trial does not allow firearms to be destroyed.",
  "Firearms seized before the reform have not been marked, and none of the stores was inspected by SEESAC.",
  "The Germans (Nemačka) financed the furnace for destruction.",
  "The number of inspections of the labour inspectorate was 9,000,000.",
  "There is no place for firearms that were seized.",
  "Five persons were killed in 2 incidents with firearms in 2024.",
  "In 2024, two persons died, 3 persons were wounded by firearms and 1 killed himself.",
  "The police seized no weapons of this kind in the north.",
  "No firearm was lost by the police in 2024.",
  "U prvoj polovini godine nije bilo uništavanja oružja zbog kvara peći.",
  "In 2024, seizures of weapons in the capital decreased by 12 %.",
  "By the end of 2024, 60 inspections of storage sites had been followed up.",
  "Without adequate equipment, seized weapons cannot be examined; no ballistic system was in operation in 2024.",
  "No increase in stolen firearms was noted.",
  "Gjatë vitit 2024 janë arrestuar 812 persona për armëmbajtje pa leje.",
  "Во текот на 2024 година се одземени 14 пиштоли и 3 пушки.",
  "The average number of firearms seized per month rose by 10 % in 2024.",
  "In 2024, seizures of firearms of category B were 60.",
  "In 2024, 2 firearms were seized in joint operations.",
  "In 2023, and again in 2024, 2 firearms were seized.",
  "In 2024, 9,000,000 weapons seizures were recorded.",
  "Nije bilo uništavanja imovine.",
  "The old barracks were not destroyed.",
  "In 2023 and 2024, 2 firearms were seized.",
  "Of 9,000,000 registered owners, 2 surrendered their firearms.",
  "As no budget was given, the destruction of firearms was postponed.",
  "There is no doubt that seized firearms must be destroyed.",
  "The police no longer destroys firearms by itself.",
];

const texts = HARMLESS.flatMap(
  (text) =>
    [
      [text, H1],
      [text, H2],
    ] as const,
);
test.each(texts)("%s (%s)", (text, key) => {
  // Five to thirty thousand: above what small figures of the corpus say, below what its large ones do.
  expect(codesIn({ ...unrelatedFigures((index) => 5_000 + 777 * index), [key]: text })).toEqual([]);
});

const HARMONY: readonly (readonly [string, Readonly<Record<string, number | string>>])[] = [
  [
    "none in one half, all in the other",
    { [H1]: "No firearms were destroyed.", [H2]: "120 firearms were destroyed.", "12.firearms.destroyed.2024": 120 },
  ],
  [
    "one half's figure below the year's",
    { [H1]: "70 firearms were destroyed.", [H2]: "50 firearms were destroyed.", "12.firearms.destroyed.2024": 120 },
  ],
  [
    "the year's figure in both halves",
    { [H1]: "120 firearms were destroyed.", [H2]: "120 firearms were destroyed.", "12.firearms.destroyed.2024": 120 },
  ],
  [
    "the year's figure told in the second half",
    {
      [H1]: "70 firearms were destroyed.",
      [H2]: "In 2024, 120 firearms were destroyed.",
      "12.firearms.destroyed.2024": 120,
    },
  ],
  [
    "none, and 0",
    {
      [H1]: "No destruction was conducted and there was no surplus.",
      "12.firearms.destroyed.2024": 0,
      "12.firearms.surplus.2024": 0,
    },
  ],
  [
    "the slides' disposal, as such or as destruction",
    {
      [H1]: "993 firearms and 36,336 pieces of ammunition were disposed of.",
      "12.firearms.disposed.2024": 0,
      "12.firearms.destroyed.2024": 993,
      "12.ammunition.disposed.2024": 36336,
      "12.ammunition.destroyed.2024": 0,
    },
  ],
  [
    "in words of the law",
    {
      [H1]: "In 2024, 1,392 weapons were confiscated.",
      "12.firearms.confiscated.2024": 900,
      "4.firearms.total.2024": 1392,
    },
  ],
  ["about", { [H1]: "About 1,600 weapons were seized in 2024.", "4.firearms.total.2024": 1586 }],
  [
    "the right percentage",
    {
      [H1]: "1,586 weapons were seized in 2024, an increase of 14 % compared to 2023.",
      "4.firearms.total.2023": 1392,
      "4.firearms.total.2024": 1586,
    },
  ],
  [
    "the right fall",
    {
      [H1]: "Killed by firearms fell from 29 to 17.",
      "10.victims-by-type.murder.2023": 29,
      "10.victims-by-type.murder.2024": 17,
      "10.victims-by-type.other.2023": 0,
      "10.victims-by-type.other.2024": 0,
      "10.victims-by-type.total.2023": 29,
      "10.victims-by-type.total.2024": 17,
    },
  ],
  [
    "last year's figure beside this year's",
    {
      [H1]: "1,586 weapons were seized, compared to 1,392 weapons in 2023.",
      "4.firearms.total.2023": 1392,
      "4.firearms.total.2024": 1586,
    },
  ],
  [
    "of all homicides",
    {
      [H1]: "In 2024 there were 17 homicides, down from 29.",
      "10.victims-by-type.murder.2024": 5,
      "10.victims-by-type.murder.2023": 6,
    },
  ],
  [
    "a surplus destroyed",
    {
      [H1]: "500 surplus firearms were destroyed.",
      "12.firearms.surplus.2024": 400,
      "12.firearms.destroyed.2024": 400,
    },
  ],
  [
    "the number of a KPI and of an article",
    {
      [H1]: "KPI 10 firearm incidents. Article 45 firearms destroyed.",
      "10.incidents.total.2024": 3,
      "12.firearms.destroyed.2024": 3,
    },
  ],
  ["a half's dates", { [H1]: "1 January - 30 June 2024" }],
];
test.each(HARMONY)("agrees: %s", (_, contents) => {
  expect(codesIn(contents)).toEqual([]);
});
