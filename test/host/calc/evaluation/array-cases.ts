import type { CaseValue } from "./formula-cases";

/** Formulas over arrays, ranges and criteria, beside those of formula-cases.ts and over the same small workbook. */
export const arrayCases: readonly (readonly [string, CaseValue | readonly (readonly CaseValue[])[]])[] = [
  // Functions of one value over arrays, and formulas that call them
  ["=SUMPRODUCT(--(LEN(E2:E6)>0))", 4],
  ["=SUMPRODUCT(--ISNUMBER('Other Sheet'!A1:E1))", 1],
  ["=SUMPRODUCT(MOD(C2:C6,20))", 30],
  ["=SUM(ABS(C2:C6-30))", 60],
  ['=SUM(--EXACT(UPPER(LEFT(A2:A6,1)),"N"))', 2],
  ["=SUMPRODUCT(COUNTIF(A2:A6,A2:A6))", 9],
  ["=LET(all,C2:C6,SUM(INT(all/20)))", 6],
  ['=SUM(--(VLOOKUP(A2:A4,A2:B6,2,FALSE)="Rifle"))', 1],
  ["=LEN(B2:B3)", [[6], [5]]],
  // A cell given to a function over ranges is a range of one
  ["=SUM('Other Sheet'!E1)", 0],
  ["=SUM('Other Sheet'!C1)", 0],
  ['=SUM("12",TRUE)', 13],
  ["=AVERAGE(C2,'Other Sheet'!E1)", 10],
  ["=COUNT('Other Sheet'!E1,C2)", 1],
  // One matcher for criteria
  ["=COUNTIF('Other Sheet'!E1:E3,12)", 1],
  ["=COUNTIF('Other Sheet'!A1:E3,\"<2\")", 3],
  ["=COUNTIF('Other Sheet'!A1:E3,TRUE)", 1],
  ["=COUNTIF('Other Sheet'!A1:E3,\"#N/A\")", 1],
  ["=COUNTIF('Other Sheet'!E1:E3,\"abc\")", 2],
  ["=COUNTIF('Other Sheet'!E1:E3,\">abc\")", 0],
  ['=COUNTIF(E2:E6,"=")', 1],
  ['=COUNTIF(E2:E6,"<>")', 4],
  ['=SUMIFS(C2:C6,A2:A6,"south",C2:C6,">20")', 50],
  ['=AVERAGEIFS(C2:C6,A2:A6,"none")', "#DIV/0!"],
  ['=MAXIFS(C2:C6,A2:A6,"n*")', 30],
  ['=MINIFS(C2:C6,A2:A6,"<>North")', 20],
  ["=COUNTIFS(A2:A6,1,B2:B5,1)", "#VALUE!"],
  ['=SUM(COUNTIF(A2:A6,{"North","West"}))', 3],
  // The cells that two ranges have in common, and the one in the formula's row
  ["=SUM(A2:C3 C2:E9)", 30],
  ["=A1:A2 B1:B2", "#NULL!"],
  ["=@C1:C6", 10],
  ["=@A9:A12", "#VALUE!"],
];
