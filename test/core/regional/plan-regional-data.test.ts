import { REGIONAL_DATA } from "../../../src/core/regional/read-regional-data";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const sheet = planRegional(framework, regional, "en").sheets.find(({ cells }) =>
  cells.some(({ value }) => value === REGIONAL_DATA.mark),
);

test("a program that takes the sheet for a plain table and tells lines by their code counts each once, and nothing else", () => {
  const titles = sheet?.cells.filter(({ row }) => row === 0) ?? [];
  const code = titles.find(({ value }) => value === "Code")?.column;
  const lines = sheet?.cells.filter(({ row, column, value }) => row > 0 && column === code && value !== null) ?? [];
  expect(lines.map(({ value }) => value)).toEqual(regional.observations.map(({ jurisdiction }) => jurisdiction));
});
