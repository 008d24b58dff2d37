/**
 * What a number format makes of a number. "date" has a day, month or year in it, "time" only hours,
 * minutes or seconds (of a day, or elapsed).
 */
export type NumberKind = "number" | "date" | "time";

/** Literal text, escaped characters, fill and spacing characters: letters in them mean nothing. */
const LITERAL = /"[^"]*"?|[\\_*][\s\S]/g;
/** [h], [mm], [ss]: elapsed time. Other brackets hold colours, conditions, currencies and calendars. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Stops at the next opening bracket, or a hostile megabyte of them would take hours. */
const BRACKETS = /\[[^[\]]*\]/g;

/** A custom format code, in the en-US notation of files: "dd.mm.yyyy" is a date, `[Red]#,##0 "days"` a number. */
export function formatKind(code: string): NumberKind {
  const bare = code.replaceAll(LITERAL, "");
  const letters = bare.replaceAll(BRACKETS, "").replaceAll(/general/gi, "");
  const hasTime = /[hs]/i.test(letters) || ELAPSED.test(bare);
  // "m" is minutes beside hours or seconds, and months otherwise.
  if (/[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime)) return "date";
  return hasTime ? "time" : "number";
}

/** Digits with or without marks for thousands, decimals, places that are left open, and one minus: shown as they are. */
const PLAIN = /^(?:general|@|#*,?#*0+(?:\.[0#]+)?)$/i;

/** True where a number that is shown so is read as what it is. Dates are judged by their kind. */
export function isPlainFormat(code: string): boolean {
  return PLAIN.test(code) || formatKind(code) !== "number";
}
