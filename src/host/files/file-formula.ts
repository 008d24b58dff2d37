/** Functions younger than the file format: files prefix them, people never see the prefix. */
const YOUNG = new Set([
  "CONCAT",
  "TEXTJOIN",
  "IFS",
  "SWITCH",
  "MAXIFS",
  "MINIFS",
  "XLOOKUP",
  "XMATCH",
  "UNIQUE",
  "SEQUENCE",
  "SORTBY",
  "RANDARRAY",
  "LET",
  "STDEV.S",
  "STDEV.P",
  "VAR.S",
  "VAR.P",
  "MODE.SNGL",
  "RANK.EQ",
  "RANK.AVG",
  "PERCENTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.INC",
  "QUARTILE.EXC",
  "IFNA",
  "XOR",
  "NORM.DIST",
  "NORM.S.DIST",
  "NORM.INV",
  "NORM.S.INV",
  "BINOM.DIST",
  "POISSON.DIST",
  "CHISQ.DIST",
  "T.DIST",
  "F.DIST",
  "CEILING.MATH",
  "FLOOR.MATH",
  "DAYS",
  "ISOWEEKNUM",
  "NUMBERVALUE",
  "FORMULATEXT",
  "SHEET",
  "SHEETS",
  "ARABIC",
  "BASE",
  "DECIMAL",
  "COMBINA",
  "UNICHAR",
  "UNICODE",
  "FORECAST.LINEAR",
]);
/** These two carry a second prefix. */
const YOUNG_ARRAYS = new Set(["FILTER", "SORT"]);

/** Without "=", functions as a file names them. Text in quotes is left alone. */
export function fileFormula(formula: string): string {
  return outsideTexts(formula.replace(/^=/, ""), (part) =>
    part.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g, (name: string) =>
      YOUNG.has(name) ? `_xlfn.${name}` : YOUNG_ARRAYS.has(name) ? `_xlfn._xlws.${name}` : name,
    ),
  );
}

/** With "=", functions as people name them. */
export function modelFormula(formula: string): string {
  return `=${outsideTexts(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, ""))}`;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
