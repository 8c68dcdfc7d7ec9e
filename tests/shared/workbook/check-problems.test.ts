import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { labelOf } from '../../../shared/kernel/read-cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../../shared/workbook/check-workbook.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import {
  addressOf,
  bandGrid,
  frameworkGrid,
  publishedSheets,
  registerGrid,
  registerWith,
  ruleGrid,
  sheetOf,
} from '../../support/sheet-builder.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';
import { checkContext } from '../../../shared/workbook/check-context.ts';
import { typedOverFindings } from '../../../shared/workbook/typed-over-findings.ts';
import { growthOf, linear } from '../../support/growth.ts';
import { isInstrumented } from '../../support/instrumented.ts';

const today = '2026-11-25';
const check = (sheets: readonly Sheet[]) => checkWorkbook(sheets, assessWorkbook(sheets), today);

/** A grid with one cell put otherwise, by its row and column counted from 0. */
const withCell = (grid: Grid, row: number, column: number, value: string | number): Grid =>
  grid.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? value : cell)) : line));

describe('problems of the assessment', () => {
  it('CW-1: are findings in their own words, by kind and then as the sheets are', () => {
    const sheets = publishedSheets({
      register: registerWith('Kotli', 'Connections', 9),
      rules: withCell(ruleGrid, 1, 2, '>= sixty'),
      bands: withCell(bandGrid, 2, 0, 'forty'),
    });
    const found = check(sheets);
    expect(found.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['cells', 'Cities'],
      ['cells', 'Steps'],
      ['rules', 'Decisions'],
    ]);
    expect(found.map(({ problem }) => problem)).toEqual(
      [...assessWorkbook(sheets).problems]
        .sort((a, b) => Number(a.sheet === 'Decisions') - Number(b.sheet === 'Decisions'))
        .map(({ problem }) => problem),
    );
  });

  it('CW-1: are of the table in which they stand, however close another one is', () => {
    const [register, framework, rules, bands] = smallWorkbook({ ratings: [[3, 3, 3, 'x']] });
    const wide = (sheet: Sheet | undefined): Grid => sheet?.cells ?? [];
    const beside = wide(rules).map((line, row) => {
      const weights = wide(framework)[row] ?? [null, null];
      return [...line, null, ...weights, null, ...(wide(bands)[row] ?? [null, null])];
    });
    const cells = withCell(withCell(withCell(beside, 2, 2, '>= x'), 2, 7, 'heavy'), 3, 9, 'forty');
    const all = sheetOf('All', [...cells, [], ...wide(register)]);
    const found = checkWorkbook([all], assessWorkbook([all]), today);
    expect(found.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['cells', 'H3'],
      ['cells', 'J4'],
      ['cells', 'F8'],
      ['rules', 'C3'],
    ]);
  });

  it('CW-1: of tables and headers come first', () => {
    const [register, framework] = publishedSheets({
      register: registerGrid.map((line) => line.slice(0, -1)),
    });
    const found = check([register, framework].flatMap((sheet) => sheet ?? []));
    expect(found.map(({ kind, row }) => [kind, row])).toEqual([
      ['tables', 0],
      ['tables', 1],
    ]);
  });

  it('CW-1: say nothing of a clean workbook, nor of an empty one but what is missing', () => {
    expect(check(publishedSheets())).toEqual([]);
    expect(check([]).map(({ kind, mend }) => [kind, mend])).toEqual([
      ['tables', null],
      ['tables', null],
      ['tables', null],
    ]);
  });

  it('CW-2: name a second register that fits equally well', () => {
    const sheets = [...publishedSheets(), sheetOf('Cities 2025', registerGrid)];
    expect(check(sheets)).toEqual([
      {
        kind: 'tables',
        sheet: 'Cities',
        cell: 'A1',
        row: 1,
        problem:
          'There is another register on sheet Cities 2025, row 1; this one was used. Take the other away, or change its headers.',
        mend: null,
      },
    ]);
  });

  it('CW-2: leave a copy alone that is hidden, holds less, or merely has a place', () => {
    const hidden = sheetOf('Old', registerGrid, { hidden: true });
    const less = sheetOf(
      'Less',
      registerGrid.map((line) => [line[1] ?? null, ...line.slice(-6)]),
    );
    const places = sheetOf('Places', [['Place'], ['Bochum']]);
    expect(check([...publishedSheets(), hidden, less, places])).toEqual([]);
  });
});

