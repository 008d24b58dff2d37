import { balance } from "./kinds/balance";
import { change } from "./kinds/change";
import { codeList } from "./kinds/code-list";
import { compare } from "./kinds/compare";
import { contradiction } from "./kinds/contradiction";
import { implies } from "./kinds/implies";
import { noData } from "./kinds/no-data";
import { range } from "./kinds/range";
import { ratioChange } from "./kinds/ratio-change";
import { required } from "./kinds/required";
import { subset } from "./kinds/subset";
import { type } from "./kinds/type";
import type { RuleKind } from "./rule-kind";

/** Every rule kind there is. A new kind is one file and one line here. */
export const RULE_KINDS: readonly RuleKind[] = [required, type, codeList, range, balance, subset, implies, contradiction, change, compare, ratioChange, noData];
