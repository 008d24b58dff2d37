/** Excel's calendar from day 0, with the 29 February 1900 that never was. */
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
/** 29 February 1900. */
const NEVER_WAS = 60;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a serial number; 0 is "0 January 1900". Undefined before it and after 9999. */
export function calendarDay(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= LAST_DAY)) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === NEVER_WAS) return { year: 1900, month: 2, day: 29 };
  const moment = new Date(DAY_ZERO + (whole < NEVER_WAS ? whole + 1 : whole) * DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/**
 * Serial of a day as DATE takes it: years below 1900 count from 1900, months and days roll over. Undefined outside the
 * calendar.
 */
export function rolledSerial(year: number, month: number, day: number): number | undefined {
  if (!(year >= 0 && year <= 9999)) return undefined;
  const months = (year < 1900 ? year + 1900 : year) * 12 + Math.trunc(month) - 1;
  const first = Date.UTC(Math.floor(months / 12), ((months % 12) + 12) % 12, 1);
  const days = (first - DAY_ZERO) / DAY;
  const serial = (days <= NEVER_WAS ? days - 1 : days) + Math.trunc(day) - 1;
  return serial >= 0 && serial <= LAST_DAY ? serial : undefined;
}
