import type { Assessment } from "../../../src/core/assessment/assess";
import type { LogFile } from "../../../src/core/consolidation/regional";
import { namesInLog } from "../../../src/core/consolidation/names-in-log";

/** "file=jurisdiction". */
const given = (text: string): Assessment => {
  const [file = "", jurisdiction = ""] = text.split("=");
  return { file, ...(jurisdiction === "" ? {} : { report: { identity: { jurisdiction } } }) } as Assessment;
};
const logged = (text: string): LogFile => {
  const [file = "", jurisdiction = ""] = text.split("=");
  return { file, jurisdiction } as LogFile;
};

test.each<[string, string[], string[], string[]]>([
  ["a name that nobody has", ["in/a.xlsx=AL"], ["b.xlsx=BA"], ["a.xlsx"]],
  ["the same file again", ["in/a.xlsx=AL"], ["a.xlsx=AL"], ["a.xlsx"]],
  ["another jurisdiction's file of that name", ["ba/a.xlsx=BA"], ["a.xlsx=AL"], ["ba/a.xlsx"]],
  ["that file again", ["ba/a.xlsx=BA"], ["a.xlsx=AL", "ba/a.xlsx=BA"], ["ba/a.xlsx"]],
  ["without a folder", ["a.xlsx=BA"], ["a.xlsx=AL"], ["a.xlsx (2)"]],
  ["a third one", ["a.xlsx=ME"], ["a.xlsx=AL", "a.xlsx (2)=BA"], ["a.xlsx (3)"]],
  ["the second one again", ["a.xlsx=BA"], ["a.xlsx=AL", "a.xlsx (2)=BA"], ["a.xlsx (2)"]],
  ["a file that is no report", ["a.xlsx"], ["a.xlsx=AL"], ["a.xlsx (2)"]],
  ["two at once", ["x/a.xlsx=BA", "y/a.xlsx=ME"], ["x/a.xlsx=AL"], ["x/a.xlsx (2)", "y/a.xlsx"]],
])("%s", (_, files, log, names) => {
  expect([...namesInLog(files.map(given), log.map(logged)).values()]).toEqual(names);
});
