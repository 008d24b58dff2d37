import type { Framework } from "../../framework/framework";
import type { Issue } from "../../issue/issue";
import type { Snapshot } from "../../workbook/snapshot";
import type { Report } from "../read-report";
import { checkFormulas } from "./check-formulas";
import { checkSeen } from "./check-seen";
import { checkWords } from "./check-words";

/** What is not wrong about any figure, but may make it another one than a person read when it was handed in. */
export type Inspect = (framework: Framework, report: Report, snapshot: Snapshot) => readonly Issue[];

export const inspectReport: Inspect = (framework, report, snapshot) => [
  ...checkWords(framework, report, snapshot),
  ...checkSeen(framework, report, snapshot),
  ...checkFormulas(framework, report, snapshot),
];
