import { describe, expect, it } from 'vitest';
import {
  chooseTableNames,
  toExcelFormula,
  toUniverFormula,
} from '../../../addin/try-out/spreadsheet/table-names.ts';

const sheets = ['Register', 'Bands'];

describe('table names', () => {
  it.each([
    ['Partnerships', 'Partnerships'],
    ['Partner_cities', 'PartnercitiesTable'],
    ['Scores.2026', 'Scores2026Table'],
    ['register', 'registerTable'],
  ])('knows %s as %s, which Univer can refer to', (name, expected) => {
    expect(chooseTableNames([name], sheets).inUniver.get(name)).toBe(expected);
  });

  it('gives no two tables one name, and finds the way back', () => {
    const names = chooseTableNames(['Bands_', 'Bands.', 'BandsTable'], sheets);
    expect(new Set(names.inUniver.values()).size).toBe(3);
    expect(names.original(names.inUniver.get('Bands.') ?? '')).toBe('Bands.');
    expect(names.original('Elsewhere')).toBe('Elsewhere');
  });
});

describe('formulas', () => {
  const names = chooseTableNames(['Partner_cities', 'Partnerships', 'Register'], sheets);

  it.each([
    ['=SUM(Partner_cities[Score])', '=SUM(PartnercitiesTable[Score])'],
    ['=SUM(partner_cities[[#All],[A]:[B]])', '=SUM(PartnercitiesTable[[#All],[A]:[B]])'],
    ['=Register!A1+SUM(Register[Score])', '=Register!A1+SUM(RegisterTable[Score])'],
    ['="Partner_cities[Score]"', '="Partner_cities[Score]"'],
    ["='Partner_cities[Score]'!A1", "='Partner_cities[Score]'!A1"],
    ['=My_Partner_cities[Score]', '=My_Partner_cities[Score]'],
    ['=Partnerships[@Score]*2', '=Partnerships[[#This Row],[Score]]*2'],
    ['=Partnerships[@[Strategic fit]]', '=Partnerships[[#This Row],[Strategic fit]]'],
    ['=PARTNERCITY.BAND([@Score],Bandings)', '=PARTNERCITY.BAND(Partnerships[[#This Row],[Score]],Bandings)'],
    ['=Partnerships[[#This Row],[Score]]', '=Partnerships[[#This Row],[Score]]'],
    [
      '=PARTNERCITY.SCORE(Partner_cities[@[Strategic fit]:[Profile]],Partner_cities[Weight])',
      '=PARTNERCITY.SCORE(PartnercitiesTable[[#This Row],[Strategic fit]:[Profile]],PartnercitiesTable[Weight])',
    ],
    ['=[@[A]:[B]]', '=Partnerships[[#This Row],[A]:[B]]'],
    [
      "=Partnerships[@[Lord Mayor''s view]]&'It''s'!A1",
      "=Partnerships[[#This Row],[Lord Mayor's view]]&'It''s'!A1",
    ],
    ["=SUM(Partner_cities[[No '#1]:[B]])", '=SUM(PartnercitiesTable[[No #1]:[B]])'],
    ['=SUM(Partner_cities[#All])', '=SUM(PartnercitiesTable[#All])'],
    ['=[Book.xlsx]Sheet1!A1', '=[Book.xlsx]Sheet1!A1'],
  ])('reads %s as %s', (formula, expected) => {
    expect(toUniverFormula(formula, names, 'Partnerships')).toBe(expected);
  });

  it.each([
    '=SUM(Partner_cities[Score])',
    '=SUM(Partner_cities[[#All],[A]:[B]])',
    '=SUM(Partner_cities[#All])',
    "=SUM(Partner_cities[[No '#1]:[Lord Mayor''s view]])",
    "=Register!A1&\"Partner_cities[#1]\"&'It''s [1]'!A1",
    '=Partnerships[[#This Row],[Score]]',
    "=Partner_cities[[#This Row],[No '#1]]",
  ])('gives %s back as it was entered', (formula) => {
    expect(toExcelFormula(toUniverFormula(formula, names, 'Partnerships'), names)).toBe(formula);
  });
});
