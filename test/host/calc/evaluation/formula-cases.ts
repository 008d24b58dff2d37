/**
 * Formulas with the results Excel gives, over one small workbook. Written by hand from Microsoft's function
 * documentation and from values that follow from arithmetic; errors as their text.
 */
export type CaseValue = string | number | boolean | null;

/** Sheet "Data": a table named Sales at A1:E7 with a totals row at 7. */
export const dataRows: readonly (readonly CaseValue[])[] = [
  ["Region", "Product", "Amount", "Day", "Note"],
  ["North", "Pistol", 10, 45292, "a"], // 2024-01-01
  ["South", "Rifle", 20, 45323, null], // 2024-02-01
  ["North", "Rifle", 30, 45352, "b"], // 2024-03-01
  ["West", "Pistol", 40, 45383, " c  d "], // 2024-04-01
  ["South", "Pistol", 50, 45413, "x*y"], // 2024-05-01
  ["Total", null, "=SUBTOTAL(109,Sales[Amount])", null, null],
];

/** Sheet "Other Sheet", top left A1: mixed types and an error in B2. */
export const otherRows: readonly (readonly CaseValue[])[] = [
  [1, "text", true, null, "12"],
  [2, "#N/A", false, "", "abc"],
  [3, 0, -1.5, "=1/0", "ABC"],
];

