import { describe, expect, it } from 'vitest';
import { shiftFormula, showFormula } from '../../../shared/xlsx/formula.ts';

/** A formula of a given length that begins with a reference. */
const ofLength = (length: number): string => `A1&"${'x'.repeat(length - 5)}"`;

describe('a shared formula as it reads in another cell', () => {
  it.each<
    readonly [what: string, formula: string, by: readonly [down: number, right: number], shown: string]
  >([
    ['stays as it was typed where it was written', 'a1+$b2', [0, 0], 'a1+$b2'],
    ['moves its rows alone below', 'A1+$B$2+C$3+$D4', [2, 0], 'A3+$B$2+C$3+$D6'],
    ['moves its columns alone to the right', 'A1+$B$2+C$3+$D4', [0, 2], 'C1+$B$2+E$3+$D4'],
    ['moves both', 'A1:B2', [3, 1], 'B4:C5'],
    ['moves back', 'C5', [-4, -2], 'A1'],
    ['passes from Z to AA', 'Z1+AZ1', [0, 1], 'AA1+BA1'],
    ['moves whole columns and rows', 'SUM(B:$C,2:$3)', [1, 1], 'SUM(C:$C,3:$3)'],
    ['reaches the last row and column', 'XFC1048575', [1, 1], 'XFD1048576'],
    ['leaves names alone that look like cells beyond the sheet', 'ZZZ1+A9999999', [1, 1], 'ZZZ1+A9999999'],
    ['is an error below the last row', 'A1048576', [1, 0], '#REF!'],
    ['is an error right of the last column', 'XFD1+1', [0, 1], '#REF!+1'],
    ['is an error above the first row and left of the first column', 'A2+B1', [-1, -1], '#REF!+#REF!'],
    [
      'is an error where one end of whole rows leaves the sheet',
      'SUM(1048575:1048576)',
      [1, 0],
      'SUM(#REF!)',
    ],
    [
      'leaves names, functions and decimal numbers',
      'LOG10(x)+A1.B+A1_+ATAN2(1.5,2)',
      [1, 1],
      'LOG10(x)+A1.B+A1_+ATAN2(1.5,2)',
    ],
    ['leaves text and doubled quotation marks', '"A1""B2"&A1', [1, 1], '"A1""B2"&B2'],
    ['leaves the name of a sheet', "'A1 it''s B2'!A1+A1!B2", [1, 1], "'A1 it''s B2'!B2+A1!C3"],
    ['leaves table references', "T[[#All],[A1]:[B']2]]+T[C3]+A1", [1, 1], "T[[#All],[A1]:[B']2]]+T[C3]+B2"],
    ['works at the length that Excel allows', ofLength(8192), [1, 0], ofLength(8192).replace('A1', 'A2')],
    ['stays as it is beyond that', ofLength(8193), [1, 0], ofLength(8193)],
  ])('%s', (_, formula, [down, right], expected) => {
    expect(shiftFormula(formula, down, right)).toBe(expected);
  });
});

describe('a stored formula as Excel shows it', () => {
  it.each([
    ['without prefixes', 'SUM(A1)', 'SUM(A1)'],
    ['of a newer function', '_xlfn.XLOOKUP(A1,B:B,C:C)', 'XLOOKUP(A1,B:B,C:C)'],
    ['of a newer function of a newer kind', '1+_xlfn._xlws.FILTER(A1:A2,B1:B2)', '1+FILTER(A1:A2,B1:B2)'],
    ['with a parameter', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(2)', 'LAMBDA(x,x+1)(2)'],
    ['of ours', '_xldudf_PARTNERCITY_SCORE(A1)', 'PARTNERCITY.SCORE(A1)'],
    ['with a prefix in a text and in the name of a sheet', `"_xlfn."&'_xlfn.'!A1`, `"_xlfn."&'_xlfn.'!A1`],
  ])('%s', (_, formula, expected) => {
    expect(showFormula(formula)).toBe(expected);
  });
});
