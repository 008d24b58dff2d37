const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Excel.AutoFillType values that continue dates. */
export type DateStep = "FillDays" | "FillWeekdays" | "FillMonths" | "FillYears";

export function isDateStep(type: string): type is DateStep {
  return type === "FillDays" || type === "FillWeekdays" || type === "FillMonths" || type === "FillYears";
}

/**
 * The date that stands `steps` after a date (serial number, days since 1899-12-30): 31 January and one month is 28
 * February.
 */
export function dateAfter(serial: number, step: DateStep, steps: number): number {
  switch (step) {
    case "FillDays":
      return serial + steps;
    case "FillWeekdays":
      return weekdaysAfter(serial, steps);
    case "FillMonths":
      return monthsAfter(serial, steps);
    case "FillYears":
      return monthsAfter(serial, 12 * steps);
  }
}

function monthsAfter(serial: number, months: number): number {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) - DAY_ZERO) / DAY + (serial % 1);
}

function weekdaysAfter(serial: number, steps: number): number {
  const direction = Math.sign(steps);
  let day = serial;
  for (let left = Math.abs(steps); left > 0;) {
    day += direction;
    const weekday = new Date(DAY_ZERO + Math.floor(day) * DAY).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
