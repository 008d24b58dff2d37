/**
 * Cells that Excel took for a date: "12.4" is the 12th of April where people write dates so, and a count
 * pasted into a cell with a date format shows as a day of long ago.
 */

/** Days before 1970 in Excel's count, which begins with 1900 and has a 29th of February in that year. */
const DAYS_TO_1970 = 25_569;
const MINUTES = 1440;
/** From here on (year 2000) somebody may have typed a date; what is earlier is a number in a date's format. */
const TYPED_FROM = 36_526;

/**
 * "2026-04-12", with hours "2026-04-12 13:30", hours alone "13:30". @param serial days in Excel's count, as the cell
 * holds them; 0 or more
 */
export function dateText(serial: number): string {
  const date = dateOf(serial);
  if (Number.isNaN(date.getTime())) return String(serial);
  const [day = "", time = ""] = date.toISOString().split("T");
  const hours = Number.isInteger(serial) ? "" : time.slice(0, 5);
  return [serial < 1 ? "" : day, hours].filter((part) => part !== "").join(" ");
}

/**
 * The numbers that were meant, perhaps, likeliest first; none when nothing can be said.
 * @param decimals of the row's unit: only a figure with decimals has a point that can be taken for a date's
 */
export function dateReadings(serial: number, decimals: number): readonly number[] {
  if (serial < TYPED_FROM) return serial >= 1 && (decimals > 0 || Number.isInteger(serial)) ? [serial] : [];
  if (decimals === 0 || !Number.isInteger(serial)) return [];
  const date = dateOf(serial);
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  if (Number.isNaN(day)) return [];
  return [...new Set([Number(`${String(day)}.${String(month)}`), Number(`${String(month)}.${String(day)}`)])];
}

/** To the minute, in UTC; an invalid date far outside of what a calendar has. */
function dateOf(serial: number): Date {
  return new Date(Math.round((serial - DAYS_TO_1970) * MINUTES) * 60_000);
}
