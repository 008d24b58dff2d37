/** What a rule pack file holds. */
import * as v from "valibot";

const changeSchema = v.pipe(
  v.strictObject({
    rule: v.string(),
    severity: v.optional(v.picklist(["error", "warning", "info"])),
    off: v.optional(v.literal(true)),
    /** Stands beside the rule wherever it is listed. */
    why: v.pipe(v.string(), v.trim(), v.minLength(1)),
  }),
  v.check(({ severity, off }) => (severity === undefined) !== (off === undefined), 'either "severity" or "off": true'),
);

export const rulePackSchema = v.strictObject({
  /** "<id> <version>" of the framework that it is for. */
  framework: v.string(),
  version: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  changes: v.array(changeSchema),
});

export type RulePackFile = v.InferOutput<typeof rulePackSchema>;
