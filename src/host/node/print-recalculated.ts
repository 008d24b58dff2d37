import { recalculateFolder } from "./recalculate-folder";
import type { Difference } from "./recalculate-folder";

/** Kinds of differences with a reason of their own; all others are told by the functions of the formula. */
const REASONS: Readonly<Record<Difference["kind"], string>> = {
  "another-file": "reads another file, which is never opened",
  circle: "a circle: Excel calculates it again and again where the file says so, we show 0",
  follows: "reads one of the cells above or below",
  unknown: "a function of a macro or an add-in, or one that we do not know",
  other: "",
};

/** How many results of the workbooks of a folder come out as stored, and what is different, most frequent first. */
export async function printRecalculated(folder: string, json: boolean): Promise<string> {
  const found = await recalculateFolder(folder).catch(() => {
    throw new TypeError(`${folder} cannot be read.`);
  });
  if (json) return JSON.stringify(found, null, 2);
  const { files, refused, compared, same, changing, differences } = found;
  const byCause = new Map<string, Difference[]>();
  for (const one of differences) {
    const cause = REASONS[one.kind] || one.functions.join(" ") || "no function";
    byCause.set(cause, [...(byCause.get(cause) ?? []), one]);
  }
  const rate = compared === 0 ? 100 : (100 * same) / compared;
  return [
    `${String(files)} workbooks, ${String(refused.length)} do not open${refused.length > 0 ? `: ${refused.join("; ")}` : ""}`,
    `${String(compared)} formula cells with a stored result: ${String(same)} come out the same, ${rate.toFixed(1)} %`,
    `${String(changing)} more change by themselves (TODAY, RAND and what reads them) and are not compared`,
    ...[...byCause]
      .sort(([, one], [, other]) => other.length - one.length)
      .flatMap(([cause, cells]) => [
        `${String(cells.length).padStart(6)}  ${cause}`,
        ...cells.slice(0, 2).map((one) => `        ${told(one)}`),
      ]),
  ].join("\n");
}

function told({ file, cell, formula, stored, computed }: Difference): string {
  return `${file} ${cell}: ${formula} stored ${stored}, here ${computed}`;
}
