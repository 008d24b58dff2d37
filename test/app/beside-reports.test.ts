import { besideReports } from "../../src/app/beside-reports";

test.each([
  ["~$report.xlsx", "file-lock"],
  ["in/2024/~$report.xlsx", "file-lock"],
  ["C:\\in\\.~lock.report.xlsx#", "file-lock"],
  ["in/._report.xlsx", "file-shadow"],
  ["in/report.xlsx", undefined],
  ["~$folder/report.xlsx", undefined],
  ["in/report~$.xlsx", undefined],
])("%s", (file, code) => {
  expect(besideReports(file)?.code).toBe(code);
});
