import { isIntersection } from "../calc/formula/implicit-intersection";
import { scanFormula } from "../calc/formula/scan-formula";
import type { FormulaToken } from "../calc/formula/scan-formula";

/** Functions younger than the file format: files prefix them, people never see the prefix ([MS-XLSX] 2.2.2). */
const YOUNG = new Set(
  "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST".split(
    " ",
  ),
);
/** These two carry a second prefix. */
const YOUNG_ARRAYS = new Set(["FILTER", "SORT"]);
/** Words that name arguments of these functions carry a prefix of their own. */
const PARAMETER = "_xlpm.";

/** Without "=", functions, parameters, "A1#" and "@" as a file names them. Text in quotes is left alone. */
export function fileFormula(formula: string): string {
  const tokens = scanFormula(formula.replace(/^=/, ""));
  const parameters = parametersOf(tokens);
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    if (isIntersection(token) && (next?.kind === "reference" || next?.kind === "word" || next?.kind === "structured")) {
      text += `_xlfn.SINGLE(${next.text})`;
      at += 1;
    } else if (token.kind === "reference" && next?.text === "#") {
      text += `_xlfn.ANCHORARRAY(${token.text})`;
      at += 1;
    } else text += fileToken(token, parameters);
  }
  return text;
}

function fileToken(token: FormulaToken, parameters: ReadonlySet<string>): string {
  if (isIntersection(token)) return "";
  if (token.kind === "word" && parameters.has(token.word.toLowerCase())) return PARAMETER + token.text;
  if (token.kind !== "function") return token.text;
  const name = token.text.toUpperCase();
  if (parameters.has(name.toLowerCase())) return PARAMETER + token.text;
  if (YOUNG.has(name)) return `_xlfn.${token.text}`;
  return YOUNG_ARRAYS.has(name) ? `_xlfn._xlws.${token.text}` : token.text;
}

/** The names that LET and LAMBDA give, in lower case. */
function parametersOf(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const found = new Set<string>();
  const solid = tokens.filter(({ text }) => text.trim() !== "");
  const brackets: string[] = [];
  solid.forEach((token, at) => {
    if (token.text === "(") brackets.push(solid[at - 1]?.kind === "function" ? (solid[at - 1]?.text ?? "") : "");
    else if (token.text === ")") brackets.pop();
    const isWhole = ["(", ","].includes(solid[at - 1]?.text ?? "") && solid[at + 1]?.text === ",";
    if (token.kind === "word" && isWhole && /^(?:LET|LAMBDA)$/i.test(brackets.at(-1) ?? ""))
      found.add(token.word.toLowerCase());
  });
  return found;
}

/** With "=", functions, parameters, "A1#" and "@" as people write them. */
export function modelFormula(formula: string): string {
  return `=${outsideTexts(formula, (part) =>
    part
      .replaceAll(/_xlfn\.ANCHORARRAY\(((?:'[^']*'|[^()'])*)\)/gi, "$1#")
      .replaceAll(/_xlfn\.SINGLE\(((?:'[^']*'|[^()'])*)\)/gi, "@$1")
      .replaceAll(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gi, ""),
  )}`;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
