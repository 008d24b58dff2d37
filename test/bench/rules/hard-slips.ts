/** Slips that cannot be true by definition: an error or a blocker must find them. */
import { observationKey } from "../../../src/core/framework/observation-key";
import { shifted } from "./place-slips";
import type { Random } from "./random";
import { changed, isWhole, oneCell, type SlipKind } from "./slip";

function localText(value: number, random: Random): string {
  const [head, tail] = [String(Math.floor(value / 1000)), String(value % 1000).padStart(3, "0")];
  return random.pick([
    `${head}.${tail}`,
    `${head},${tail}`,
    `${head} ${tail}`,
    `${head}\u00a0${tail}`,
    `${String(value)} `,
    String(value).replace("3", "\u0417").replace("0", "\u041e"),
    `${head}'${tail}`,
  ]);
}

const totalOverwritten: SlipKind = {
  kind: "total-overwritten",
  grade: "hard",
  plant: (place) => {
    const {
      framework,
      random,
      report: { figures },
    } = place;
    const totals = [...framework.rows.values()].flatMap((row) => {
      const { content } = row;
      if (content.kind !== "total") return [];
      return framework.years.flatMap((year) => {
        const parts = content.parts.map((part) => figures.get(observationKey(part, year)));
        return parts.every((part) => typeof part === "number")
          ? [{ key: observationKey(row.key, year), sum: parts.reduce((sum, part) => sum + part, 0) }]
          : [];
      });
    });
    if (totals.length === 0) return undefined;
    const { key, sum } = random.pick(totals);
    const typed = random.pick([sum + 1, sum + 100, sum * 10 + 9, Math.max(0, sum - 1) + (sum === 0 ? 2 : 0)]);
    return changed(figures, [[key, Math.round(typed * 10) / 10]]);
  },
};

export const HARD_SLIPS: readonly SlipKind[] = [
  totalOverwritten,
  oneCell(
    "text-pasted",
    "hard",
    () => true,
    (value, random, row) => random.pick([row.id, `about ${String(value)}`, `${String(value)} (2 pending)`, "see note"]),
  ),
  oneCell("local-number-as-text", "hard", (value, row) => isWhole(row) && value >= 1000, localText),
  oneCell(
    "thousands-point-as-decimal",
    "hard",
    (value, row) => isWhole(row) && value >= 1000 && value % 1000 !== 0,
    (value) => value / 1000,
  ),
  oneCell(
    "no-data-word-typed",
    "hard",
    () => true,
    (_, random) =>
      random.pick([
        "n/d",
        "/",
        "-",
        "nema podataka",
        "\u043d\u0435\u043c\u0430 \u043f\u043e\u0434\u0430\u0442\u043e\u0446\u0438",
        "nuk ka t\u00eb dh\u00ebna",
      ]),
  ),
  oneCell(
    "left-blank",
    "hard",
    () => true,
    () => undefined,
  ),
  oneCell(
    "negative",
    "hard",
    (value) => value > 0,
    (value) => -value,
  ),
  oneCell(
    "split-does-not-add-up",
    "hard",
    (_, row) => row.table === "10.victims-by-sex",
    (value, random) => value + random.pick([1, 2, 10]),
  ),
  shifted("years-shifted-with-hole", "hard", true),
];
