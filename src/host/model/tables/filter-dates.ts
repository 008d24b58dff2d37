const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** In the order of the calendar, spelt as Excel.DynamicFilterCriteria spells them. */
const MONTHS = [
  "January",
  "Februray",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const UNITS = ["Year", "Month", "Day", "Hour", "Minute", "Second"];

/** First and last day (serial numbers) of a span of time. */
type Span = readonly [number, number];

/** Days since 1899-12-30 of a calendar date; months and days may run over. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month, day) - DAY_ZERO) / DAY;
}

/**
 * Whether a date (serial number) belongs to what an Excel.DynamicFilterCriteria names, as seen from today.
 * Undefined for criteria that are not about dates. Weeks begin on Sunday.
 */
export function dynamicDateTest(criterion: string, now: Date): ((value: number) => boolean) | undefined {
  const period = /^AllDatesInPeriod(.+)$/.exec(criterion)?.[1];
  if (period !== undefined) return periodTest(period);
  const found = spanOf(criterion, now);
  return found && ((value) => Math.floor(value) >= found[0] && Math.floor(value) <= found[1]);
}

function periodTest(period: string): ((value: number) => boolean) | undefined {
  const month = (value: number): number => new Date(DAY_ZERO + Math.floor(value) * DAY).getUTCMonth();
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return (value) => Math.floor(month(value) / 3) === Number(quarter) - 1;
  const index = MONTHS.indexOf(period);
  return index < 0 ? undefined : (value) => month(value) === index;
}

function spanOf(criterion: string, now: Date): Span | undefined {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const today = serial(year, month, date);
  switch (criterion) {
    case "Today":
      return [today, today];
    case "Tomorrow":
      return [today + 1, today + 1];
    case "Yesterday":
      return [today - 1, today - 1];
    case "YearToDate":
      return [serial(year, 0, 1), today];
  }
  const [, which = "", unit = ""] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criterion) ?? [];
  const by = ["Last", "This", "Next"].indexOf(which) - 1;
  const months = (first: number, count: number): Span => [
    serial(year, first + by * count, 1),
    serial(year, first + (by + 1) * count, 1) - 1,
  ];
  switch (unit) {
    case "Week":
      return [today - now.getDay() + 7 * by, today - now.getDay() + 7 * by + 6];
    case "Month":
      return months(month, 1);
    case "Quarter":
      return months(month - (month % 3), 3);
    case "Year":
      return months(0, 12);
    default:
      return undefined;
  }
}

/**
 * Whether a date lies in the same year, month ... second as an Excel.FilterDatetime says; undefined when that is no
 * date.
 */
export function dateTest(date: string, specificity: string): ((value: number) => boolean) | undefined {
  const moment = new Date(/T/.test(date) ? `${date.replace(/Z$/, "")}Z` : `${date}T00:00:00Z`);
  const count = UNITS.indexOf(specificity) + 1;
  if (Number.isNaN(moment.getTime()) || count === 0) return undefined;
  const fields = (one: Date): readonly number[] => [
    one.getUTCFullYear(),
    one.getUTCMonth(),
    one.getUTCDate(),
    one.getUTCHours(),
    one.getUTCMinutes(),
    one.getUTCSeconds(),
  ];
  const wanted = fields(moment).slice(0, count);
  return (value) => {
    const own = fields(new Date(Math.round((DAY_ZERO + value * DAY) / 1000) * 1000));
    return wanted.every((field, i) => field === own[i]);
  };
}
