import { fileFormula, modelFormula } from "../../../src/host/files/file-formula";

test.each([
  ["=LET(a,1,b,a+1,a*b)", "_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlpm.a+1,_xlpm.a*_xlpm.b)"],
  ["=LAMBDA(x,x+1)(3)", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(3)"],
  ["=SUM(A1#)+@B1:B3", "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.SINGLE(B1:B3)"],
  ["=SUM('My data'!A1#)", "SUM(_xlfn.ANCHORARRAY('My data'!A1))"],
  ["=FILTER(A1:A3,A1:A3>1)", "_xlfn._xlws.FILTER(A1:A3,A1:A3>1)"],
  ['="TAKE("&XLOOKUP(1,A1:A2,B1:B2)', '"TAKE("&_xlfn.XLOOKUP(1,A1:A2,B1:B2)'],
  ["=TAKE(SORT(A1:A9),2)", "_xlfn.TAKE(_xlfn._xlws.SORT(A1:A9),2)"],
  ["=Sales[@Amount]*2", "Sales[@Amount]*2"],
])("%s is %s in a file, and back", (formula, file) => {
  expect([fileFormula(formula), modelFormula(file)]).toEqual([file, formula]);
});
