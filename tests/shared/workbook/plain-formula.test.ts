import { describe, expect, it } from 'vitest';
import { plainFormula } from '../../../shared/workbook/plain-formula.ts';

describe('a formula as Excel gives it back', () => {
  it.each([
    ['=SCORE(Cities[@[Fit]:[Links]],W[Weight])', '=SCORE([@[Fit]:[Links]], W[Weight])'],
    ['=SCORE(Cities[@[Fit]:[Links]])', '=SCORE(Cities[[#This Row],[Fit]:[Links]])'],
    ['=BAND(Cities[@Score],B)', '=BAND(Cities[[#This Row],[Score]],B)'],
    ['=BAND(Cities[@[My score]],B)', '=BAND([@[My score]],B)'],
    ['=SUM(W[[Total$]])', '=SUM(W[Total$])'],
    ["=SUM('Weights'!$B$2:$B$7)", '=SUM(Weights!$B$2:$B$7)'],
    ['=A1+1E-9', '=A1+0.000000001'],
    ['=if(a1="","",index(b1,1))', '=IF(A1="","",@INDEX(B1,1))'],
    ["=Cities[@[Mayor''s]]", "=[@[Mayor''s]]"],
  ])('IN-13: %s is %s', (written, found) => {
    expect(plainFormula(found)).toBe(plainFormula(written));
  });

  it.each([
    ['=IF(A1="x",1,2)', '=IF(A1="X",1,2)'],
    ['=SUM(A1:A10)', '=SUM(A1:A100)'],
    ['=SUM(A1,10)', '=SUM(A1,1)'],
    ['=SUM(Weights!A1)', '=SUM(Other!A1)'],
    ['=SCORE([@Fit])', '=SCORE([@Links])'],
    ['=SCORE(W[Fit])', '=SCORE(V[Fit])'],
    ['=PARTNERCITY.SCORE(A1:B1,C1:D1)', '=_xldudf_PARTNERCITY_SCORE(A1:B1,C1:D1)'],
  ])('IN-13: %s is not %s', (written, found) => {
    expect(plainFormula(found)).not.toBe(plainFormula(written));
  });
});
