/** A total that is known without its parts: through submission, next year's template and the guard of closed years. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { GivenFile } from "../../src/app/given-file";
import { makeTemplate } from "../../src/app/make-template";
import { makeSubmission } from "../../src/app/submit-report";
import { findRevisions } from "../../src/core/consolidation/revisions";
import type { CellContent } from "../../src/core/observation/observation";
import type { Report } from "../../src/core/report/read-report";
import { planTemplate } from "../../src/core/template/plan-template";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { readAs } from "../fixtures/read-as";
import { opened } from "../fixtures/shipped-framework";

const open = opened();
const { framework } = open;
const PARTS = ["legal", "illegal", "unknown"];
const TOTAL = "10.incidents.total";
const number = (value: number): CellContent => ({ kind: "number", value });
const NONE: CellContent = { kind: "noData", reason: "no-data" };

async function file(plan: WorkbookPlan): Promise<GivenFile> {
  return { file: "xk.xlsx", content: { ok: true, value: await xlsxFormat.write(plan), issues: [] } };
}

/** A report in which 2023 has a total, and parts that are not known, or these. */
async function report(total: number, parts: readonly CellContent[] = [NONE, NONE, NONE]): Promise<Report> {
  const contents = new Map<string, CellContent>([
    [`${TOTAL}.2023`, number(total)],
    ...PARTS.map((part, index) => [`10.incidents.${part}.2023`, parts[index] ?? NONE] as const),
  ]);
  const prefill = { contents, notes: new Map(), cover: new Map() };
  return read(await file(planTemplate(framework, { jurisdiction: "XK", round: "2023", language: "en", prefill })));
}

function read(given: GivenFile): Report {
  const { report: found } = checkWorkbook(readAs(open, given));
  if (!found) throw new Error("no report");
  return found;
}

test("it goes through a submission into next year's template", async () => {
  const submitted = await file(makeSubmission(framework, await report(32)).plan);
  expect(read(submitted).observations.get(`${TOTAL}.2023`)).toMatchObject({ content: number(32), derived: false });
  const wanted = { jurisdiction: "XK", round: "2024", language: "en", from: readAs(open, submitted) };
  const next = makeTemplate(framework, wanted);
  if (!next.ok) throw new Error("no template");
  expect(read(await file(next.value)).observations.get(`${TOTAL}.2023`)?.content).toEqual(number(32));
});

test("what parts make stays a formula, in the next template too", async () => {
  const submitted = await file(makeSubmission(framework, await report(7, [number(1), number(2), number(4)])).plan);
  const next = makeTemplate(framework, {
    jurisdiction: "XK",
    round: "2024",
    language: "en",
    from: readAs(open, submitted),
  });
  if (!next.ok) throw new Error("no template");
  expect(read(await file(next.value)).observations.get(`${TOTAL}.2023`)).toMatchObject({
    content: number(7),
    derived: true,
  });
});

test.each([
  ["the typed total is another", of(1262), 32, [`${TOTAL}.2023`]],
  ["it is the same", of(32), 32, []],
  [
    "parts are known by now and make another",
    () => report(40, [number(10), number(20), number(10)]),
    32,
    [`${TOTAL}.2023`],
  ],
])("a closed year's total: %s", async (_, now, then, expected) => {
  const accepted = (await report(then)).observations;
  const { observations, identity } = await now();
  const contents = (all: typeof observations): ReadonlyMap<string, CellContent> =>
    new Map([...all].map(([key, { content }]) => [key, content]));
  const revised = { jurisdiction: identity.jurisdiction, round: "2024", now: contents(observations), issues: [] };
  expect(findRevisions(framework, revised, contents(accepted)).map(({ key }) => key)).toEqual(expected);
  const check = open.rulesFor("2024").find(({ definition }) => definition.kind === "revision");
  const target = check?.targets.find(({ at }) => at.startsWith(TOTAL));
  const lookup = (all: typeof observations) => (key: string) => all.get(key)?.content;
  const finding = target?.check(lookup(observations), { accepted: lookup(accepted) });
  expect(finding?.outcome).toBe(expected.length === 0 ? "pass" : "fail");
});

function of(total: number): () => Promise<Report> {
  return () => report(total);
}
