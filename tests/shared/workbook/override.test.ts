import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { findOverrides, recommendationsIn } from '../../../shared/workbook/override.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { publishedSheets, registerGrid } from '../../support/sheet-builder.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

const headers = ['Override', 'override REASON', 'Override by', 'Override date'];
const decided: readonly Cell[] = ['Retain', 'Its community asked', 'Maya Chen', 45_986];

/** The published register with the columns of an override before its first column or after its last one. */
function withOverrides(where: 'first' | 'last', cells: readonly Cell[] = decided): readonly Sheet[] {
  const blank = headers.map(() => null);
  const register: Grid = registerGrid.map((row, index) => {
    const own = index === 0 ? headers : row.includes('Kotli') ? cells : blank;
    return where === 'first' ? [...own, ...row] : [...row, ...own];
  });
  return publishedSheets({ register });
}

function overrideOf(sheets: readonly Sheet[], place: string): unknown {
  const assessment = assessWorkbook(sheets);
  const row = assessment.rows.find((each) => each.place === place);
  if (row === undefined) throw new Error(`no ${place}`);
  return findOverrides(sheets, assessment).of(row);
}

describe('an override', () => {
  it('OV-1: is read from the columns of the register that are headed so', () => {
    expect(overrideOf(withOverrides('last'), 'Kotli')).toEqual({
      outcome: 'Retain',
      reason: 'Its community asked',
      by: 'Maya Chen',
      date: '2025-11-25',
      error: null,
    });
  });

  it('OV-1: is none without an outcome, whatever else is written', () => {
    expect(overrideOf(withOverrides('last', [null, 'thinking', 'Maya Chen', null]), 'Kotli')).toBeNull();
    expect(overrideOf(withOverrides('last'), 'Kitwe')).toBeNull();
    expect(overrideOf(publishedSheets(), 'Kotli')).toBeNull();
  });

  it('OV-1: may lack the rest', () => {
    expect(overrideOf(withOverrides('last', ['Retain', null, null, 'last spring']), 'Kotli')).toEqual({
      outcome: 'Retain',
      reason: '',
      by: '',
      date: 'last spring',
      error: null,
    });
  });

  it.each([
    [[{ error: '#REF!' }, 'Asked for', null, null], { outcome: '#REF!', error: '#REF!' }],
    [['#REF!', 'Asked for', null, null], { outcome: '#REF!', error: '#REF!' }],
    [['Retain', { error: '#NAME?' }, null, null], { outcome: 'Retain', reason: '', error: '#NAME?' }],
    [['Retain', 'Asked for', { error: '#N/A' }, '#N/A'], { by: '', date: '', error: null }],
  ] as const)('OV-7: with the cells %j says which error it shows, #N/A being none', (cells, said) => {
    expect(overrideOf(withOverrides('last', cells), 'Kotli')).toMatchObject(said);
  });

  it('OV-7: is none where a look-up finds none', () => {
    expect(overrideOf(withOverrides('last', [{ error: '#N/A' }, null, null, null]), 'Kotli')).toBeNull();
  });

  it.each(['first', 'last'] as const)(
    'OV-2: changes nothing that is assessed, its columns standing %s',
    (where) => {
      const plain = assessWorkbook(publishedSheets());
      const error: readonly Cell[] = [{ error: '#REF!' }, { error: '#NAME?' }, 'Maya', 1];
      for (const cells of [decided, error]) {
        const with4 = assessWorkbook(withOverrides(where, cells));
        expect(with4.rows).toEqual(plain.rows);
        expect(with4.problems).toEqual(plain.problems);
        expect(with4.fingerprint).toBe(plain.fingerprint);
      }
    },
  );

  it('OV-2: is a fact for a rule that asks for it by name', () => {
    const rules: Grid = [
      ['Rule', 'Override', 'Recommendation'],
      ['A', 'not(blank)', 'Look at what was decided'],
      ['B', '-', 'Retain'],
    ];
    const [register, ...others] = smallWorkbook({ ratings: [[3, 3, 3, 3]], rules });
    if (register === undefined) throw new Error('no register');
    const cells = register.cells.map((row, index) => [...row, index === 0 ? 'Override' : 'Relinquish']);
    const [row] = assessWorkbook([{ ...register, cells }, ...others]).rows;
    expect(row?.recommendation).toBe('Look at what was decided');
    expect(row?.facts['Override']).toBe('Relinquish');
  });

  it('is not chosen from a rule that recommends nothing yet', () => {
    const rules: Grid = [
      ['Rule', 'Stage', 'Recommendation'],
      ['A', 'Existing', 'Retain'],
      ['B', '-', ' '],
      ['C', '-', 'Retain '],
    ];
    const sheets = smallWorkbook({ ratings: [[3, 3, 3, 3]], rules });
    expect(recommendationsIn(sheets, assessWorkbook(sheets))).toEqual(['Retain']);
  });

  it('is chosen from what the rules can recommend, each once', () => {
    const sheets = publishedSheets();
    expect(recommendationsIn(sheets, assessWorkbook(sheets)).slice(0, 3)).toEqual([
      'No further action at this time',
      'Enter into a Friendship Agreement',
      'Carry out further work',
    ]);
    expect(recommendationsIn(sheets, assessWorkbook(sheets))).toHaveLength(10);
    expect(recommendationsIn([], assessWorkbook([]))).toEqual([]);
    expect(recommendationsIn([], assessWorkbook(sheets))).toEqual([]);
    const { tables } = assessWorkbook(sheets);
    expect(recommendationsIn(sheets, { tables: { ...tables, rules: null } })).toEqual([]);
    const columns = tables.rules?.columns.filter(({ header }) => header !== 'Recommendation') ?? [];
    const rules = tables.rules && { ...tables.rules, columns };
    expect(recommendationsIn(sheets, { tables: { ...tables, rules } })).toEqual([]);
  });
});
