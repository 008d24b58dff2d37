/** Dates as Excel's 1900 system counts them: 1 is 1 January 1900, 61 is 1 March 1900, 60 never was. */

/** Days from 1 January 1900 (serial 1) to 1 January 1904 (day 0 of the 1904 system). */
export const DAYS_1900_TO_1904 = 1462;

const DAY_MS = 86_400_000;
/** Counted from here, serials from 61 on are right; those below 60 lie one day closer. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/**
 * Serial of an ISO 8601 date with or without time, as cells of type "d" hold it. Undefined for
 * anything else: other forms, 31 February, dates before 1900.
 */
export function isoDateSerial(text: string): number | undefined {
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date.UTC rolls 31 February over to March, and reads years below 100 as 19xx.
  if (midnight.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60) return undefined;
  const days = (midnight.getTime() - DAY_ZERO) / DAY_MS;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  // 30 and 31 December 1899 are both in use as "no date" for a bare time.
  if (days < 0) return undefined;
  return (days <= 1 ? 0 : days <= 60 ? days - 1 : days) + time;
}
