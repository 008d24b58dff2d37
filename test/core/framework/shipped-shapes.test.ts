import { relative } from "node:path";
import { CHECKED_SHAPES } from "../../../src/core/framework/file-shapes";
import { loadFramework } from "../../../src/core/framework/load-framework";
import { SHIPPED_SHAPES } from "../../../src/core/framework/shipped-shapes";
import { frameworkFiles, FRAMEWORKS } from "../../fixtures/shipped-framework";
import { FOLDERS } from "../../fixtures/every-framework";

const named = FOLDERS.map((folder) => [relative(FRAMEWORKS, folder), folder] as const);

test.each(named)("%s is the same framework whether its files are looked at or taken as they are", (_, folder) => {
  const files = frameworkFiles(folder);
  expect(loadFramework(files, SHIPPED_SHAPES)).toEqual(loadFramework(files, CHECKED_SHAPES));
});

test("what a file may leave out is filled in by both", () => {
  const files = frameworkFiles();
  const without = {
    ...files,
    "framework.json": { ...files["framework.json"], institutions: undefined, secondSources: undefined },
    "labels.en.json": { ...files["labels.en.json"], institutions: undefined, secondSources: undefined },
  };
  const bare = JSON.parse(JSON.stringify(without)) as typeof files;
  const shipped = loadFramework(bare, SHIPPED_SHAPES);
  expect(shipped).toEqual(loadFramework(bare, CHECKED_SHAPES));
  expect(shipped.ok && [shipped.value.institutions, shipped.value.labels.get("en")?.secondSources]).toEqual([[], {}]);
});
