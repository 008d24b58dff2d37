/** Chance that is the same on every run: everything is drawn from one seed. */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly unit: () => number;
  /** Whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Normal with mean 0 and deviation 1. */
  readonly normal: () => number;
  readonly poisson: (mean: number) => number;
}

/** mulberry32, a well-known 32-bit generator: small, quick, good enough to draw sample figures. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  return {
    unit,
    normal,
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    chance: (probability) => unit() < probability,
    pick: (list) => {
      const picked = list[Math.floor(unit() * list.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    poisson: (mean) => {
      if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      let [count, product] = [0, unit()];
      for (const limit = Math.exp(-mean); product > limit; count++) product *= unit();
      return count;
    },
  };
}
