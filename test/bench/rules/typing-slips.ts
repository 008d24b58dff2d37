/** Slips of the hand and of the unit, in one cell. */
import { isWhole, oneCell, type SlipKind } from "./slip";
import type { Random } from "./random";

/** Two neighbouring digits that differ change places; the first never becomes 0. */
function transposed(value: number, random: Random): number {
  const digits = [...String(value)];
  const places = digits.flatMap((digit, index) =>
    index > 0 && digit !== digits[index - 1] && !(index === 1 && digit === "0") ? [index] : [],
  );
  if (places.length === 0) return value;
  const at = random.pick(places);
  const swapped = digits.map((digit, index) => (index === at ? digits[at - 1] : index === at - 1 ? digits[at] : digit));
  return Number(swapped.join(""));
}

const hasTransposition = (value: number): boolean =>
  value >= 12 && Number.isInteger(value) && /(\d)(?!\1)[1-9]|[1-9]\d*(\d)(?!\2)\d/.test(String(value));

/** A key struck twice. */
function doubled(value: number, random: Random): number {
  const digits = String(value);
  const at = random.whole(0, digits.length - 1);
  return Number(digits.slice(0, at + 1) + digits.slice(at));
}

/** A key not struck; the first digit stays. */
function dropped(value: number, random: Random): number {
  const digits = String(value);
  const at = random.whole(1, digits.length - 1);
  return Number(digits.slice(0, at) + digits.slice(at + 1));
}

/** The key beside the right one, for the first or second digit. */
function mistyped(value: number, random: Random): number {
  const digits = [...String(value)].map(Number);
  const at = random.whole(0, Math.min(1, digits.length - 1));
  const now = digits[at] ?? 0;
  digits[at] = now <= 1 ? now + 1 : now >= 9 ? 8 : now + (random.chance(0.5) ? 1 : -1);
  return Number(digits.join(""));
}

const revised: SlipKind = {
  kind: "closed-year-revised",
  grade: "soft",
  plant: (place) =>
    oneCell(
      "",
      "soft",
      (value, row, period) => value >= 10 && isWhole(row) && period !== place.framework.years.at(-1),
      (value, random) => value + random.pick([1, -1]) * Math.max(1, Math.round(value * (0.03 + 0.2 * random.unit()))),
    ).plant(place),
};

export const TYPING_SLIPS: readonly SlipKind[] = [
  oneCell(
    "extra-digit",
    "soft",
    (value) => value >= 5,
    (value, random) => value * 10 + (random.chance(0.7) ? 0 : random.whole(1, 9)),
  ),
  oneCell(
    "missing-digit",
    "soft",
    (value) => value >= 20,
    (value) => Math.floor(value / 10),
  ),
  oneCell("digits-transposed", "soft", hasTransposition, transposed),
  oneCell(
    "unit-grams",
    "soft",
    (value, row) => !isWhole(row) && value > 0,
    (value) => Math.round(value * 1000),
  ),
  oneCell("digit-doubled", "soft", (value, row) => value >= 10 && isWhole(row), doubled),
  oneCell("digit-dropped", "soft", (value, row) => value >= 100 && isWhole(row), dropped),
  oneCell("key-beside", "soft", (value, row) => value >= 20 && isWhole(row), mistyped),
  oneCell(
    "decimal-comma-lost",
    "soft",
    (value, row) => !isWhole(row) && !Number.isInteger(value),
    (value) => Number(String(value).replace(".", "")),
  ),
  oneCell(
    "thousands-for-units",
    "soft",
    (value, row) => value >= 2000 && isWhole(row),
    (value) => Math.round(value / 1000),
  ),
  oneCell(
    "boxes-for-rounds",
    "soft",
    (value, row) => value >= 200 && row.content.kind === "number" && row.content.unit === "rounds",
    (value, random) => Math.round(value / random.pick([20, 50])),
  ),
  oneCell(
    "percent-for-count",
    "soft",
    (value, row) => value >= 200 && isWhole(row),
    (_, random) => random.whole(1, 99),
  ),
  revised,
];
