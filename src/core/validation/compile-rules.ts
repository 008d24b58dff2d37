/** rules.json -> rules ready to be applied to the report of one year. */
import { NARRATIVE, periodsOf, type Framework, type Row } from "../framework/framework";
import { frameworkIssue } from "../framework/framework-issue";
import type { RuleDefinition } from "../framework/framework-schema";
import { impossible, type Issue, type Outcome } from "../issue/issue";
import { ruleKindNamed } from "./rule-kinds";
import type { PreparedRule, RuleScope, RuleTarget } from "./rule-kind";

export interface CompiledRule {
  readonly definition: RuleDefinition;
  readonly targets: readonly RuleTarget[];
}

/** Expands every rule for the report on `round`. Issues name the key of rules.json that is wrong. */
export function compileRules(framework: Framework, round: string): Outcome<readonly CompiledRule[]> {
  const issues: Issue[] = [];
  const rules = framework.rulePack.rules.map((definition): CompiledRule => {
    const kind = ruleKindNamed(definition.kind);
    if (!kind) {
      issues.push(
        frameworkIssue("rules.json", `rules ${definition.id}.kind`, `there is no rule kind "${definition.kind}"`),
      );
      return { definition, targets: [] };
    }
    const prepared = kind.prepare(definition.parameters);
    const faults = faultsOf(framework, definition, prepared);
    issues.push(...faults);
    return {
      definition,
      targets: prepared.ok && faults.length === 0 ? expand(framework, definition, prepared, round) : [],
    };
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: rules, issues: [] };
}

function faultsOf(framework: Framework, { id, tables }: RuleDefinition, prepared: PreparedRule): readonly Issue[] {
  if (!prepared.ok)
    return prepared.problems.map(({ path, message }) =>
      frameworkIssue("rules.json", `rules ${id}.parameters.${path}`, message),
    );
  const faults = prepared
    .faults(framework)
    .map((fault) => frameworkIssue("rules.json", `rules ${id}.parameters`, fault));
  const references = tablesOf(tables).flatMap((table) => {
    if (table !== undefined && !framework.tables.some((one) => one.key === table))
      return [frameworkIssue("rules.json", `rules ${id}.tables`, `table "${table}" does not exist`)];
    return prepared.references
      .filter((reference) => !findRow(framework, reference, table))
      .map((reference) =>
        frameworkIssue(
          "rules.json",
          `rules ${id}.parameters`,
          `row "${reference}" does not exist${table === undefined ? "" : ` in ${table}`}`,
        ),
      );
  });
  return [...faults, ...references];
}

function expand(
  framework: Framework,
  { id, tables: own }: RuleDefinition,
  prepared: PreparedRule & { ok: true },
  round: string,
): readonly RuleTarget[] {
  const tables = framework.tables.filter(
    (table) => table.kpi !== NARRATIVE && framework.template.kpis.includes(table.kpi),
  );
  const periods = new Map(framework.tables.map((table) => [table.key, periodsOf(framework, table, round)]));
  const scope = {
    framework,
    tables,
    years: framework.years.filter((year) => year <= round),
    yearlyTables: tables.filter((table) => table.periods === "year"),
    periods: (row: Row) => periods.get(row.table) ?? [],
  };
  return tablesOf(own).flatMap((table) => {
    const row: RuleScope["row"] = (reference) =>
      findRow(framework, reference, table) ?? impossible(`rule ${id} names the row ${reference}`);
    return prepared.expand({ ...scope, row });
  });
}

/** A rule without tables is applied once, with whole row keys. */
function tablesOf(tables: readonly string[] | undefined): readonly (string | undefined)[] {
  return tables ?? [undefined];
}

function findRow(framework: Framework, reference: string, table: string | undefined): Row | undefined {
  return (
    framework.rows.get(reference) ?? (table === undefined ? undefined : framework.rows.get(`${table}.${reference}`))
  );
}
