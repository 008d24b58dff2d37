import { joinDates } from "../../../../src/core/validation/narrative/join-dates";
import { readerOf } from "../../../../src/core/validation/narrative/read-text";
import { sentencesOf } from "../../../../src/core/validation/narrative/sentences";
import { tokensOf } from "../../../../src/core/validation/narrative/tokens";
import { opened } from "../../../fixtures/shipped-framework";

const lexicon = readerOf(opened().framework)?.lexicon;
if (!lexicon) throw new Error("the rule pack has no vocabulary");

/** Everything but words and marks, as kind and value. */
function numbersIn(text: string): readonly string[] {
  return joinDates(tokensOf(text, lexicon as NonNullable<typeof lexicon>))
    .filter(({ kind }) => kind !== "word" && kind !== "mark")
    .map(({ kind, value }) => `${kind} ${String(value)}`);
}

test.each<[string, readonly string[]]>([
  ["1,327 weapons", ["figure 1327"]],
  ["1.327 komada", ["figure 1327"]],
  ["1 327 komada", ["figure 1327"]],
  ["1\u00a0327 komada", ["figure 1327"]],
  ["1\u202f327\u202f400", ["figure 1327400"]],
  ["4,243,139 rounds", ["figure 4243139"]],
  ["1.234,5 kg", ["figure 1234.5"]],
  ["10.8 kg", ["figure 10.8"]],
  ["10.8kg", ["figure 10.8"]],
  ["0.192 kg", ["figure 0.192"]],
  ["36,336 pieces.", ["figure 36336"]],
  ["+23.3 %", ["percent 23.3"]],
  ["-19,1%", ["percent -19.1"]],
  ["15 per cent", ["percent 15"]],
  ["15 odsto", ["percent 15"]],
  ["in 2024", ["year 2024"]],
  ["u 2024. godini", ["year 2024"]],
  ["2019-2024", ["span 2019"]],
  ["2018/2019", ["span 2018"]],
  ["from 2017 to 2021", ["span 2017"]],
  ["30 June 2024", ["date 2024"]],
  ["30.06.2024", ["date 2024"]],
  ["June 30, 2024", ["date 2024"]],
  ["31. decembra 2024.", ["date 2024"]],
  ["31 декември 2024", ["date 2024"]],
  ["1 January - 31 December 2024", ["wholeYear 2024"]],
  ["1 January 2023 - 31 December 2024", ["date 2024"]],
  ["1 January - 30 June 2024", ["date 2024"]],
  ["Article 12", ["other 12"]],
  ["KPI 10", ["other 10"]],
  ["Goal 4", ["other 4"]],
  ["No. 5", ["other 5"]],
  ["ISO 17025", ["other 17025"]],
  ["24/7", ["other 0"]],
  ["10:30", ["other 0"]],
  ["1.1.1.1", ["other 0"]],
  ["3. Weapons\n4) more", ["other 3", "other 4"]],
  ["AK-47 and M70", ["other 47"]],
  ["9mm", ["other 0"]],
  ["10-15 weapons", ["other 10"]],
  ["1,58 6", ["figure 1.58", "figure 6"]],
  ["1,32,7", ["other 0"]],
  ["fell by −5 %", ["percent -5"]],
  ["-5 %", ["percent -5"]],
  ["2019–5 %", ["year 2019", "percent 5"]],
  ["9mm-5 %", ["other 0", "percent 5"]],
  ["1-5 %", ["figure 1", "percent 5"]],
  ["by 1-5 %", ["figure 1", "percent 5"]],
  ["9m-5 %", ["other 0", "percent 5"]],
  ["2018/20", ["span 2018"]],
  ["2018/3", ["other 0"]],
  ["2018/2020/2021", ["other 0"]],
  ["123456789", ["figure 123456789"]],
  ["1234567890", ["other 0"]],
  ["1990", ["year 1990"]],
  ["1989", ["figure 1989"]],
  ["2099", ["year 2099"]],
  ["2100", ["figure 2100"]],
  ["31.12.2024", ["date 2024"]],
  ["32.12.2024", ["other 0"]],
  ["31.13.2024", ["other 0"]],
  ["31 January", ["date 0"]],
  ["32 January", ["figure 32", "date 0"]],
  ["1 January", ["date 0"]],
  ["0 January", ["figure 0", "date 0"]],
  ["1.5 January", ["figure 1.5", "date 0"]],
])("%s", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test.each<[string, number]>([
  ["One. Two.", 2],
  ["The firm d.o.o. Sigurnost paid 1.327 euros.", 1],
  ["See No. 5 and art. 12. Then stop.", 2],
  ["Usvojen 31. decembra 2024. godine.", 1],
  ["One\nTwo\nThree", 3],
  ["Is it so? Yes; it is!", 3],
  ["e.g. this", 1],
])("%s has %i sentences", (text, count) => {
  const tokens = joinDates(tokensOf(text, lexicon as NonNullable<typeof lexicon>));
  expect(sentencesOf(text, tokens).filter((parts) => parts.length > 0)).toHaveLength(count);
});
