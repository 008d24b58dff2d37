import { withIntersections, withoutIntersections } from "../../../../src/host/calc/formula/implicit-intersection";

test.each([
  ["=A1:A5*2", "=@A1:A5*2"],
  ["=A1*2+Rate", "=A1*2+Rate"],
  ["=SUM(A1:A5)", "=SUM(A1:A5)"],
  ["=SUM(A1:A3*2)", "=SUM(@A1:A3*2)"],
  ["=SUM((A1:A3,B1))", "=SUM((A1:A3,B1))"],
  ["=SUMPRODUCT(--(LEN(A1:A4)>0))", "=SUMPRODUCT(--(LEN(A1:A4)>0))"],
  ["=IF(A1:A3>1,B1:B3,0)", "=IF(@A1:A3>1,@B1:B3,0)"],
  ["=SUM(IF(A1>1,B1:B3,0))", "=SUM(IF(A1>1,B1:B3,0))"],
  ["=VLOOKUP(A:A,C1:D9,2,0)", "=VLOOKUP(@A:A,C1:D9,2,0)"],
  ["=COUNTIFS(A1:A3,B1:B3,C1:C3,1)", "=COUNTIFS(A1:A3,@B1:B3,C1:C3,1)"],
  ["=SUMIFS(A1:A3,B1:B3,C1:C3)", "=SUMIFS(A1:A3,B1:B3,@C1:C3)"],
  ["=Many+1", "=@Many+1"],
  ["=Sales[Amount]", "=@Sales[Amount]"],
  ["=Sales[@Amount]", "=Sales[@Amount]"],
  ["=E:F 11:12", "=@E:F 11:12"],
  ["=A1:INDEX(B1:B9,3)", "=A1:INDEX(B1:B9,3)"],
  ['="A1:A5"&A1', '="A1:A5"&A1'],
])("%s of before is %s", (before, now) => {
  expect([withIntersections(before, (word) => word === "Many"), withoutIntersections(now)]).toEqual([now, before]);
});
