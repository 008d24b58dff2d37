import { allInSerbianCyrillic, inSerbianCyrillic } from "../../../src/core/labels/serbian-cyrillic";

test.each([
  ["letter for letter", "Nedostaje red, četvrti đak, žir", "Недостаје ред, четврти ђак, жир"],
  ["two letters that are one", "Ljubav, njegov, džep", "Љубав, његов, џеп"],
  ["capitals of two letters", "PRIMER, Njujork, Lj", "ПРИМЕР, Њујорк, Љ"],
  [
    "two letters that are two",
    "nadživeti, injekcija, konjunkcija, podžanr",
    "надживети, инјекција, конјункција, поджанр",
  ],
  ["places", 'list "{sheet}" i {jurisdictionName}', 'лист "{sheet}" и {jurisdictionName}'],
  ["codes", "KPI 4 (AVMP), SEESAC, ISO 17025, B7, 1244/1999", "KPI 4 (AVMP), SEESAC, ISO 17025, B7, 1244/1999"],
  [
    "what programs and systems are called",
    "u programima Excel i LibreOffice, macOS, iARMS",
    "у програмима Excel и LibreOffice, macOS, iARMS",
  ],
  ["keys", "tasterom Enter, Escape", "тастером Enter, Escape"],
  ["files", "kao .xlsx u kpi.html, (.csv)", "као .xlsx у kpi.html, (.csv)"],
  ["sheets that nobody sees", 'lista "_kpi" nema', 'листа "_kpi" нема'],
  [
    "options",
    'pomoću --choose PLACE=FILE, na primer 4.firearms.border=FILE, ili "kpi template"',
    'помоћу --choose PLACE=FILE, на пример 4.firearms.border=FILE, или "kpi template"',
  ],
  ["menus", "izaberite File > Export To > Excel", "изаберите File > Export To > Excel"],
  ["what stands in Cyrillic", "писмо", "писмо"],
])("%s", (_, latin, cyrillic) => {
  expect(inSerbianCyrillic(latin)).toBe(cyrillic);
});

test("every text of any value, names of properties and exceptions not", () => {
  expect(allInSerbianCyrillic({ red: ["dva", 2, null], isto: { red: "tri" } }, ["isto"])).toEqual({
    red: ["два", 2, null],
    isto: { red: "tri" },
  });
});
