/** "2018", "2019", "2020", "2023" -> "2018-2020, 2023". Other periods are listed one by one. */
export function periodList(periods: readonly string[]): string {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(period)) run.push(period);
    else runs.push([period]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0] ?? ""}-${run.at(-1) ?? ""}` : run.join(", "))).join(", ");
}
