const DAY = 86_400_000;
/** 1900-03-01 is 61: Excel counts a 29 February 1900 that never was, so days before it are one lower. */
const FIRST_TRUE_SERIAL = 61;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The 1900-system serial of a calendar date; undefined when there is no such date or it is outside 1900 to 9999. 29
 * February 1900 is 60.
 */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return FIRST_TRUE_SERIAL - 1;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year <= 9999 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  if (!exists) return undefined;
  const serial = (moment.getTime() - DAY_ZERO) / DAY;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/** The local calendar fields of a moment as a serial number with its time of day as the fraction. */
export function momentSerial(moment: Date): number {
  const fields = Date.UTC(
    moment.getFullYear(),
    moment.getMonth(),
    moment.getDate(),
    moment.getHours(),
    moment.getMinutes(),
    moment.getSeconds(),
    moment.getMilliseconds(),
  );
  return (fields - DAY_ZERO) / DAY;
}
