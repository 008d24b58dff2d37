/** Numbers that differ by less, as a share of them, are the same: programs add up in another order. */
const SAME = 1e-9;

/** True for two numbers that are the same figure; never for anything else. */
export function isSameFigure(one: unknown, other: unknown): boolean {
  return (
    typeof one === "number" &&
    typeof other === "number" &&
    Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other))
  );
}
