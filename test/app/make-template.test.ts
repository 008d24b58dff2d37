import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import type { GivenFile } from "../../src/app/given-file";
import { makeTemplate } from "../../src/app/make-template";
import { readAs } from "../fixtures/read-as";
import { opened } from "../fixtures/shipped-framework";

const open = opened();
const { framework } = open;
const wanted = { jurisdiction: "RS", round: "2024", language: "en" };

async function fileOf(jurisdiction: string): Promise<GivenFile> {
  const made = makeTemplate(framework, { ...wanted, jurisdiction, round: "2023" });
  if (!made.ok) throw new Error("no template");
  return { file: "last.xlsx", content: { ok: true, value: await xlsxFormat.write(made.value), issues: [] } };
}

test("figures are carried over from a workbook of the same jurisdiction only", async () => {
  expect(makeTemplate(framework, { ...wanted, from: readAs(open, await fileOf("RS")) })).toMatchObject({ ok: true });
  expect(makeTemplate(framework, { ...wanted, from: readAs(open, await fileOf("AL")) })).toEqual({
    ok: false,
    issues: [
      {
        code: "jurisdiction-other",
        severity: "blocker",
        facts: { foundJurisdiction: "AL", expectedJurisdiction: "RS" },
      },
    ],
  });
});

test("an earlier workbook that cannot be had leaves its reasons", () => {
  const content = {
    ok: false as const,
    issues: [{ code: "file-not-found" as const, severity: "blocker" as const, facts: { problem: "ENOENT" } }],
  };
  expect(makeTemplate(framework, { ...wanted, from: readAs(open, { file: "gone.xlsx", content }) })).toEqual(content);
});
