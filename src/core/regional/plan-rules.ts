/** The sheet that judges the rules: how often each fired, what became of it, and where. */
import type { Regional } from "../consolidation/regional";
import { asksTooMuch, tallyOf } from "../consolidation/rule-findings";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { nameKey } from "../labels/name-key";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { dataTable, emptied, type DataColumn } from "../sheet/data-table";
import { ruleFindingTitles } from "./regional-columns";

const FINDING_WIDTHS = [34, 34, 14, 34, 46, 18, 26, 8, 40];

export function planRules(framework: Framework, labels: Labels, { ruleFindings }: Regional, footer: string): SheetPlan {
  const say = speaker(labels.regional);
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
  const findings = dataTable(
    "RuleFindings",
    cards.end + 2,
    ruleFindingTitles(labels).map((title): DataColumn => ({ title, look: "dataText", maxWidth: 46 })),
    ruleFindings.map(({ jurisdiction, rule, key, state }) => {
      const { place, row, period } = nameKey(framework, labels, key);
      return [
        jurisdictionName(labels, jurisdiction),
        label(rule),
        say(`ruleState-${state}`),
        place,
        row,
        period,
        rule,
        jurisdiction,
        key,
      ].map(emptied);
    }),
  );
  const notes = footnotesFor(
    framework,
    labels,
    ruleFindings.map(({ jurisdiction }) => jurisdiction),
  );
  return sheetPlan({
    name: say("rules"),
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
    columns: FINDING_WIDTHS.map((width, column) => ({ column, width, ...(column > 6 ? { hidden: true } : {}) })),
    freeze: { rows: 1, columns: 1 },
    tables: [cards.table, findings.table],
    print: { orientation: "landscape", footer },
  });
}
