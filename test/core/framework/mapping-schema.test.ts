import * as v from "valibot";
import { mappingFileSchema } from "../../../src/core/framework/mapping-schema";

const moved = (old: string, now: string): object => ({ kind: "moved", old, new: now });
const NOTE = { en: "counted anew" };
const mapping = (more: object): object => ({
  from: { id: "a", version: "1" },
  otherRows: "same",
  rows: [],
  breaks: [],
  ...more,
});

test.each([
  ["nothing moved", {}, true],
  ["a row is another one now", { rows: [moved("1.a.b", "1.a.c")] }, true],
  ["a row is discontinued", { rows: [{ kind: "discontinued", old: "1.a.b", why: NOTE }] }, true],
  ["two rows change places", { rows: [moved("1.a.b", "1.a.c"), moved("1.a.c", "1.a.b")] }, true],
  ["two old rows meet in one new row", { rows: [moved("1.a.b", "1.a.d"), moved("1.a.c", "1.a.d")] }, false],
  ["an old row goes to two places", { rows: [moved("1.a.b", "1.a.c"), moved("1.a.b", "1.a.d")] }, false],
  ["a row is discontinued without a reason", { rows: [{ kind: "discontinued", old: "1.a.b" }] }, false],
  ["a series breaks", { breaks: [{ row: "1.a.b", from: "2025", note: NOTE }] }, true],
  ["a series breaks without a note in English", { breaks: [{ row: "1.a.b", from: "2025", note: { sq: "x" } }] }, false],
  ["a series breaks in no year", { breaks: [{ row: "1.a.b", from: "soon", note: NOTE }] }, false],
  ["other rows are neither", { otherRows: "some" }, false],
])("%s", (_, more, isRight) => {
  expect(v.safeParse(mappingFileSchema, mapping(more)).success).toBe(isRight);
});
