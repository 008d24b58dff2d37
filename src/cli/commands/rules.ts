import { parseArgs } from "node:util";
import { ruleCard, type ExampleLine, type RuleCard } from "../../core/validation/rule-card";
import { ALL_GOOD, UsageError, type CliContext, type ExitCode } from "../cli-context";
import type { RulesDocument } from "../json-shapes";

/** rules [ID...]: the card of every rule, or of those named: what it demands, why, and what passes and fails. */
export function rulesCommand(args: readonly string[], { open, labels, json, print }: CliContext): ExitCode {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const { framework, rulesFor } = open;
  const rules = rulesFor(framework.rulePack.examplesEnd);
  const unknown = positionals.find((id) => !rules.some(({ definition }) => definition.id === id));
  if (unknown !== undefined) throw new UsageError(`There is no rule "${unknown}"; without a name, all are shown.`);
  const cards = rules
    .filter(({ definition }) => positionals.length === 0 || positionals.includes(definition.id))
    .map((rule) => ruleCard(framework, labels, rule));
  const { version, changes } = framework.rulePack;
  const document: RulesDocument = {
    rulePack: version,
    changes: changes.map(({ rule, severity, why }) => ({ rule, severity: severity ?? "off", why })),
    rules: cards,
  };
  print(
    json
      ? JSON.stringify(document)
      : [
          `Rule pack ${version}`,
          ...document.changes.map(({ rule, severity, why }) => `  changed: ${rule} is ${severity}. ${why}`),
          ...cards.map(asText),
        ].join("\n\n"),
  );
  return ALL_GOOD;
}

function asText({ id, label, severity, consequence, explanation, origin, pass, fail, beside, says }: RuleCard): string {
  const example = (title: string, lines: readonly ExampleLine[]): readonly string[] => [
    `  ${title}`,
    ...lines.map(
      ({ name, values }) => `    ${name}: ${values.map(({ period, text }) => `${period} ${text}`).join(", ")}`,
    ),
  ];
  return [
    `${label} (${id})`,
    `  ${severity}: ${consequence}`,
    `  ${explanation}`,
    `  From: ${origin}`,
    ...example("Passes:", pass),
    ...example("Fails:", fail),
    ...(beside.length === 0 ? [] : example("Compared with:", beside)),
    `  Then the check says: ${says}`,
  ].join("\n");
}
