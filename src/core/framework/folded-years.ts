import type { Framework } from "./framework";

/**
 * Years whose columns the template of a report on `round` folds, oldest first: those before the framework's window,
 * except the latest ones, which it keeps open. None without a window.
 *
 *     foldedYears({ years: ["2018", "2019", "2020"], template: { ...template, window: { from: "2020", atLeast: 2 } } }, "2020")
 *     // ["2018"]
 */
export function foldedYears(
  { years, template: { window } }: Pick<Framework, "years" | "template">,
  round: string,
): readonly string[] {
  if (!window) return [];
  const asked = years.filter((year) => year <= round);
  return asked.slice(0, Math.max(0, asked.length - window.atLeast)).filter((year) => year < window.from);
}
