/** One of several that do the same work; returns how many milliseconds it took, as it measures them itself. */
export interface Contender {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** Medians by name, in milliseconds: all take turns, so that a busy machine slows each of them. The first turn does not count. */
export async function interleaved(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++)
    for (const { name, run } of contenders) {
      const took = await run();
      if (round > 0) times.get(name)?.push(took);
    }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

/** A Contender in this process: milliseconds of the processor for each of `count` things. */
export function inProcess(name: string, count: number, work: () => unknown): Contender {
  return {
    name,
    run: async () => {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000 / count;
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
