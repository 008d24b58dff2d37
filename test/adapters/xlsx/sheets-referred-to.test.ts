/** A formula with the name of a sheet that is not there makes Excel repair the file. */
import { sheetsReferredTo } from "../../../src/adapters/xlsx/sheets-referred-to";

test.each<[string, readonly string[]]>([
  ["SUM(A1:B2)*2", []],
  ["Data!A1+'My notes'!B2", ["Data", "My notes"]],
  ["'It''s'!A1", ["It's"]],
  ["SUM('First:Last one'!A1)", ["First", "Last one"]],
  ["#REF!+Data!#REF!", ["Data"]],
  ['"Nowhere!A1"&Дата!A1', ["Дата"]],
  ["[1]Other!A1+'[2]My book'!A1+[3]!name", ["[1]Other", "[2]My book", "[3]"]],
  ["Table1[2024]+Table1[[#All],[Sum!]]", []],
])("%s", (formula, sheets) => {
  expect(sheetsReferredTo(formula)).toEqual(sheets);
});
