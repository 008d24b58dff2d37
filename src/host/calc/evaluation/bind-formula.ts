import { rectangleAddress, sheetReference } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import type { BindContext, FormulaLookup } from "./bind-context";
import type { CalcTable, CellPlace, SheetId } from "./calc-source";
import { areaRectangle, parseArea, printArea } from "../formula/reference-area";
import { isIntersection } from "../formula/implicit-intersection";
import { printPrefix } from "../formula/rewrite-references";
import { scanFormula } from "../formula/scan-formula";
import type { FormulaToken, SheetPrefix } from "../formula/scan-formula";
import { resolveStructuredReference } from "../formula/structured-reference";
import { writeComparisons } from "./write-comparisons";
import { writeLifts } from "./write-lifts";

export interface Precedent {
  readonly sheet: SheetId;
  readonly area: CellRectangle;
}

/** A formula ready to be computed: names and table references are written out as cells. */
export interface BoundFormula {
  /** Without "=". */
  readonly text: string;
  readonly precedents: readonly Precedent[];
  /** Computed at each recalculation. */
  readonly volatile: boolean;
  /** Reads cells that its text does not name (INDIRECT, OFFSET). */
  readonly dynamic: boolean;
  /** Its result is left out by SUBTOTAL and AGGREGATE. */
  readonly subtotal: boolean;
  /** Its text says something about other formulas (A1#, ISFORMULA) and is bound anew each time it is computed. */
  readonly rebind: boolean;
  /** Reads another file, which is never opened: a stored result stays. */
  readonly external: boolean;
}

const VOLATILE = /^(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|INDIRECT|OFFSET|CELL|INFO)$/i;
const DYNAMIC = /^(?:INDIRECT|OFFSET)$/i;
const SUBTOTAL = /^(?:SUBTOTAL|AGGREGATE)$/i;
/** These look at where a reference points, not at what is there; reading themselves makes no circle. */
const PLACE_ONLY = /^(?:ROWS?|COLUMNS?|SHEET|AREAS|ISREF)$/i;
const ABOUT_FORMULA = /^(?:_xlfn\.)?(?:ISFORMULA|FORMULATEXT)$/i;

interface Pass {
  readonly place: CellPlace;
  readonly context: BindContext;
  readonly lookup: FormulaLookup;
  readonly precedents: Precedent[];
  readonly functions: Set<string>;
  /** Names that the formula calls as functions, with their formulas; those they call themselves come before them. */
  readonly called: Map<string, string>;
  /** Names being written out, against names that mean themselves. */
  readonly open: readonly string[];
  rebind: boolean;
  external: boolean;
  /** "@" stands before the next reference: of a range only the cell in the formula's row or column is meant. */
  intersects: boolean;
}

/** Finds what a formula reads and writes out its names, table references and spill references. */
export function bindFormula(
  formula: string,
  place: CellPlace,
  context: BindContext,
  lookup: FormulaLookup,
): BoundFormula {
  const pass: Pass = {
    place,
    context,
    lookup,
    precedents: [],
    functions: new Set(),
    called: new Map(),
    open: [],
    rebind: false,
    external: false,
    intersects: false,
  };
  const written = (bound: string): string => writeComparisons(writeLifts(bound));
  const body = written(bindText(formula.replace(/^=/, ""), pass));
  const functions = [...pass.called].map(([name, text]) => `${name},${written(text)},`).join("");
  const text = functions === "" ? body : `LET(${functions}${body})`;
  const some = (pattern: RegExp): boolean => [...pass.functions].some((name) => pattern.test(name));
  return {
    text,
    precedents: pass.precedents,
    volatile: some(VOLATILE),
    dynamic: some(DYNAMIC),
    subtotal: some(SUBTOTAL),
    rebind: pass.rebind,
    external: pass.external,
  };
}

