import { extendedVersion, extendFiles } from "../../../src/core/framework/extend-files";

test.each([
  ["a version that extends another one names it", { "framework.json": { extends: "1" } }, "1"],
  ["one that stands by itself names none", { "framework.json": {} }, undefined],
  ["what is no text names none", { "framework.json": { extends: 1 } }, undefined],
  ["what is no file names none", { "framework.json": [] }, undefined],
])("%s", (_, files, expected) => {
  expect(extendedVersion(files)).toBe(expected);
});

test.each([
  [
    "objects are joined key by key",
    { a: { x: 1, y: { z: 1, w: 1 } } },
    { a: { y: { z: 2 } } },
    { a: { x: 1, y: { z: 2, w: 1 } } },
  ],
  ["lists take the place of lists", { a: { x: [1, 2] } }, { a: { x: [3] } }, { a: { x: [3] } }],
  ["anything takes the place of anything else", { a: { x: {}, y: 1 } }, { a: { x: 1, y: {} } }, { a: { x: 1, y: {} } }],
  ["files of both are there", { a: { x: 1 } }, { b: { x: 2 } }, { a: { x: 1 }, b: { x: 2 } }],
  ["a mapping is of one version", { "mapping.json": { x: 1 } }, {}, {}],
  [
    "a name of every object is a key like any other",
    { a: {} },
    { a: { constructor: { x: 1 } } },
    { a: { constructor: { x: 1 } } },
  ],
])("%s", (_, base, own, expected) => {
  const before = JSON.stringify(base);
  expect(extendFiles(base, own)).toEqual(expected);
  expect(JSON.stringify(base)).toBe(before);
});
