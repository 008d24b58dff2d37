/** How alike invented and real rows are: quantiles of what makes a row easy or hard to judge. */
import type { Framework } from "../../../src/core/framework/framework";
import { numberAt } from "./slip";
import type { PlausibleReport } from "./plausible-report";

const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const REPORTS = 60;

interface Aspect {
  readonly name: string;
  readonly of: (values: readonly number[]) => readonly number[];
}

const logOf = (value: number): number => Math.log(value + 0.5);

const ASPECTS: readonly Aspect[] = [
  { name: "figure", of: (values) => values },
  {
    name: "step from year to year (log)",
    of: (values) => values.slice(1).map((value, index) => Math.abs(logOf(value) - logOf(values[index] ?? 0))),
  },
  { name: "largest beside smallest (log)", of: (values) => [logOf(Math.max(...values)) - logOf(Math.min(...values))] },
];

/** One line for each aspect and source, and the share of zeros and of figures that come again the next year. */
export function fitOf(
  framework: Framework,
  invented: (index: number) => PlausibleReport,
  real: (index: number) => PlausibleReport,
): readonly string[] {
  const rows = { invented: rowsOf(framework, invented), real: rowsOf(framework, real) };
  const both = Object.entries(rows);
  return [
    `${"".padEnd(44)}${QUANTILES.map((one) => `${String(one * 100)} %`.padStart(9)).join("")}`,
    ...ASPECTS.flatMap(({ name, of }) =>
      both.map(([source, all]) => {
        const sorted = all.flatMap(of).sort((one, other) => one - other);
        const quantiles = QUANTILES.map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
        return `${`${name}, ${source}`.padEnd(44)}${quantiles.map((one) => one.toFixed(one < 100 ? 2 : 0).padStart(9)).join("")}`;
      }),
    ),
    ...both.map(([source, all]) => {
      const figures = all.flat();
      const steps = all.flatMap((values) => values.slice(1).map((value, index) => value === values[index]));
      return `${source}: ${percent(figures.filter((one) => one === 0).length / figures.length)} zeros, ${percent(steps.filter(Boolean).length / steps.length)} the year's before again`;
    }),
  ];
}

function rowsOf(framework: Framework, reportOf: (index: number) => PlausibleReport): readonly (readonly number[])[] {
  return Array.from({ length: REPORTS }, (_, index) => reportOf(index).figures).flatMap((figures) =>
    [...framework.rows.values()].flatMap(({ key, content }) => {
      if (content.kind !== "number") return [];
      const values = framework.years.flatMap((year) => numberAt(figures, key, year) ?? []);
      return values.length < framework.years.length ? [] : [values];
    }),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
