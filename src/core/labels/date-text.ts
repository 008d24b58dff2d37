/** "2026-11-24" -> "Nov 24, 2026" in English. What is no such date stays as it is: people also type into sheets. */
export function dateText(language: string, date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  const isOne = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return !isOne ? date : new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(time);
}
