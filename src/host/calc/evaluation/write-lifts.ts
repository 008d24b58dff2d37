import { argumentOf } from "../formula/implicit-intersection";
import { scanFormula } from "../formula/scan-formula";
import type { FormulaToken } from "../formula/scan-formula";

/** Functions that do for every cell of an array what they do for one value, without our help. */
const LIFT_THEMSELVES = new Set(
  "CHOOSE DATE DAY IF IFERROR IFNA INDEX LARGE MONTH ROUND SMALL TEXT VALUE YEAR".split(" "),
);
/** Where they are given arrays, they mean something else. */
const NEVER_LIFTED = new Set(["ADDRESS", "HYPERLINK", "INDIRECT", "OFFSET", "SUBTOTAL"]);
/** Younger functions, and those of the old analysis add-in, whose first arguments are single values. */
const MORE_VALUES = new Map(
  "BIN2DEC:1 BITAND:2 BITOR:2 BITXOR:2 CEILING.MATH:3 COMBINA:2 DAYS:2 DEC2BIN:2 DEC2HEX:2 EDATE:2 EOMONTH:2 FLOOR.MATH:3 HEX2DEC:1 ISEVEN:1 ISODD:1 ISOWEEKNUM:1 MROUND:2 N:1 NUMBERVALUE:3 QUOTIENT:2 T:1 TEXTAFTER:2 TEXTBEFORE:2 UNICHAR:1 UNICODE:1 WEEKNUM:2 XLOOKUP:1 XMATCH:1"
    .split(" ")
    .map((one): [string, number] => [one.split(":")[0] ?? "", Number(one.split(":")[1])]),
);
/** These give arrays whatever they are given. */
const GIVE_ARRAYS =
  /^(?:TRANSPOSE|MMULT|MINVERSE|FREQUENCY|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|MAP|SCAN|BYROW|BYCOL|MAKEARRAY|TAKE|DROP|EXPAND|TOCOL|TOROW|HSTACK|VSTACK|WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT)$/;
/** These take a cell as a range of one: a text or TRUE in it is passed over, as in any range. */
const OVER_RANGES =
  /^(?:SUM|SUMSQ|AVERAGE|COUNT|MAX|MIN|PRODUCT|MEDIAN|MODE|MODE\.SNGL|STDEV|STDEVP|STDEV\.[SP]|VAR|VARP|VAR\.[SP]|GEOMEAN|HARMEAN|AVEDEV|DEVSQ|AND|OR|XOR)$/;

interface Piece {
  text: string;
  /** Whether it is more than one value. */
  isArray: boolean;
  /** How many tokens it is made of, and the reference if it is only that. */
  tokens: number;
  only: FormulaToken | undefined;
}

interface Call {
  readonly name: string | undefined;
  readonly pieces: Piece[];
}

/**
 * Writes functions of single values that are given arrays so that they are called for each cell: "LEN(A1:A4)" ->
 * "MAP(A1:A4,LAMBDA(_v1,LEN(_v1)))". And single cells as ranges of one where a range is meant: "SUM(A1)" -> "SUM(A1:A1)".
 * @param formula without "="
 */
export function writeLifts(formula: string): string {
  const calls: Call[] = [{ name: undefined, pieces: [newPiece()] }];
  const arrays = new Set<string>();
  let pending: string | undefined;
  let lifts = 0;
  for (const token of scanFormula(formula)) {
    const call = calls.at(-1);
    const piece = call?.pieces.at(-1);
    if (!call || !piece) return formula;
    const isBare = token.kind === "other";
    if (token.kind === "function") pending = token.text;
    else if (isBare && token.text === "(") {
      calls.push({ name: pending, pieces: [newPiece()] });
      pending = undefined;
    } else if (isBare && token.text === ")") {
      calls.pop();
      const outer = calls.at(-1)?.pieces.at(-1);
      if (!outer) return formula;
      const written = writeCall(call, () => `_v${String(++lifts)}`);
      outer.text += written.text;
      outer.isArray ||= written.isArray;
      outer.tokens += 2;
    } else if (isBare && token.text === "," && !isInBraces(piece)) {
      noteName(call, arrays);
      call.pieces.push(newPiece());
    } else {
      piece.text += token.text;
      piece.isArray ||= isMany(token, arrays);
      if (token.text.trim() !== "") {
        piece.tokens += 1;
        piece.only = token;
      }
    }
  }
  return calls.length === 1 ? (calls[0]?.pieces.map(({ text }) => text).join(",") ?? formula) : formula;
}

function newPiece(): Piece {
  return { text: "", isArray: false, tokens: 0, only: undefined };
}

function isInBraces({ text }: Piece): boolean {
  return text.lastIndexOf("{") > text.lastIndexOf("}");
}

function isMany(token: FormulaToken, arrays: ReadonlySet<string>): boolean {
  if (token.kind === "reference") return token.area !== undefined && !token.area.single;
  if (token.kind === "word") return arrays.has(token.word.toLowerCase());
  return token.kind === "other" && token.text === "{";
}

/** LET gives a name to an array: what stands behind it may use it. */
function noteName({ name, pieces }: Call, arrays: Set<string>): void {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (name?.toUpperCase() === "LET" && pieces.length % 2 === 0 && last?.isArray && before)
    arrays.add(before.text.trim().toLowerCase());
}

function writeCall({ name, pieces }: Call, variable: () => string): Pick<Piece, "text" | "isArray"> {
  const some = pieces.some(({ isArray }) => isArray);
  if (name === undefined) return { text: `(${pieces.map(({ text }) => text).join(",")})`, isArray: some };
  const upper = name.toUpperCase().replace(/^_XLFN\./, "");
  const given = pieces.map((piece) => {
    const { only, text, tokens } = piece;
    const isCell = tokens === 1 && only?.kind === "reference" && only.area?.single === true;
    return isCell && OVER_RANGES.test(upper) ? `${text.trim()}:${text.trim().replace(/^.*!/, "")}` : text;
  });
  const lifted = pieces.flatMap(({ isArray }, at) => (isArray && isLifted(upper, at) ? [at] : []));
  if (lifted.length === 0) {
    const isArray = GIVE_ARRAYS.test(upper) || (some && (LIFT_THEMSELVES.has(upper) || /^(?:ROW|COLUMN)$/.test(upper)));
    return { text: `${name}(${given.join(",")})`, isArray };
  }
  const variables = new Map(lifted.map((at) => [at, variable()]));
  const inner = given.map((text, at) => variables.get(at) ?? text).join(",");
  const outer = lifted.map((at) => given[at] ?? "").join(",");
  return { text: `MAP(${outer},LAMBDA(${[...variables.values()].join(",")},${name}(${inner})))`, isArray: true };
}

function isLifted(name: string, argument: number): boolean {
  if (LIFT_THEMSELVES.has(name) || NEVER_LIFTED.has(name)) return false;
  return argumentOf(name, argument) === "value" || argument < (MORE_VALUES.get(name) ?? 0);
}
