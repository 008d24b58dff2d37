import { frameworkFolders } from "../../src/adapters/node/framework-folders";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { findFrameworks } from "../../src/app/frameworks";
import { checkWorkbook } from "../../src/app/check-workbook";
import { readFile } from "../../src/app/read-file";
import type { SampleParts } from "../../src/workbench/sample-parts";
import { sampleFiles } from "../../src/workbench/samples";
import { frameworksOnDisk, SECOND } from "../fixtures/second-framework";

async function partsIn(language: string): Promise<SampleParts> {
  const source = frameworkFolders(frameworksOnDisk().root, []);
  const found = await findFrameworks(source, language);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return { frameworks: found.value, source };
}

test.each([
  ["en", "Albania"],
  ["xx", "xx Albania"],
])("samples are of the newest version at hand, in the language that is wanted: %s", async (language, jurisdiction) => {
  const parts = await partsIn(language);
  const samples = await sampleFiles(parts);
  if (!samples.ok) throw new Error(JSON.stringify(samples.issues));
  const [sample] = samples.value;
  expect([sample?.name, sample?.jurisdiction]).toEqual(["sample-AL-2032.xlsx", jurisdiction]);
  const read = await readFile(parts.frameworks, xlsxFormat, {
    file: "sample.xlsx",
    content: { ok: true, value: sample?.bytes ?? new Uint8Array(), issues: [] },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { report, verdict } = checkWorkbook(read.value);
  expect([report?.identity.version, report?.identity.language, verdict === "refused"]).toEqual([
    SECOND.version,
    language,
    false,
  ]);
});

test("samples of a version that has no levels for them say what is missing", async () => {
  const { frameworks } = await partsIn("en");
  const source = { readSamples: () => Promise.resolve({ ok: true as const, value: {}, issues: [] }) };
  expect(await sampleFiles({ frameworks, source })).toMatchObject({
    ok: false,
    issues: [{ facts: { file: "samples.json" } }],
  });
});
