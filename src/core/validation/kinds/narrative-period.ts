import * as v from "valibot";
import { narrativeKeys, readTexts } from "../narrative/narrative-texts";
import { readerOf } from "../narrative/read-text";
import { fail, NOT_EVALUATED, PASS, ruleKind } from "../rule-kind";

/** The text of a half-year does not say that it covers the whole year. */
export const narrativePeriod = ruleKind({
  kind: "narrative-period",
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => {
    const [reader, year = ""] = [readerOf(scope.framework), scope.years.at(-1)];
    if (!reader) return [];
    return narrativeKeys(scope).map(({ half, keys }) => ({
      inputs: keys,
      at: keys[0] ?? "",
      check: (read) => {
        const texts = readTexts(keys, read, reader);
        for (const { key, reading } of texts) {
          const found = reading.wholeYears.find((named) => named.year === 0 || String(named.year) === year);
          if (found) return fail("narrative-period", { row: key.slice(0, key.lastIndexOf(".")), period: half, quote: found.quote }, key);
        }
        return texts.length > 0 ? PASS : NOT_EVALUATED;
      },
    }));
  },
});
