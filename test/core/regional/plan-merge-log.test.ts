import { LOG_FILES } from "../../../src/core/regional/read-merge-log";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();

test("files are logged under the plain name of their jurisdiction, and samples stand in the sheet's first line", () => {
  const whole = wholeRegional(framework);
  const regional = { ...whole, files: whole.files.map((file) => ({ ...file, jurisdiction: "ME" })), samples: ["ME"] };
  const log = planRegional(framework, regional, "en").sheets.find(({ cells }) =>
    cells.some(({ value }) => value === LOG_FILES.mark),
  );
  const texts = log?.cells.map(({ value }) => value) ?? [];
  expect(texts).toContain("Montenegro");
  expect(texts).not.toContain("Montenegro (SAMPLE)");
  expect(log?.cells.some(({ row, value }) => row === 0 && String(value).startsWith("SAMPLE"))).toBe(true);
});
