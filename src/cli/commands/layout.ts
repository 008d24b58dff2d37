import { parseArgs } from "node:util";
import { layoutOf } from "../../core/template/layout";
import { ALL_GOOD, requireYear, type CliContext, type ExitCode } from "../cli-context";
import { layoutEntries } from "../entries";

/** layout --year Y: every cell of the year's template that takes a figure, a status or a text. */
export async function layoutCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { year: { type: "string" } } });
  const { round, open, labels } = await requireYear(context, values.year);
  const entries = layoutEntries(labels, layoutOf(open.framework, round, labels.language));
  const table = (): string =>
    entries
      .map((entry) =>
        [entry.sheet, entry.address, entry.key, entry.rowLabel, entry.period, entry.unit ?? "", entry.kind].join("\t"),
      )
      .join("\n");
  context.print(context.json ? JSON.stringify(entries) : table());
  return ALL_GOOD;
}
