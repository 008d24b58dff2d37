/** The sheet that judges the rules: how often each fired, what became of it, and where. */
import { asksTooMuch, tallyOf, type RuleFinding } from "../consolidation/rule-findings";
import { nameKey, type KeyNames } from "../labels/name-key";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { dataTable, emptied, type DataColumn } from "../sheet/data-table";
import { outOfPrint } from "../sheet/out-of-print";
import { planKeyedTable } from "../sheet/plan-keyed-table";
import type { ListContext } from "./plan-table-sheet";
import { RULE_FINDINGS, type RuleFindingColumn } from "./read-rules";

export function planRules(
  { framework, labels, sheet, footer }: ListContext,
  ruleFindings: readonly RuleFinding[],
): SheetPlan {
  const say = speaker(labels.regional);
  const names = ({ key }: RuleFinding): KeyNames => nameKey(framework, labels, key);
  const { version, rules, changes } = framework.rulePack;
  const label = (rule: string): string => labels.rules[rule]?.label ?? rule;
  const card = [
    say("logRule"),
    say("logSeverity"),
    say("ruleFired"),
    say("ruleFixed"),
    say("ruleJustified"),
    say("ruleOpen"),
    say("ruleAdvice"),
  ];
  const off = changes.filter((change) => change.off).map(({ rule }) => rule);
  const cardLines = [
    ...rules.map(({ id, severity }) => ({ id, grade: labels.severities[severity]?.label ?? severity })),
    ...off.map((id) => ({ id, grade: say("ruleOff") })),
  ].map(({ id, grade }) => {
    const tally = tallyOf(ruleFindings, id);
    const why = changes.find(({ rule }) => rule === id)?.why ?? "";
    return [
      label(id),
      grade,
      tally.fired,
      tally.fixed,
      tally.justified,
      tally.open,
      asksTooMuch(tally) ? say("ruleAsksTooMuch") : why,
    ];
  });
  const cards = dataTable(
    "RuleCard",
    3,
    card.map((title): DataColumn => ({ title, look: "dataText", maxWidth: 60 })),
    cardLines.map((line) => line.map(emptied)),
  );
  const findings = planKeyedTable<RuleFindingColumn, RuleFinding>(
    RULE_FINDINGS,
    "RuleFindings",
    { top: cards.end + 2, keys: "above" },
    [
      { title: say("dataJurisdiction"), width: 34, of: (one) => jurisdictionName(labels, one.jurisdiction) },
      { title: say("logRule"), width: 34, of: ({ rule }) => label(rule) },
      { title: say("ruleState"), width: 14, of: ({ state }) => say(`ruleState-${state}`) },
      { title: say("dataTable"), width: 34, of: (one) => names(one).place },
      { title: say("dataRow"), width: 46, of: (one) => names(one).row },
      { title: say("dataPeriod"), width: 18, of: (one) => names(one).period },
      { id: "rule", title: say("ruleId"), width: 26, of: ({ rule }) => rule },
      { id: "jurisdiction", width: 8, of: ({ jurisdiction }) => jurisdiction },
      { id: "key", width: 40, of: ({ key }) => key },
      { id: "state", width: 14, of: ({ state }) => state },
    ],
    ruleFindings,
  );
  const notes = footnotesFor(
    framework,
    labels,
    ruleFindings.map(({ jurisdiction }) => jurisdiction),
  );
  return sheetPlan({
    name: sheet,
    tabColor: "C9A227",
    cells: [
      cell(0, 0, say("rules"), "title"),
      cell(1, 0, say("rulePack", { version }), "subtitle"),
      cell(2, 0, say("ruleCard"), "heading"),
      ...cards.cells,
      cell(cards.end + 1, 0, say("ruleFindings"), "heading"),
      ...findings.cells,
      ...notes.map((note, index) => cell(findings.end + 1 + index, 0, note, "footnoteLine")),
    ],
    columns: findings.columns,
    rows: findings.rows,
    freeze: { rows: 1, columns: 1 },
    tables: [cards.table, findings.table],
    isProtected: true,
    print: { orientation: "landscape", area: outOfPrint(findings.columns.length), footer },
  });
}
