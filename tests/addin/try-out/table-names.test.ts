import { describe, expect, it } from 'vitest';
import { chooseTableNames, toUniverFormula } from '../../../addin/try-out/spreadsheet/table-names.ts';

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
  ])('reads %s as %s', (formula, expected) => {
    expect(toUniverFormula(formula, names, 'Partnerships')).toBe(expected);
  });
});
