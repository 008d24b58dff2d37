import type { Framework, Kpi } from "../framework/framework";

export interface GoalGroup {
  readonly goals: readonly string[];
  readonly kpis: readonly Kpi[];
}

/** Goals in their order with the KPIs that commissions report for them; goals with the same KPIs are one group. */
export function goalGroups({ goals, kpis }: Framework): readonly GoalGroup[] {
  const groups: { goals: string[]; kpis: readonly Kpi[] }[] = [];
  for (const { id } of goals) {
    const own = kpis.filter((kpi) => kpi.reportedBy === "commissions" && kpi.goals.includes(id));
    const same = groups.find(
      (group) => group.kpis.length > 0 && group.kpis.map((kpi) => kpi.id).join() === own.map((kpi) => kpi.id).join(),
    );
    if (same) same.goals.push(id);
    else groups.push({ goals: [id], kpis: own });
  }
  return groups;
}
