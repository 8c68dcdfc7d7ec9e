import { describe, expect, it } from 'vitest';
import { sayTaken, viewFreeze, viewUnfreeze } from '../../../addin/taskpane/pages/freeze/freeze-view.ts';
import { sayIssue, viewPlan } from '../../../addin/taskpane/pages/insert/insert-view.ts';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ResultName } from '../../../shared/workbook/result-columns/result-names.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { planned, smallBook, smallRegister, smallTables } from '../../support/results-builder.ts';

const view = (
  sheets: readonly Sheet[],
  results: readonly ResultName[],
  how: 'functions' | 'native' = 'functions',
) => viewPlan(planned(sheets, results, how), how, assessWorkbook(sheets));
const beside = (...more: readonly (readonly Cell[])[]) =>
  smallBook({ register: smallRegister.map((row, index) => [...row, ...(more[index] ?? [])]) });

describe('what adding results says', () => {
  it('where new columns go, that the table grows, and what is added for the rules', () => {
    expect(view(smallTables(), ['Coverage', 'Reason'])).toMatchObject({
      lines: [
        'Score, Coverage and Reason: new in columns F to H of Cities, right beside the register.',
        'The Excel table grows over the new columns.',
        'Score is added too, because it is read by what you ticked.',
        'No other column is touched.',
      ],
      leftOut: [],
      formulasOf: 'The formulas for Bonn',
      action: {
        label: 'Add 3 columns for 3 places',
        doing: 'Writing 3 columns for 3 places…',
        done: 'Score, Coverage and Reason are written for 3 places. Nothing else was touched.',
      },
    });
  });

  it('that something stands beside the register', () => {
    expect(view(beside([null, 'Notes']), ['Coverage']).lines[0]).toBe(
      'Coverage: new in column I of Cities. Something stands right beside the register, so it goes further right.',
    );
  });

  it('what is filled, what is written anew, and what stays', () => {
    const formulas = new Map([
      ['G2', 'PARTNERCITY.COVERAGE(1,2)'],
      ['G3', 'PARTNERCITY.COVERAGE(1,2)'],
    ]);
    const [register, ...others] = beside(['Low', 'Coverage'], [null, 1], [null, 1], [null, 0.5]);
    if (register === undefined) throw new Error('there is a register');
    const { lines, action } = view([{ ...register, formulas }, ...others], ['Low', 'Coverage']);
    expect(lines).toEqual([
      'Coverage: written anew in column G.',
      'Low: in column F, where the heading is already.',
      'G4 holds something of your own and stays as it is.',
      'No other column is touched.',
    ]);
    expect(action?.label).toBe('Write 2 columns for 3 places');
  });

  it('what is left out, and what to do about it', () => {
    expect(view(beside(['Rule'], ['mine']), ['Rule']).leftOut).toEqual([
      'Rule: column F has this heading and holds something else than Add results writes. Give it another heading, or empty it below the heading. If it was frozen, bring its formulas back on the Freeze page.',
    ]);
    expect(view(smallBook().slice(0, 2), ['Rule', 'Band'])).toMatchObject({
      leftOut: ['Band: this workbook has no bands.', 'Rule: this workbook has no rules.'],
      action: null,
    });
  });

  it('which columns hold native formulas and which values', () => {
    const { lines, formulas } = view(smallBook(), ['Score', 'Firmness'], 'native');
    expect(lines.slice(1, 3)).toEqual([
      'This Excel has no functions of add-ins, so the columns hold plain Excel formulas that go on calculating.',
      'Firmness holds values, for which there is no plain formula here. Come back after a change to bring it up to date.',
    ]);
    expect(formulas.map(({ formula }) => formula.length)).toEqual([401]);
    expect(view(smallBook(), ['Firmness'], 'native').lines[1]).toMatch(/^Firmness holds values/);
  });

  it('why nothing can be added, and where Connect helps', () => {
    expect(sayIssue({ code: 'insert.no-criterion', criterion: 'Fit' })).toEqual({
      sentence:
        'The register has no column headed Fit, which the framework asks for. Connect can say which column it is.',
      connect: true,
    });
    expect(sayIssue({ code: 'insert.no-places' }).connect).toBe(false);
  });
});

describe('what freezing says', () => {
  const staying = Array.from({ length: 10 }, (_, index) => ({
    sheet: 'Cities',
    cell: `F${String(index + 2)}`,
    why: 'error' as const,
    shown: '#N/A',
  }));

  it('how many formulas there are and where, and which stay', () => {
    const part = viewFreeze({
      steps: [],
      formulas: [
        { sheet: 'Cities', count: 40 },
        { sheet: 'Analysis', count: 1 },
      ],
      cells: 31,
      staying,
    });
    expect(part.sentences[0]).toBe('41 formulas: 40 on Cities and 1 on Analysis.');
    expect(part.action?.label).toBe('Freeze 31 formulas');
    expect(part.staysHeading).toBe('10 formulas stay as they are');
    expect(part.stays[0]).toEqual({
      where: 'Cities, F2',
      sentence: 'Shows #N/A, which is no value to keep.',
      target: { sheet: 'Cities', cell: 'F2' },
    });
    expect([part.stays.length, part.more]).toEqual([8, 'And 2 more.']);
  });

  it('nothing to press where every formula stays', () => {
    const part = viewFreeze({ steps: [], formulas: [{ sheet: 'Cities', count: 1 }], cells: 0, staying });
    expect([part.sentences, part.action]).toEqual([['1 formula: 1 on Cities.'], null]);
  });

  it('what comes back, and why a cell does not', () => {
    const stays = [{ sheet: 'Cities', cell: 'F3', place: 'Lima', column: 'Score', why: 'changed' as const }];
    const part = viewUnfreeze({ steps: [], cells: 1, staying: stays });
    expect(part?.action?.label).toBe('Bring back 1 formula');
    expect(part?.stays[0]).toMatchObject({ where: 'Lima, Cities F3' });
    expect(viewUnfreeze({ steps: [], cells: 0, staying: [] })).toBeNull();
    expect(
      viewUnfreeze({ steps: [{ kind: 'add-sheet', sheet: 'x' }], cells: 0, staying: [] })?.action?.label,
    ).toBe('Tidy the list');
    expect(viewUnfreeze({ steps: [], cells: 0, staying: stays })?.action).toBeNull();
  });

  it('that somebody else’s sheet is in the way', () => {
    const taken = {
      ok: false,
      issues: [{ code: 'freeze.sheet-taken', sheet: 'Partner City formulas' }],
    } as const;
    expect(sayTaken({ ok: true, value: [] }, taken)).toMatch(/^There is a sheet Partner City formulas/);
  });
});
