/** Excel computes with 15 significant decimal digits: 1.005 is just that, although the nearest double lies below it. */
const DIGITS = 15;

/**
 * Rounds half away from zero at a decimal place, as ROUND and number formats do: (1.005, 2) -> 1.01, (1250, -2) ->
 * 1300.
 * @param places digits behind the point; negative before it.
 */
export function roundDecimal(value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const [mantissa = "", exponent = "0"] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e");
  const scaled = Number(`${mantissa}e${String(Number(exponent) + places)}`);
  if (!Number.isFinite(scaled) || scaled >= Number.MAX_SAFE_INTEGER) return value;
  const rounded = Number(`${String(Math.round(scaled))}e${String(-places)}`);
  return value < 0 ? 0 - rounded : rounded;
}
