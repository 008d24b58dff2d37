import { shortNames } from "../../../src/core/consolidation/short-names";

test.each<[string, readonly string[], readonly string[]]>([
  ["one file", ["C:\\Users\\ana\\in\\al.xlsx"], ["al.xlsx"]],
  ["files of other names", ["in/al.xlsx", "in/rs.xlsx"], ["al.xlsx", "rs.xlsx"]],
  ["one name in two folders", ["in/a/report.xlsx", "in/b/report.xlsx"], ["a/report.xlsx", "b/report.xlsx"]],
  ["in folders of the same name", ["x/a/report.xlsx", "y/a/report.xlsx"], ["x/a/report.xlsx", "y/a/report.xlsx"]],
  ["a file beside one in a folder", ["report.xlsx", "in/report.xlsx"], ["report.xlsx", "in/report.xlsx"]],
  ["a name that ends like another", ["in/al.xlsx", "in/final-al.xlsx"], ["al.xlsx", "final-al.xlsx"]],
  ["the same file twice", ["in/al.xlsx", "in/al.xlsx"], ["al.xlsx", "al.xlsx"]],
  ["spelt from here", ["./in/al.xlsx", "in//rs.xlsx"], ["al.xlsx", "rs.xlsx"]],
  ["with both slashes", ["in\\a\\report.xlsx", "in/b/report.xlsx"], ["a/report.xlsx", "b/report.xlsx"]],
])("%s", (_, files, names) => {
  const short = shortNames(files);
  expect(files.map((file) => short.get(file))).toEqual(names);
});
