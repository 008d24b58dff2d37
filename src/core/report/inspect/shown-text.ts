/**
 * What a number format makes a reader see, where that is not the number: another text, another scale, nothing.
 */

/** A literal in quotes, an escaped character, room for a character, or anything else, one by one. */
const PIECES = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|[\s\S]/g;

/** Colours that are not seen on white. */
const WHITE = /^(?:white|color ?2)$/i;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

/** Words that may stand beside a figure and change nothing of it. */
export type IsUnit = (word: string) => boolean;

/**
 * Undefined where the number is seen as what it is, with or without a unit beside it, rounded or not. "" where nothing
 * is seen.
 */
export function shownText(code: string, value: number, isUnit: IsUnit): string | undefined {
  const section = sectionFor(code, value);
  const pieces = [...section.matchAll(PIECES)];
  if (pieces.some(([, , , bracket]) => bracket !== undefined && WHITE.test(bracket.trim()))) return "";
  const literal = pieces.map(([, quoted, escaped]) => quoted ?? escaped ?? "").join("");
  const digits = pieces
    .map(([piece, quoted, escaped, bracket]) =>
      quoted === undefined && escaped === undefined && bracket === undefined && !/^[_*]./.test(piece) ? piece : "",
    )
    .join("");
  if (/general/i.test(digits)) return isHarmless(literal, isUnit) ? undefined : `${literal} ${String(value)}`.trim();
  // A dash for 0 is how Excel's own button for thousands shows it.
  if (value === 0 && /^[-\u2010-\u2015\s]+$/.test(literal + digits.replaceAll(/[?\s]/g, ""))) return undefined;
  if (!/[0#?]/.test(digits)) return (literal + digits.replaceAll(/[-+();\s]/g, "")).trim();
  if (value === 0 && !digits.includes("0")) return "";
  const scale = (/[0#?](,+)[^0#?]*$/.exec(digits)?.[1] ?? "").length;
  const percent = (digits.match(/%/g) ?? []).length;
  if (value !== 0 && (scale > 0 || percent > 0)) {
    const shown = Number(((value * 100 ** percent) / 1000 ** scale).toPrecision(6));
    return `${String(shown)}${"%".repeat(percent)}${literal}`;
  }
  return isHarmless(literal, isUnit) ? undefined : withLiterals(pieces, value);
}

/** Literals beside the figure, where they stand. */
function withLiterals(pieces: readonly RegExpMatchArray[], value: number): string {
  let isWritten = false;
  return pieces
    .map(([piece, quoted, escaped]) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? "";
      if (isWritten || !/^[0#?]$/.test(piece)) return "";
      isWritten = true;
      return String(Math.abs(value));
    })
    .join("");
}

/** Signs, spaces and units say nothing else than the number. */
function isHarmless(literal: string, isUnit: IsUnit): boolean {
  return !/[\p{L}\p{N}]/u.test(literal) || isUnit(literal.trim());
}

/** Sections are for positive numbers, negative ones, 0 and texts, unless conditions say otherwise. */
function sectionFor(code: string, value: number): string {
  const sections = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;|^)(?=;|$)/g) ?? [code];
  const conditions = sections.map((section) => conditionIn(section));
  if (conditions.some((condition) => condition !== undefined))
    return sections.find((_, index) => conditions[index]?.(value) ?? true) ?? "";
  const [positive = "", negative = positive, zero = positive] = sections;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

function conditionIn(section: string): ((value: number) => boolean) | undefined {
  for (const [, bracket] of section.matchAll(/\[([^\]]*)\]/g)) {
    const [, sign, limitText] = CONDITION.exec(bracket ?? "") ?? [];
    if (sign === undefined) continue;
    const limit = Number(limitText);
    return (value) => {
      switch (sign) {
        case "<":
          return value < limit;
        case ">":
          return value > limit;
        case "<=":
          return value <= limit;
        case ">=":
          return value >= limit;
        case "=":
          return value === limit;
        default:
          return value !== limit;
      }
    };
  }
  return undefined;
}
