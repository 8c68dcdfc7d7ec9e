import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../../shared/workbook/check-workbook.ts';
import { dateMeaningOf, isAgreementState } from '../../../shared/workbook/date-headers.ts';
import { formulaInRow } from '../../../shared/workbook/formula-in-row.ts';
import { partnershipId } from '../../../shared/workbook/partnership-id.ts';
import { expectPlaces } from '../../../shared/workbook/place-column.ts';
import { usedBlock } from '../../../shared/workbook/place-on-sheet.ts';
import { nothingScored } from '../../../shared/workbook/score-row.ts';
import { unusedRules } from '../../../shared/workbook/unused-rules.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { sheetOf, tableOver } from '../../support/sheet-builder.ts';
import { fourCriteria, smallWorkbook } from '../../support/small-workbook.ts';

const ratings = [
  [3, 3, 3, 3],
  [4, 4, 4, 4],
];

/** The small workbook with another grid for its register, perhaps moved on its sheet. */
function withRegister(register: Grid, origin = { row: 0, column: 0 }): readonly Sheet[] {
  return [{ ...sheetOf('Register', register), origin }, ...smallWorkbook({ ratings }).slice(1)];
}

const problemsOf = (sheets: readonly Sheet[]) =>
  assessWorkbook(sheets).problems.map(({ sheet, cell, problem }) => `${sheet}!${cell} ${problem}`);

describe('the name of a row', () => {
  const rowOf = (place: Cell, own: Cell = null) => {
    const sheets = withRegister([
      ['Place', 'Partnership', 'Stage', ...fourCriteria],
      ['Bonn', null, 'Existing', 3, 3, 3, 3],
      [place, own, 'Existing', 4, 4, 4, 4],
    ]);
    const { rows, problems } = assessWorkbook(sheets);
    return { ...rows[1], cells: [...new Set(problems.map(({ cell }) => cell))] };
  };

  it.each<[string, readonly [place: Cell, own?: Cell], object]>([
    ['its own id', ['Jeju Island', 'KR 01'], { place: 'Jeju Island', partnership: 'kr-01', cells: [] }],
    ['that of its place', ['Jeju Island'], { place: 'Jeju Island', partnership: 'jeju-island', cells: [] }],
    ['that of its place, where its own is none', ['Jeju Island', '北京'], { partnership: 'jeju-island' }],
    [
      'its number, where neither is one',
      ['北京', '上海'],
      { place: '北京', partnership: 'row-3', cells: [] },
    ],
    ['its number, without a place', [null], { place: '', partnership: 'row-3', cells: ['A3'] }],
    ['its own, without a place', [null, 'KR 01'], { place: '', partnership: 'kr-01', cells: ['A3'] }],
    ['its number, the place being an error', [{ error: '#REF!' }], { place: '', partnership: 'row-3' }],
    ['its number, the place being the text of one', ['#REF!'], { place: '', partnership: 'row-3' }],
  ])('is %s', (_, [place, own], expected) => {
    expect(rowOf(place, own)).toMatchObject(expected);
  });

  it.each([
    ['Jeju Island', 'jeju-island'],
    ['São João (Minas) / Brazil', 'sao-joao-minas-brazil'],
    ['--Bonn--', 'bonn'],
    [`${'x'.repeat(63)} y`, 'x'.repeat(63)],
    ['-', undefined],
  ])('%s is kept in the record as %s', (name, id) => {
    expect(partnershipId(name)).toBe(id);
  });

  it('CN-2: of two columns with one heading the first is its fact', () => {
    const [row] = assessWorkbook(
      withRegister([
        ['Place', 'Stage', 'Lead', 'Lead', ...fourCriteria],
        ['Bonn', 'Existing', 'Ann', 'Ben', 4, 4, 4, 4],
      ]),
    ).rows;
    expect(row?.facts['Lead']).toBe('Ann');
  });
});

describe('a problem of the register as a whole', () => {
  const nameless: Grid = [
    ['Stage', ...fourCriteria],
    ['Existing', 3, 3, 3, 3],
    ['Existing', 4, 4, 4, 4],
  ];

  it('is named once, at its first heading and at no row', () => {
    const said = problemsOf(withRegister(nameless));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^Register!A1 /);
  });

  it.each([
    ['the register stands away from the first cell', nameless, { row: 3, column: 2 }, 'C4'],
    [
      'a column without a heading comes first',
      nameless.map((line, row): readonly Cell[] => [row === 0 ? null : row, ...line]),
      { row: 0, column: 0 },
      'B1',
    ],
  ])('is named at the first heading where %s', (_, register, origin, cell) => {
    expect(assessWorkbook(withRegister(register, origin)).problems).toMatchObject([
      { sheet: 'Register', cell },
    ]);
  });
});

