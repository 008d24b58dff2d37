/** Names that people read for the keys the product works with. */
import { NARRATIVE, type Framework, type Row } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "./fill-text";
import { inWords } from "./in-words";

export function rowName(labels: Labels, row: Row): string {
  return row.content.kind === "text"
    ? (labels.narrativeRows[row.id] ?? row.key)
    : (labels.rows[row.key]?.title ?? row.key);
}

/** Title of a table; for the narrative, the goal it speaks of. */
export function tableName(labels: Labels, table: { readonly key: string; readonly kpi: string }): string {
  if (table.kpi !== NARRATIVE) return labels.tables[table.key]?.title ?? table.key;
  const goal = goalOf(table.key);
  return fillText(labels.template.goalLine, { goal, text: labels.goals[goal] ?? "" });
}

/** A goal as it is translated, and as the Roadmap words it where that is not the same. */
export function goalText({ goals, officialGoals }: Labels, goal: string): string {
  const [text = "", official] = [goals[goal], officialGoals?.[goal]];
  return official === undefined ? text : `${text} (${official})`;
}

/** Id of the goal of which a table of the narrative speaks, by the table's key. */
export function goalOf(table: string): string {
  return table.slice(table.lastIndexOf("-") + 1);
}

/** What a row counts in: its unit, or the name of its status or text. */
export function unitName(labels: Labels, row: Row): string {
  switch (row.content.kind) {
    case "number":
    case "total":
      return labels.units[row.content.unit] ?? row.content.unit;
    case "code":
      return labels.template.statusUnit;
    case "text":
      return labels.template.textUnit;
  }
}

/** The word for a figure that is not known, for no other reason. */
export function noDataWord({ noData: [first = ""] }: Framework, labels: Labels): string {
  return labels.noData[first] ?? first;
}

/** "2024" stays, "2024-H1" becomes "2024 January-June". */
export function periodLabel(labels: Labels, period: string): string {
  const [year, half] = period.split("-");
  if (half === undefined || year === undefined) return period;
  return fillText(labels.template[half === "H1" ? "periodH1" : "periodH2"], { year });
}

/** "Kosovo*": with its asterisk, as the framework's labels have it. */
export function jurisdictionName(labels: Labels, code: string): string {
  return labels.jurisdictions[code]?.name ?? code;
}

/** "Albania, Kosovo*, and Serbia", in the order of the codes; "" for none. */
export function jurisdictionNames(labels: Labels, codes: readonly string[]): string {
  return inWords(
    labels,
    codes.map((code) => jurisdictionName(labels, code)),
    "conjunction",
  );
}

/** "Incidents" for ["avmp.incidents"], "Incidents without weapon seizures" where a second measure is taken off it. */
export function measuresName(labels: Labels, [measure = "", minus]: readonly string[]): string {
  const nameOf = (key: string): string => {
    const [source = "", id = ""] = key.split(".");
    return labels.secondSources[source]?.measures[id] ?? key;
  };
  const name = nameOf(measure);
  return minus === undefined
    ? name
    : fillText(labels.secondSource.without, { measure: name, minus: nameOf(minus).toLocaleLowerCase(labels.language) });
}

/** Footnotes that must stand wherever these jurisdictions are named. */
export function footnotesFor(framework: Framework, labels: Labels, codes: readonly string[]): readonly string[] {
  const ids = framework.jurisdictions
    .filter((jurisdiction) => codes.includes(jurisdiction.code))
    .flatMap((jurisdiction) => jurisdiction.footnote ?? []);
  return [...new Set(ids)].map((id) => labels.footnotes[id] ?? id);
}

/** "reported", "not-reported" or a reason for no data, in words. */
export function statusName(labels: Labels, status: string): string {
  if (status === "reported") return labels.regional.statusReported;
  return status === "not-reported" ? labels.regional.statusNotReported : (labels.noData[status] ?? status);
}

/** Whether a question is open, answered or closed, in words. */
export function queryStateName({ regional }: Labels, state: "open" | "answered" | "closed"): string {
  return regional[`queryState-${state}`];
}
