/** Sample workbooks of every jurisdiction: invented figures, and in one of them those that a source prints. */
import type { Framework } from "../core/framework/framework";
import { observationKey } from "../core/framework/observation-key";
import type { CellContent } from "../core/observation/observation";
import { planTemplate } from "../core/template/plan-template";
import type { RowNotes } from "../core/report/row-notes";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Samples, Seed } from "./load-samples";
import { sampleFigures } from "./sample-figures";

const SAMPLE_NOTE = "SAMPLE: invented figures.";

export function sampleTemplates(
  framework: Framework,
  samples: Samples,
  round: string,
  language: string,
): readonly { readonly jurisdiction: string; readonly plan: WorkbookPlan }[] {
  const { seed } = samples;
  return framework.jurisdictions.map(({ code }) => {
    const ownSeed = code === seed?.jurisdiction ? seed : undefined;
    const invented = sampleFigures(framework, samples, code, round);
    const contents = new Map([...invented, ...(ownSeed ? seedContents(framework, ownSeed) : [])]);
    const prefill = { contents, notes: sampleNotes(framework, ownSeed), cover: new Map([["institution", "SAMPLE"]]) };
    return {
      jurisdiction: code,
      plan: planTemplate(framework, { jurisdiction: code, round, language, isSample: true, prefill }),
    };
  });
}

/** The rows that the source prints whole; single figures among invented ones would pass for invented. */
function seedContents(framework: Framework, seed: Seed): readonly (readonly [string, CellContent])[] {
  return Object.entries(seed.complete).flatMap(([row, years]) =>
    Object.entries(years).map(([year, value]): readonly [string, CellContent] => [
      observationKey(row, year),
      typeof value === "number" ? { kind: "number", value } : { kind: "noData", reason: framework.noData[0] ?? "" },
    ]),
  );
}

function sampleNotes(framework: Framework, seed: Seed | undefined): ReadonlyMap<string, RowNotes> {
  const rows = [...framework.rows.values()].filter((row) => framework.template.kpis.includes(row.kpi));
  return new Map(
    rows.map((row) => [row.key, { note: seed && row.key in seed.complete ? seed.note : SAMPLE_NOTE, source: "" }]),
  );
}