function bindText(formula: string, pass: Pass): string {
  const tokens = scanFormula(formula);
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const caller = tokens[i - 1]?.text === "(" && tokens[i + 1]?.text === ")" ? tokens[i - 2] : undefined;
    const asks = caller?.kind === "function" ? caller.text : "";
    const common = token.kind === "reference" ? commonArea(token, tokens[i + 1], tokens[i + 2]) : undefined;
    if (isIntersection(token)) pass.intersects = true;
    else if (common) {
      text += bindReference(common, pass, PLACE_ONLY.test(asks));
      i += 2;
    } else if (token.kind === "reference" && tokens[i + 1]?.text === "#") {
      text += spillReference(token, pass);
      i++;
    } else if (
      token.kind === "function" &&
      ABOUT_FORMULA.test(token.text) &&
      tokens[i + 2]?.kind === "reference" &&
      tokens[i + 3]?.text === ")"
    ) {
      text += aboutFormula(token.text, tokens[i + 2], pass);
      i += 3;
    } else text += bindToken(token, pass, PLACE_ONLY.test(asks));
  }
  return text;
}

function bindToken(token: FormulaToken, pass: Pass, placeOnly: boolean): string {
  if (token.kind !== "reference" && token.kind !== "structured" && token.kind !== "word") pass.intersects = false;
  switch (token.kind) {
    case "reference":
      return bindReference(token, pass, placeOnly);
    case "structured":
      return bindTable(
        token.table === "" ? pass.context.tableAround(pass.place) : pass.context.table(token.table),
        token.selector,
        pass,
        placeOnly,
      );
    case "word":
      return bindWord(token.word, token.prefix, token.text, pass);
    case "function":
      return bindFunction(token.text, pass);
    case "error":
      return token.text.startsWith("#REF!") ? "#REF!" : token.text.toUpperCase();
    case "string":
    case "other":
      return token.text;
  }
}

type Reference = Extract<FormulaToken, { kind: "reference" }>;

function bindReference({ prefix, area, text }: Reference, pass: Pass, placeOnly: boolean): string {
  const sheets = area && sheetsOf(prefix, pass);
  if (!sheets) return text === "#NULL!" ? text : "#REF!";
  const [only] = sheets;
  if (pass.intersects && !area.single && sheets.length === 1 && only !== undefined)
    return bindIntersection(areaRectangle(area), only, pass);
  pass.intersects = false;
  if (!placeOnly) for (const sheet of sheets) pass.precedents.push({ sheet, area: areaRectangle(area) });
  return text;
}

/** The sheets a prefix names, in tab order; undefined when one is missing. */
function sheetsOf(prefix: SheetPrefix | undefined, pass: Pass): readonly SheetId[] | undefined {
  const { place, context } = pass;
  if (!prefix) return [place.sheet];
  if (prefix.first.startsWith("[")) pass.external = true;
  const first = context.sheetByName(prefix.first);
  const last = prefix.last === undefined ? first : context.sheetByName(prefix.last);
  if (!first || !last) return undefined;
  const ends = [context.sheets.indexOf(first), context.sheets.indexOf(last)];
  return context.sheets.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
}

function bindTable(table: CalcTable | undefined, selector: string, pass: Pass, placeOnly: boolean): string {
  if (!table) return "#REF!";
  const area = resolveStructuredReference(table, selector, pass.place.row);
  if (typeof area === "string") return area;
  if (pass.intersects) return bindIntersection(area, table.sheet, pass);
  if (!placeOnly) pass.precedents.push({ sheet: table.sheet, area });
  return sheetReference(pass.context.sheetName(table.sheet), area);
}

/** The one cell of a range that stands in the formula's row or column. */
function bindIntersection({ top, left, bottom, right }: CellRectangle, sheet: SheetId, pass: Pass): string {
  pass.intersects = false;
  const { row, column } = pass.place;
  const isColumn = left === right && row >= top && row <= bottom;
  const isRow = top === bottom && column >= left && column <= right;
  const isOne = left === right && top === bottom;
  if (!isColumn && !isRow && !isOne) return "#VALUE!";
  const area = cellArea({ sheet, row: isColumn ? row : top, column: isColumn || isOne ? left : column });
  pass.precedents.push({ sheet, area });
  return sheetReference(pass.context.sheetName(sheet), area);
}

