import { dateSerial } from "./date-serial";

/** A date or time read from text: its serial number and the format Excel gives a General cell for it. */
export interface ReadDate {
  readonly value: number;
  readonly numberFormat: string;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = "[a-z]{3,9}\\.?";

/** How people write a date; the groups are named y, m, d. An impossible date is tried as the next kind. */
const DATES: readonly { readonly pattern: RegExp; readonly numberFormat: string }[] = [
  { pattern: /^(?<m>\d{1,2})[/-](?<d>\d{1,2})[/-](?<y>\d{4}|\d{2})$/, numberFormat: "m/d/yyyy" },
  { pattern: /^(?<y>\d{4})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})$/, numberFormat: "m/d/yyyy" },
  {
    pattern: new RegExp(`^(?<d>\\d{1,2})[ /-]?(?<m>${MONTH})[ /,-]+(?<y>\\d{4}|\\d{2})$`, "i"),
    numberFormat: "d-mmm-yy",
  },
  { pattern: new RegExp(`^(?<m>${MONTH})[ -]?(?<d>\\d{1,2})(?:, ?| )(?<y>\\d{4})$`, "i"), numberFormat: "d-mmm-yy" },
  { pattern: /^(?<m>\d{1,2})[/-](?<d>\d{1,2})$/, numberFormat: "d-mmm" },
  { pattern: new RegExp(`^(?<d>\\d{1,2})[ /-]?(?<m>${MONTH})$`, "i"), numberFormat: "d-mmm" },
  { pattern: new RegExp(`^(?<m>${MONTH})[ /-]?(?<d>\\d{1,2})$`, "i"), numberFormat: "d-mmm" },
  { pattern: new RegExp(`^(?<m>${MONTH})[ /,-]+(?<y>\\d{4}|\\d{2})$`, "i"), numberFormat: "mmm-yy" },
  { pattern: /^(?<m>\d{1,2})[/-](?<y>\d{4})$/, numberFormat: "mmm-yy" },
];

/**
 * Reads a date, a time or both as en-US Excel does: "1/2/2024" is 2 January, "2024-03-01", "3 Mar", "9:30 PM",
 * "1/2/2024 9:30".
 * @param currentYear for dates without a year.
 * Undefined for what Excel keeps as text: impossible dates, dates before 1900, month names alone.
 */
export function parseDate(text: string, currentYear: number): ReadDate | undefined {
  const trimmed = text.trim();
  const alone = readDay(trimmed, currentYear) ?? readTime(trimmed);
  if (alone) return alone;
  const [, dayText = "", timeText = ""] = /^(.+?)\s+(\d{1,2}(?::.*|\s*[ap]m?))$/i.exec(trimmed) ?? [];
  const day = readDay(dayText, currentYear);
  const time = readTime(timeText);
  return day && time && time.value < 1 ? { value: day.value + time.value, numberFormat: "m/d/yyyy h:mm" } : undefined;
}

function readDay(text: string, currentYear: number): ReadDate | undefined {
  for (const { pattern, numberFormat } of DATES) {
    const { y, m, d } = pattern.exec(text)?.groups ?? {};
    if (m === undefined) continue;
    const value = dateSerial(
      y === undefined ? currentYear : fullYear(y),
      monthNumber(m),
      d === undefined ? 1 : Number(d),
    );
    if (value !== undefined) return { value, numberFormat };
  }
  return undefined;
}

/** Excel's window for two digits: 00-29 are 2000-2029, 30-99 are 1930-1999. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number < 30 ? 2000 : 1900);
}

/** 1 to 12; 0 when it is no month. */
function monthNumber(month: string): number {
  if (/^\d/.test(month)) return Number(month);
  const word = month.toLowerCase().replace(".", "");
  return (
    MONTHS.findIndex(
      (name) => name === word || name.slice(0, 3) === word || (word === "sept" && name === "september"),
    ) + 1
  );
}

function readTime(text: string): ReadDate | undefined {
  const match = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d{1,3})?))?(?:\s*([ap])m?)?$/i.exec(text);
  const [, h = "", m, s, half] = match ?? [];
  if (!match || (m === undefined && half === undefined)) return undefined;
  const [hours, minutes, seconds] = [Number(h), Number(m ?? 0), Number(s ?? 0)];
  if (minutes > 59 || seconds >= 60 || hours > 9999 || (half !== undefined && (hours > 12 || hours < 1)))
    return undefined;
  const value = (clockHours(hours, half) * 3600 + minutes * 60 + seconds) / 86_400;
  if (half !== undefined) return { value, numberFormat: s === undefined ? "h:mm AM/PM" : "h:mm:ss AM/PM" };
  if (hours > 23) return { value, numberFormat: "[h]:mm:ss" };
  return { value, numberFormat: s === undefined ? "h:mm" : s.includes(".") ? "mm:ss.0" : "h:mm:ss" };
}

function clockHours(hours: number, half: string | undefined): number {
  if (half === undefined) return hours;
  return (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
