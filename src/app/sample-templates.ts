/** The six sample workbooks: invented figures, and in Kosovo*'s the figures that SEESAC's slides print. */
import * as v from "valibot";
import type { Framework } from "../core/framework/framework";
import { observationKey } from "../core/framework/observation-key";
import type { CellContent } from "../core/observation/observation";
import { planTemplate } from "../core/template/plan-template";
import type { RowNotes } from "../core/report/row-notes";
import type { WorkbookPlan } from "../core/workbook/plan";
import { sampleFigures } from "./sample-figures";

const figures = v.record(v.string(), v.record(v.string(), v.union([v.number(), v.string()])));
const seedSchema = v.object({ source: v.string(), jurisdiction: v.string(), complete: figures, single: figures });
type Seed = v.InferOutput<typeof seedSchema>;

const SAMPLE_NOTE = "SAMPLE: invented figures.";
export const SAMPLE_REMARK = "SAMPLE - the figures are invented for demonstration. They are nobody's report.";

export function sampleTemplates(
  framework: Framework,
  seedFile: unknown,
  round: string,
  language: string,
): readonly { readonly jurisdiction: string; readonly plan: WorkbookPlan }[] {
  const seed = v.parse(seedSchema, seedFile);
  return framework.jurisdictions.map(({ code }) => {
    const ownSeed = code === seed.jurisdiction ? seed : undefined;
    const contents = new Map([...sampleFigures(framework, code, round), ...(ownSeed ? seedContents(ownSeed) : [])]);
    const remark = ownSeed ? `${SAMPLE_REMARK} Only KPI 3 is real: ${ownSeed.source}.` : SAMPLE_REMARK;
    const prefill = { contents, notes: sampleNotes(framework, ownSeed), cover: new Map([["institution", "SAMPLE"]]) };
    return {
      jurisdiction: code,
      plan: planTemplate(framework, { jurisdiction: code, round, language, remark, prefill }),
    };
  });
}

/** The rows that the slides print whole; single figures among invented ones would pass for invented. */
function seedContents(seed: Seed): readonly (readonly [string, CellContent])[] {
  return Object.entries(seed.complete).flatMap(([row, years]) =>
    Object.entries(years).map(([year, value]): readonly [string, CellContent] => [
      observationKey(row, year),
      typeof value === "number" ? { kind: "number", value } : { kind: "noData", reason: "no-data" },
    ]),
  );
}

function sampleNotes(framework: Framework, seed: Seed | undefined): ReadonlyMap<string, RowNotes> {
  const rows = [...framework.rows.values()].filter((row) => framework.template.kpis.includes(row.kpi));
  return new Map(
    rows.map((row) => [
      row.key,
      seed && row.key in seed.complete
        ? { note: "Real figures: SEESAC slides, 16 June 2025.", source: "" }
        : { note: SAMPLE_NOTE, source: "" },
    ]),
  );
}