/** "A1:B3 B2:C4" with only a space between: the cells that both have, as one reference; #NULL! where there are none. */
function commonArea(
  one: Reference,
  space: FormulaToken | undefined,
  other: FormulaToken | undefined,
): Reference | undefined {
  if (space?.kind !== "other" || space.text.trim() !== "" || other?.kind !== "reference") return undefined;
  if (!one.area || !other.area || one.prefix?.last !== undefined) return undefined;
  const areas = [areaRectangle(one.area), areaRectangle(other.area)];
  const common = {
    top: Math.max(...areas.map(({ top }) => top)),
    left: Math.max(...areas.map(({ left }) => left)),
    bottom: Math.min(...areas.map(({ bottom }) => bottom)),
    right: Math.min(...areas.map(({ right }) => right)),
  };
  const isElsewhere = other.prefix !== undefined && other.prefix.first !== one.prefix?.first;
  const area = parseArea(rectangleAddress(common));
  if (isElsewhere || common.top > common.bottom || common.left > common.right || !area)
    return { ...one, text: "#NULL!", area: undefined };
  return { ...one, text: printPrefix(one.prefix) + printArea(area), area };
}

function bindWord(word: string, prefix: SheetPrefix | undefined, text: string, pass: Pass): string {
  if (prefix?.first.startsWith("[")) pass.external = true;
  const scope = prefix ? pass.context.sheetByName(prefix.first)?.id : pass.place.sheet;
  if (scope === undefined) return "#REF!";
  const name = pass.context.name(word, scope);
  if (name) return writeOut(name.name, name.formula, pass);
  const table = pass.context.table(word);
  if (prefix) return "#NAME?";
  return table ? bindTable(table, "[]", pass, false) : text;
}

function bindFunction(name: string, pass: Pass): string {
  const defined = pass.context.name(name, pass.place.sheet);
  if (defined) pass.called.set(name, writeOut(defined.name, defined.formula, pass));
  else pass.functions.add(name);
  return name;
}

/** A name's formula in its place, in brackets unless it is one reference. */
function writeOut(name: string, formula: string, pass: Pass): string {
  const key = name.toLowerCase();
  if (pass.open.includes(key)) return "#NAME?";
  const inner: Pass = { ...pass, open: [...pass.open, key] };
  pass.intersects = false;
  const body = formula.replace(/^=/, "");
  const text = bindText(body, inner);
  pass.rebind ||= inner.rebind;
  pass.external ||= inner.external;
  return scanFormula(body).length === 1 ? text : `(${text})`;
}

/** "A1#": the cells A1's result covers now. */
function spillReference(token: Reference, pass: Pass): string {
  pass.rebind = true;
  const place = onePlace(token, pass);
  if (!place) return "#REF!";
  const area = pass.lookup.spillArea(place);
  pass.precedents.push({ sheet: place.sheet, area: area ?? cellArea(place) });
  return area ? sheetReference(pass.context.sheetName(place.sheet), area) : "#REF!";
}

function aboutFormula(name: string, token: FormulaToken | undefined, pass: Pass): string {
  pass.rebind = true;
  const place = token?.kind === "reference" ? onePlace(token, pass) : undefined;
  if (!place) return "#REF!";
  pass.precedents.push({ sheet: place.sheet, area: cellArea(place) });
  const formula = pass.lookup.formula(place);
  if (/ISFORMULA$/i.test(name)) return formula === undefined ? "FALSE" : "TRUE";
  return formula === undefined ? "#N/A" : `"${formula.replaceAll('"', '""')}"`;
}

/** The top left cell of a reference on one sheet. */
function onePlace(token: Reference, pass: Pass): CellPlace | undefined {
  const sheet = sheetsOf(token.prefix, pass)?.[0];
  if (sheet === undefined || !token.area) return undefined;
  const { top, left } = areaRectangle(token.area);
  return { sheet, row: top, column: left };
}

function cellArea({ row, column }: CellPlace): CellRectangle {
  return { top: row, left: column, bottom: row, right: column };
}