describe('a large workbook', () => {
  /** The published register many times over with 60 rules and a Score, of which so many rows hold a formula of ours. */
  const bookOf = (places: number, holdsFormula: (row: number) => boolean) => {
    const [headers = [], ...rows] = registerGrid;
    const register: Grid = [
      [...headers, 'Score'],
      ...Array.from({ length: places }, (_, index) => {
        const row = rows[index % rows.length] ?? [];
        const score = holdsFormula(index) ? null : 50;
        return [`id-${String(index)}`, `${labelOf(row[1] ?? null)} ${String(index)}`, ...row.slice(2), score];
      }),
    ];
    const [rulesHead = [], ...some] = ruleGrid;
    const rules = Array.from({ length: 60 }, (_, index) => [
      `N${String(index)}`,
      ...(some[index % some.length] ?? []).slice(1),
    ]);
    const [first, ...others] = publishedSheets({ register, rules: [rulesHead, ...rules] });
    const formulas = new Map(
      register.slice(1).flatMap((_, index) => {
        const row = String(index + 2);
        const formula = `PARTNERCITY.SCORE($T${row}:Y${row},Weights!$B$2:$B$7)`;
        return holdsFormula(index) ? [[`Z${row}`, formula] as const] : [];
      }),
    );
    const sheets = [first, ...others].flatMap((sheet) =>
      sheet === undefined ? [] : [sheet === first ? { ...sheet, formulas } : sheet],
    );
    return { sheets, assessment: assessWorkbook(sheets) };
  };
  const look = ({ sheets, assessment }: ReturnType<typeof bookOf>) =>
    checkWorkbook(sheets, assessment, today);

  it.skipIf(isInstrumented)('CW-1: is looked through in a time that grows with its rows', () => {
    expect(growthOf(125, (places) => bookOf(places, () => true), look)).toBeLessThan(linear);
  });

  it.skipIf(isInstrumented)('CW-13: of which half of the formulas were typed over, as well', () => {
    const half = (places: number) => {
      const { sheets, assessment } = bookOf(places, (row) => row % 2 === 0);
      return checkContext(sheets, assessment);
    };
    expect(typedOverFindings(half(20))).toHaveLength(10);
    expect(growthOf(125, half, typedOverFindings)).toBeLessThan(linear);
  });

  it('CW-14: says what is the same in all of its rows once', () => {
    const found = look(bookOf(2_000, () => true));
    // Every score is missing: straight below one another, they are one finding.
    expect(found.filter(({ kind }) => kind === 'formulas')).toMatchObject([{ mend: { cells: 2_000 } }]);
  });
});

describe('a number typed as text', () => {
  const mendOf = (sheets: readonly Sheet[]) => check(sheets)[0]?.mend ?? null;

  it('CW-3: is mended by the number', () => {
    const cell = addressOf('Kotli', 'Connections');
    const mend = mendOf(publishedSheets({ register: registerWith('Kotli', 'Connections', '4 ') }));
    const area = { sheet: 'Cities', row: 13, column: 24, rows: 1, columns: 1 };
    expect(cell).toBe('X13');
    expect(mend).toEqual({
      before: '"4 "',
      after: '4',
      cells: 1,
      steps: [{ kind: 'write', area, entries: [[4]], expected: [['4 ']] }],
    });
  });

  it.each([
    ['a weight', { framework: withCell(frameworkGrid, 2, 1, '25') }],
    ['an end of the scale', { framework: withCell(frameworkGrid, 2, 3, '5') }],
    ['the edge of a band', { bands: withCell(bandGrid, 2, 0, '40') }],
    ['a report order', { rules: withCell(ruleGrid, 1, ruleGrid[0]?.indexOf('Report order') ?? 0, '7') }],
  ])('CW-3: is mended in %s', (_what, grids) => {
    expect(mendOf(publishedSheets(grids))).toMatchObject({ cells: 1, steps: [{}] });
  });

  it('CW-3: is left where the number would be off the scale, and where a formula gives it', () => {
    expect(mendOf(publishedSheets({ register: registerWith('Kotli', 'Connections', '9') }))).toBeNull();
    const [register, ...rest] = publishedSheets({ register: registerWith('Kotli', 'Connections', '4') });
    const formulas = new Map([[addressOf('Kotli', 'Connections'), 'LEFT("4 of 5",1)']]);
    expect(
      mendOf([register, ...rest].flatMap((sheet) => (sheet ? [{ ...sheet, formulas }] : []))),
    ).toBeNull();
  });
});

describe('spaces around a text', () => {
  it('CW-8: are one finding a column, mended together', () => {
    const register = registerGrid.map((line, row) =>
      line.map((cell, column) =>
        row > 0 && row < 4 && column === 1 && typeof cell === 'string' ? `\u00a0${cell} ` : cell,
      ),
    );
    const [finding, ...others] = check(publishedSheets({ register }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'cells',
      cell: 'B2',
      mend: {
        before: '"\u00a0Anshan "',
        after: '"Anshan"',
        cells: 3,
        steps: [{ area: { row: 2, rows: 3 }, entries: [['Anshan'], ['Daqing'], ['Nanchang']] }],
      },
    });
    expect(finding?.problem).toContain('Place: 3 cells have spaces around their text');
  });

  it('CW-8: do not matter in a note of nobody’s rule, nor in what a formula gives', () => {
    const note = registerGrid.map((line, row) => [...line, row === 0 ? 'Note' : ' see file ']);
    expect(check(publishedSheets({ register: note }))).toEqual([]);
    const spaced = publishedSheets({ register: registerWith('Kotli', 'Place', 'Kotli ') });
    const formulas = new Map([[addressOf('Kotli', 'Place'), 'B1&" "']]);
    expect(check(spaced.map((sheet, at) => (at === 0 ? { ...sheet, formulas } : sheet)))).toEqual([]);
  });

  it('CW-8: a text that would turn into something else is written as text', () => {
    const found = check(publishedSheets({ register: registerWith('Kotli', 'Region', ' 2019') }));
    expect(found).toEqual([]);
    const asked = check(publishedSheets({ register: registerWith('Kotli', 'Place', ' 1983 ') }));
    expect(asked[0]?.mend?.steps).toMatchObject([{ entries: [["'1983"]], expected: [[' 1983 ']] }]);
  });
});
