const DATE = /^(20[0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;

/** A day, a month or a year of this century that exists: "2025-09-30", "2025-09", "2025". */
export function isExpectedDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(day);
}