/** [formula in G2 of Data, result]. An array is the spilled result, row by row. */
export const formulaCases: readonly (readonly [string, CaseValue | readonly (readonly CaseValue[])[]])[] = [
  // Arithmetic, precedence, coercion
  ["=1+2*3", 7], ["=sum(c2:c3)+if(true,1,2)", 31], ["= SUM( C2 , C3 ) ", 30], ["=-2^2", 4], ["=2^3^2", 64], ["=50%", 0.5], ["=10%*200", 20], ["=-(3)", -3], ["=+5", 5],
  ["=\"3\"+4", 7], ["=\"3 apples\"+4", "#VALUE!"], ["=TRUE+1", 2], ["=1/0", "#DIV/0!"], ["=1&2", "12"], ["=\"a\"&1.5", "a1.5"],
  ["=\"x\"&TRUE", "xTRUE"], ["=\"\"\"q\"\"\"", "\"q\""], ["=Z99", 0], ["=Z99&\"\"", ""], ["=1e3+1", 1001], ["=0.1+0.2=0.3", true],
  ["=1-0.9=0.1", true], ["=5--3", 8], ["=--\"7\"", 7], ["=2*-3", -6],
  // Comparison of mixed types: number < text < logical, text without case
  ["=\"a\"=\"A\"", true], ["=1<\"a\"", true], ["=\"z\"<TRUE", true], ["=\"10\"=10", false], ["=Z99=0", true], ["=Z99=\"\"", true],
  ["=Z99=FALSE", true], ["=\"b\">\"a\"", true], ["=3<>3", false], ["=EXACT(\"a\",\"A\")", false],
  // Sums and counts
  ["=SUM(C2:C6)", 150], ["=SUM(C2:C6,5,\"5\",TRUE)", 161], ["=SUM('Other Sheet'!C1:C3)", -1.5], ["=SUM('Other Sheet'!B1:B3)", "#N/A"],
  ["=SUM(C2,C4)", 40], ["=SUM(C:C)", 300], ["=SUM(3:3)", 45343], ["=COUNT('Other Sheet'!A1:E1)", 1], ["=COUNTA('Other Sheet'!A1:E1)", 4],
  ["=COUNTBLANK(E2:E7)", 2], ["=COUNTIF(A2:A6,\"North\")", 2], ["=COUNTIF(A:A,\"south\")", 2], ["=COUNTIF(C2:C6,\">=30\")", 3],
  ["=COUNTIF(A2:A6,\"*th\")", 4], ["=COUNTIF(A2:A6,\"?est\")", 1], ["=COUNTIF(E2:E6,\"x~*y\")", 1], ["=COUNTIF(E2:E6,\"\")", 1], ["=COUNTIF(A2:A6,\"<>North\")", 3],
  ["=COUNTIFS(A2:A6,\"South\",C2:C6,\">20\")", 1], ["=SUMIF(A2:A6,\"North\",C2:C6)", 40], ["=SUMIF(C2:C6,\">25\")", 120],
  ["=SUMIF(B2:B6,B2,C2:C6)", 100], ["=SUMIFS(C2:C6,A2:A6,\"South\",B2:B6,\"Pistol\")", 50], ["=SUMIFS(C2:C6,D2:D6,\">=\"&DATE(2024,3,1))", 120],
  ["=AVERAGE(C2:C6)", 30], ["=AVERAGE(Z1:Z3)", "#DIV/0!"], ["=AVERAGEIF(A2:A6,\"North\",C2:C6)", 20], ["=AVERAGEIFS(C2:C6,B2:B6,\"Rifle\")", 25],
  ["=AVERAGEIF(A2:A6,\"East\",C2:C6)", "#DIV/0!"], ["=AVERAGEA('Other Sheet'!C1:C3)", -1 / 6], ["=MEDIAN(C2:C6)", 30], ["=MODE(1,2,2,3)", 2],
  ["=PRODUCT(2,3,4)", 24], ["=SUMSQ(3,4)", 25], ["=STDEV(C2:C6)", Math.sqrt(250)], ["=STDEV.P(C2:C6)", Math.sqrt(200)], ["=VAR.S(C2:C6)", 250],
  ["=SUBTOTAL(9,C2:C7)", 150], ["=SUBTOTAL(109,C2:C6)", 150], ["=SUBTOTAL(3,A2:A6)", 5], ["=AGGREGATE(9,6,'Other Sheet'!A1:D3)", 4.5],
  ["=MAXIFS(C2:C6,A2:A6,\"North\")", 30], ["=MINIFS(C2:C6,A2:A6,\"South\")", 20], ["=MAX(C2:C6)", 50], ["=MIN(C2:C6)", 10], ["=MAX(Z1:Z2)", 0],
  ["=LARGE(C2:C6,2)", 40], ["=SMALL(C2:C6,2)", 20], ["=LARGE(C2:C6,9)", "#NUM!"], ["=RANK(C4,C2:C6)", 3], ["=RANK(C4,C2:C6,1)", 3], ["=RANK.EQ(C6,C2:C6)", 1],
  ["=PERCENTILE(C2:C6,0.25)", 20], ["=QUARTILE(C2:C6,3)", 40], ["=SUMPRODUCT(C2:C6,C2:C6)", 5500], ["=SUMPRODUCT(--(A2:A6=A2))", 2],
  ["=SUMPRODUCT((A2:A6=\"South\")*(B2:B6=\"Rifle\")*C2:C6)", 20], ["=SUMPRODUCT((C2:C6>20)*1)", 3], ["=SUM(IF(A2:A6=\"North\",C2:C6,0))", 40],
  // Logic
  ["=IF(C2>5,\"big\",\"small\")", "big"], ["=IF(FALSE,1)", false], ["=IF(1,2,1/0)", 2], ["=IF(\"x\",1,2)", "#VALUE!"], ["=IF(Z99,1,2)", 2],
  ["=IFS(C2>50,\"a\",C2>5,\"b\",TRUE,\"c\")", "b"], ["=IFS(FALSE,1)", "#N/A"], ["=IFERROR(1/0,\"none\")", "none"], ["=IFERROR(5,0)", 5],
  ["=IFNA(NA(),\"na\")", "na"], ["=IFNA(1/0,1)", "#DIV/0!"], ["=AND(TRUE,1,C2=10)", true], ["=OR(FALSE,0)", false], ["=NOT(0)", true], ["=XOR(TRUE,TRUE)", false],
  ["=SWITCH(2,1,\"one\",2,\"two\",\"?\")", "two"], ["=SWITCH(9,1,\"one\")", "#N/A"], ["=CHOOSE(2,\"a\",\"b\")", "b"], ["=TRUE()", true],
  // Lookup
  ["=VLOOKUP(\"West\",A2:C6,3,FALSE)", 40], ["=VLOOKUP(\"East\",A2:C6,3,FALSE)", "#N/A"], ["=VLOOKUP(\"w*\",A2:C6,3,0)", 40], ["=VLOOKUP(2.5,'Other Sheet'!A1:B3,1)", 2],
  ["=VLOOKUP(\"West\",A2:C6,9,FALSE)", "#REF!"], ["=HLOOKUP(\"Amount\",A1:E6,3,FALSE)", 20], ["=INDEX(A2:C6,2,3)", 20], ["=INDEX(A2:A6,4)", "West"],
  ["=INDEX(A2:C6,9,1)", "#REF!"], ["=SUM(INDEX(A2:C6,0,3))", 150], ["=MATCH(\"West\",A2:A6,0)", 4], ["=MATCH(35,C2:C6)", 3], ["=MATCH(\"x\",A2:A6,0)", "#N/A"],
  ["=MATCH(\"West\",A:A,0)", 5], ["=INDEX(C:C,MATCH(\"West\",A:A,0))", 40], ["=XLOOKUP(\"West\",A2:A6,C2:C6)", 40], ["=XLOOKUP(\"East\",A2:A6,C2:C6,\"none\")", "none"],
  ["=XLOOKUP(35,C2:C6,A2:A6,,-1)", "North"], ["=XMATCH(\"West\",A2:A6)", 4], ["=LOOKUP(35,C2:C6,A2:A6)", "North"], ["=ROWS(A1:A5)", 5], ["=COLUMNS(A1:C1)", 3],
  ["=ROW()", 2], ["=COLUMN()", 7], ["=ROW(A10)", 10], ["=INDIRECT(\"C\"&3)", 20], ["=SUM(INDIRECT(\"C2:C6\"))", 150], ["=INDIRECT(\"'Other Sheet'!A2\")", 2],
  ["=OFFSET(C2,1,0)", 20], ["=SUM(OFFSET(C2,0,0,3,1))", 60], ["=ADDRESS(2,3)", "$C$2"],
  // Rounding and mathematics
  ["=ROUND(2.5,0)", 3], ["=ROUND(-2.5,0)", -3], ["=ROUND(1.005,2)", 1.01], ["=ROUND(1234,-2)", 1200], ["=ROUNDUP(1.01,1)", 1.1], ["=ROUNDDOWN(-1.99,1)", -1.9],
  ["=INT(-1.5)", -2], ["=TRUNC(-1.5)", -1], ["=MOD(-3,2)", 1], ["=MOD(3,0)", "#DIV/0!"], ["=ABS(-4)", 4], ["=SIGN(-9)", -1], ["=SQRT(16)", 4], ["=SQRT(-1)", "#NUM!"],
  ["=POWER(2,10)", 1024], ["=CEILING(2.1,1)", 3], ["=FLOOR(2.9,1)", 2], ["=MROUND(7,5)", 5], ["=EVEN(3)", 4], ["=GCD(12,18)", 6], ["=FACT(5)", 120], ["=LOG10(1000)", 3],
  ["=EXP(0)", 1], ["=PI()>3.14", true], ["=QUOTIENT(7,2)", 3], ["=SUM({1,2;3,4})", 10],
  // Text
  ["=LEFT(\"Rifle\",3)", "Rif"], ["=RIGHT(\"Rifle\",2)", "le"], ["=MID(\"Rifle\",2,3)", "ifl"], ["=LEN(E5)", 6], ["=TRIM(E5)", "c d"], ["=UPPER(\"ab\")", "AB"], ["=LOWER(\"AB\")", "ab"],
  ["=PROPER(\"small arms\")", "Small Arms"], ["=CONCAT(A2:A3,\"!\")", "NorthSouth!"], ["=CONCATENATE(\"a\",1,TRUE)", "a1TRUE"], ["=TEXTJOIN(\", \",TRUE,E2:E4)", "a, b"],
  ["=TEXTJOIN(\"-\",FALSE,E2:E4)", "a--b"], ["=SUBSTITUTE(\"a-b-c\",\"-\",\"+\")", "a+b+c"], ["=SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "a-b+c"], ["=REPLACE(\"abcd\",2,2,\"X\")", "aXd"],
  ["=FIND(\"f\",\"Rifle\")", 3], ["=FIND(\"F\",\"Rifle\")", "#VALUE!"], ["=SEARCH(\"F\",\"Rifle\")", 3], ["=SEARCH(\"l?\",\"Rifle\")", 4], ["=REPT(\"ab\",3)", "ababab"], ["=CHAR(65)", "A"], ["=CODE(\"A\")", 65],
  ["=VALUE(\"1,234.5\")", 1234.5], ["=VALUE(\"12%\")", 0.12], ["=VALUE(\"12:00\")", 0.5], ["=TEXT(1.005,\"0.00\")", "1.01"], ["=INDEX({1,2,3},2)", 2], ["=INDEX(C2:C6,{1;3})", [[10], [30]]], ["=ROUND({1.005;2.5},{2,0})", [[1.01, 1], [2.5, 3]]], ["=SUM(--(C2:C6={10;99;30;40;99}))", 3], ["=IF(C2>=10,IF(C3<>20,\"a\",\"b\"),\"c\")", "b"], ["=1<2=TRUE", true], ["=(1=1)+(2=2)", 2], ["=NA()=1", "#N/A"], ["=\"=\"=\"=\"", true], ["=A2:A3=A2", [[true], [false]]], ["=VALUE(\"x\")", "#VALUE!"], ["=T(5)", ""], ["=N(\"a\")", 0], ["=TEXT(1234.5,\"#,##0.00\")", "1,234.50"], ["=TEXT(0.256,\"0.0%\")", "25.6%"],
  ["=TEXT(45292,\"yyyy-mm-dd\")", "2024-01-01"], ["=TEXT(45292,\"d mmmm yyyy\")", "1 January 2024"], ["=TEXT(0.5,\"h:mm AM/PM\")", "12:00 PM"], ["=TEXT(7,\"000\")", "007"], ["=TEXT(-5,\"0;(0)\")", "(5)"],
  ["=TEXTBEFORE(\"a-b\",\"-\")", "a"], ["=TEXTAFTER(\"a-b\",\"-\")", "b"], ["=FIXED(1234.567,1)", "1,234.6"], ["=DOLLAR(12.5)", "$12.50"], ["=CLEAN(\"a\"&CHAR(7))", "a"], ["=UNICHAR(8364)", "€"],
  // Dates; the clock of the tests stands at 2026-03-14 15:09:26
  ["=DATE(2024,2,30)", 45352], ["=YEAR(D2)", 2024], ["=MONTH(D4)", 3], ["=DAY(D4)", 1], ["=TODAY()", 46095], ["=INT(NOW())", 46095], ["=HOUR(NOW())", 15], ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EOMONTH(D2,0)", 45322], ["=WEEKDAY(D2)", 2], ["=WEEKDAY(D2,2)", 1], ["=DATEDIF(D2,D6,\"m\")", 4], ["=DAYS(D3,D2)", 31], ["=NETWORKDAYS(D2,D2+6)", 5], ["=WORKDAY(D2,5)", 45299], ["=ISOWEEKNUM(D2)", 1],
  ["=TIME(12,0,0)", 0.5], ["=DATEVALUE(\"2024-01-01\")", 45292], ["=HOUR(0.75)", 18], ["=MINUTE(0.51)", 14], ["=YEARFRAC(D2,D6)", 1 / 3], ["=DATE(1900,3,1)", 61], ["=WEEKNUM(D2)", 1],
  // Questions about values
  ["=ISNUMBER(C2)", true], ["=ISNUMBER(\"5\")", false], ["=ISBLANK(E3)", true], ["=ISBLANK(E2)", false], ["=ISTEXT(A2)", true], ["=ISERROR('Other Sheet'!B2)", true], ["=ISNA('Other Sheet'!B2)", true],
  ["=ISERR('Other Sheet'!B2)", false], ["=ISLOGICAL(TRUE)", true], ["=ISEVEN(4)", true], ["=ISODD(4)", false], ["=ISFORMULA(C7)", true], ["=ISFORMULA(C2)", false], ["=ISREF(A1)", true], ["=TYPE(\"a\")", 2], ["=ERROR.TYPE(1/0)", 2],
  ["=ISNONTEXT(1)", true],
  // Errors and references
  ["=NA()", "#N/A"], ["=#REF!+1", "#REF!"], ["=NOSUCHFUNCTION(1)", "#NAME?"], ["=NoSuchName", "#NAME?"], ["=Missing!A1", "#REF!"], ["='Other Sheet'!A3", 3], ["='other sheet'!a3*2", 6],
  ["='Other Sheet'!D3", "#DIV/0!"], ["=SUM('Data:Other Sheet'!A1:A3)", 6], ["=SUM((C2:C3,C5))", 70], ["=SUM(C2:C4 A3:D3)", 20], ["=VALUE(#N/A)", "#N/A"],
  // Names and tables
  ["=Rate*100", 20], ["=SUM(Amounts)", 150], ["=Doubled", 300], ["=SUM(Sales[Amount])", 150], ["=Sales[[#Totals],[Amount]]", 150], ["=Sales[@Amount]*2", 20], ["=SUM(Sales[[#This Row],[Amount]])", 10],
  ["=ROWS(Sales)", 5], ["=ROWS(Sales[#All])", 7], ["=COUNTA(Sales[#Headers])", 5], ["=INDEX(Sales[#Headers],2)", "Product"], ["=COUNTA(Sales[[Region]:[Product]])", 10], ["=SUMIFS(Sales[Amount],Sales[Region],\"North\")", 40],
  ["=Sales[Nothing]", "#REF!"], ["=COLUMNS(Sales[[#All],[Region]:[Amount]])", 3], ["=AddOne(4)", 5], ["=sales[@[Product]]&\"!\"", "Pistol!"], ["=Local", 7],
  // Money and the rest of what templates use
  ["=ROUND(PMT(0.05/12,60,10000),2)", -188.71], ["=ROUND(NPV(0.1,100,100),2)", 173.55], ["=ROUND(IRR({-100,60,60}),4)", 0.1307], ["=HYPERLINK(\"#A1\",\"go\")", "go"], ["=LET(x,2,y,3,x*y)", 6], ["=SHEET()", 1],
  ["=ROUND(FV(0.06/12,10,-200,-500,1),2)", 2581.4], ["=ROUND(SLN(30000,7500,10),0)", 2250],
  // Spilled results
  ["=C2:C4*2", [[20], [40], [60]]], ["=SEQUENCE(2,3)", [[1, 2, 3], [4, 5, 6]]], ["=UNIQUE(A2:A6)", [["North"], ["South"], ["West"]]], ["=SORT(C2:C6,1,-1)", [[50], [40], [30], [20], [10]]],
  ["=FILTER(A2:C6,C2:C6>30)", [["West", "Pistol", 40], ["South", "Pistol", 50]]], ["=FILTER(A2:A6,C2:C6>99,\"none\")", "none"], ["=FILTER(A2:A6,C2:C6>99)", "#CALC!"], ["=TRANSPOSE(C2:C4)", [[10, 20, 30]]], ["={1,2;3,4}", [[1, 2], [3, 4]]],
  ["=@C2:C4", 10], ["=SORTBY(B2:B4,C2:C4,-1)", [["Rifle"], ["Rifle"], ["Pistol"]]], ["=E2:E3", [["a"], [0]]], ["=TOCOL({1,2;3,4})", [[1], [2], [3], [4]]], ["=VSTACK(C2:C3,C5)", [[10], [20], [40]]], ["=FREQUENCY(C2:C6,{20,40})", [[2], [2], [1]]],
  ["=TEXTSPLIT(\"a,b\",\",\")", [["a", "b"]]], ["=MMULT({1,2},{3;4})", 11], ["=MAP(C2:C3,LAMBDA(v,v+1))", [[11], [21]]],
];

/** [formula, what Excel gives]: where the library differs. When one of these passes, move it up. */
export const knownMisses: readonly (readonly [string, CaseValue])[] = [
  ["=\"1/2/2024\"+0", 45293], ["=\"1,234\"*1", 1234], ["=SUM(C2:INDEX(C2:C6,2))", 30], ["=LAMBDA(x,x+1)(2)", 3],
];