describe('rows held to their places', () => {
  const sheet = sheetOf('Register', [
    ['Stage', 'Place'],
    ['a', 'Bonn'],
    ['b', 'Lima'],
    ['c', 'Oslo'],
    ['d', null],
  ]);
  const columns = [
    { header: 'Stage', column: 1 },
    { header: 'Place', column: 2 },
  ];

  it.each([
    [[3], 3, [['Lima']]],
    [[4, 2], 2, [['Bonn'], [null], ['Oslo']]],
    [[5, 4, 5], 4, [['Oslo'], ['']]],
  ])('CH-1: rows %j from row %d', (rows, row, entries) => {
    const area = { sheet: 'Register', row, column: 2, rows: entries.length, columns: 1 };
    expect(expectPlaces(sheet, { columns }, rows)).toEqual([{ kind: 'expect', area, entries }]);
  });

  it('CH-1: none without rows or without a column for the place', () => {
    expect(expectPlaces(sheet, { columns }, [])).toEqual([]);
    expect(expectPlaces(sheet, { columns: columns.slice(0, 1) }, [2, 3])).toEqual([]);
    expect(expectPlaces(sheet, { columns: [] }, [2])).toEqual([]);
  });
});

describe('what headings say of dates', () => {
  it.each([
    ['Valid until?', 'ends'],
    ['(Expiry date)', 'ends'],
    [' ended: ', 'is-over'],
    ['Review – due!', 'review'],
    ['Conflict: ended', undefined],
  ])('CW-5, CW-7: marks around the words of %s count for nothing', (header, meaning) => {
    expect(dateMeaningOf(header)).toBe(meaning);
  });

  it.each(['Agreement (status)', 'Agreement?', '“Agreement” in force', 'MoU: state'])(
    'CW-5: %s tells the state of the agreement',
    (header) => {
      expect(isAgreementState(header)).toBe(true);
    },
  );

  it('CW-5, CW-7: a date that has passed is named at its cell', () => {
    const [register, ...others] = smallWorkbook({ ratings });
    if (register === undefined) throw new Error('no register');
    const more = [
      ['Agreement ends', 'Next review'],
      [46_000, 60_000],
      [60_000, 46_000],
    ];
    const cells = register.cells.map((line, row) => [...line, ...(more[row] ?? [])]);
    const sheets = [{ ...register, cells }, ...others];
    const found = checkWorkbook(sheets, assessWorkbook(sheets), '2026-11-25');
    expect(found.filter(({ kind }) => kind === 'dates')).toMatchObject([
      { sheet: 'Register', cell: 'G2', row: 2 },
      { sheet: 'Register', cell: 'H3', row: 3 },
    ]);
  });
});

describe('the ends of a sheet', () => {
  it.each([
    ['$C2+A$5', -1, '$C1+A$5'],
    ['$C2+A$5', -2, undefined],
    ['A1048575', 1, 'A1048576'],
    ['A1048575', 2, undefined],
  ])('CW-13: %s copied by %d rows', (formula, down, copied) => {
    expect(formulaInRow(formula, down)).toBe(copied);
  });

  it('the used part of a sheet is where its cells stand', () => {
    const sheet = sheetOf('Notes', [['a'], ['b', 'c', 'd'], []], { origin: { row: 4, column: 2 } });
    expect(usedBlock(sheet)).toEqual({ top: 5, bottom: 7, left: 3, right: 5 });
  });
});

describe('rows and rules that come to nothing', () => {
  it('a row that can’t be scored shows rules an error in place of each figure', () => {
    const error = { error: '#VALUE!' };
    expect(nothingScored(2)).toMatchObject({
      score: null,
      contributions: [null, null],
      facts: { Score: error, Coverage: error, Band: error },
    });
  });

  it('a blank row among the rules is no rule that decides nothing', () => {
    const rules: Grid = [
      ['Rule', 'Stage', 'Recommendation'],
      ['A', 'Approach', 'Wait'],
      [null, null, null],
      ['C', '-', 'Retain'],
      ['D', '-', 'Relinquish'],
    ];
    const sheets = smallWorkbook({ ratings, rules }).map((sheet) =>
      sheet.name === 'Rules' ? { ...sheet, tables: [tableOver('Ruleset', rules)] } : sheet,
    );
    expect(unusedRules(sheets, assessWorkbook(sheets))).toEqual(['A', 'D']);
  });
});
