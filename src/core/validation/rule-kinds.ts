import { allZero } from "./kinds/all-zero";
import { balance } from "./kinds/balance";
import { change } from "./kinds/change";
import { codeList } from "./kinds/code-list";
import { compare } from "./kinds/compare";
import { contradiction } from "./kinds/contradiction";
import { copied } from "./kinds/copied";
import { coverage } from "./kinds/coverage";
import { cumulative } from "./kinds/cumulative";
import { digitCount } from "./kinds/digit-count";
import { halfYears } from "./kinds/half-years";
import { narrativeChange } from "./kinds/narrative-change";
import { narrativeFigure } from "./kinds/narrative-figure";
import { narrativeNone } from "./kinds/narrative-none";
import { narrativePeriod } from "./kinds/narrative-period";
import { digitOrder } from "./kinds/digit-order";
import { implies } from "./kinds/implies";
import { nearEqual } from "./kinds/near-equal";
import { noData } from "./kinds/no-data";
import { noDataWhere } from "./kinds/no-data-where";
import { outlier } from "./kinds/outlier";
import { range } from "./kinds/range";
import { ratio } from "./kinds/ratio";
import { ratioChange } from "./kinds/ratio-change";
import { required } from "./kinds/required";
import { revision } from "./kinds/revision";
import { rounded } from "./kinds/rounded";
import { runningTotal } from "./kinds/running-total";
import { sameAgain } from "./kinds/same-again";
import { statusBack } from "./kinds/status-back";
import { tableMoves } from "./kinds/table-moves";
import { subset } from "./kinds/subset";
import { secondSource } from "./kinds/second-source";
import { swapped } from "./kinds/swapped";
import { type } from "./kinds/type";
import { zeroAmong } from "./kinds/zero-among";
import type { RuleKind } from "./rule-kind";

/** Every rule kind there is. A new kind is one file and one line here. */
export const RULE_KINDS = [
  required,
  type,
  codeList,
  range,
  balance,
  subset,
  implies,
  contradiction,
  change,
  compare,
  ratioChange,
  noData,
  outlier,
  digitCount,
  zeroAmong,
  copied,
  swapped,
  revision,
  cumulative,
  digitOrder,
  ratio,
  nearEqual,
  halfYears,
  coverage,
  secondSource,
  narrativeNone,
  narrativeFigure,
  narrativeChange,
  narrativePeriod,
  noDataWhere,
  allZero,
  runningTotal,
  statusBack,
  tableMoves,
  sameAgain,
  rounded,
] as const satisfies readonly RuleKind[];

/** What the kinds find belongs to the issues there are. */
declare module "../issue/issue" {
  interface IssueGroups {
    readonly rules: (typeof RULE_KINDS)[number]["issues"];
  }
}

/** Undefined where no kind is called so. */
export function ruleKindNamed(name: string): RuleKind | undefined {
  return RULE_KINDS.find(({ kind }) => kind === name);
}
