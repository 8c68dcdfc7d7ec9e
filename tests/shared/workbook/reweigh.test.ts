import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { compareOutcomes } from '../../../shared/workbook/compare-outcomes.ts';
import type { RowOutcome } from '../../../shared/workbook/grounds.ts';
import { areWeights, planWeights } from '../../../shared/workbook/plan-weights.ts';
import { createReweigh } from '../../../shared/workbook/reweigh.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { checkProperty } from '../../support/check-property.ts';
import { publishedSheets } from '../../support/sheet-builder.ts';
import { fourCriteria, smallWorkbook } from '../../support/small-workbook.ts';

function outcomesOf(sheets: readonly Sheet[]): readonly RowOutcome[] {
  return assessWorkbook(sheets).rows.map(({ score, band, recommendation }) => ({
    score,
    band,
    recommendation,
  }));
}

function reweigh(sheets: readonly Sheet[], weights: readonly number[]): readonly RowOutcome[] | undefined {
  return createReweigh(sheets, assessWorkbook(sheets))?.(weights);
}

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, 'n/a', 'x', 7) },
);
const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 });
const someWeights = fc
  .tuple(...fourCriteria.map(() => fc.integer({ min: 0, max: 20 })))
  .filter((weights) => weights.some((weight) => weight > 0));

describe('other weights', () => {
  it('WI-1: give what the workbook would be assessed to with them in its framework', () => {
    checkProperty(
      fc.property(rows, someWeights, someWeights, (ratings, now, weights) => {
        const stages = ratings.map((_, index): Cell => {
          return index === 2 ? { error: '#REF!' } : index === 1 ? 'Approach' : 'Existing';
        });
        const found = reweigh(smallWorkbook({ ratings, weights: now, stages }), weights);
        expect(found).toEqual(outcomesOf(smallWorkbook({ ratings, weights, stages })));
      }),
    );
  });

  it('WI-2: that are the same change nothing', () => {
    const sheets = publishedSheets();
    const assessment = assessWorkbook(sheets);
    const now = assessment.criteria.map(({ weight }) => weight);
    const after = createReweigh(sheets, assessment)?.(now) ?? [];
    const compared = compareOutcomes(assessment.rows, after);
    expect(compared.map(({ place }) => place)).toEqual(assessment.rows.map(({ place }) => place));
    expect(compared.filter(({ isChanged, rise }) => isChanged || rise !== 0)).toEqual([]);
  });

  it('WI-1: are not asked about without rules, and decide nothing then', () => {
    const [register, framework] = smallWorkbook({ ratings: [[3, 3, 3, 3]] });
    if (register === undefined || framework === undefined) throw new Error('no sheets');
    expect(reweigh([register, framework], [1, 1, 1, 1])).toEqual([
      { score: 50, band: null, recommendation: null },
    ]);
  });

  it('WI-1: are asked about as the officer’s map has the workbook read', () => {
    const rules: Grid = [
      ['Rule', 'Points', 'Recommendation'],
      ['A', '>= 55', 'Retain'],
      ['B', '-', 'Look again'],
    ];
    const sheets = smallWorkbook({ ratings: [[3, 5, 3, 3]], rules });
    const table = { sheet: 'Rules', table: null, headerRow: 1, firstHeader: 'Rule' } as const;
    const headers = [{ header: 'Points', means: 'Score' }];
    const map = { tables: [{ kind: 'rules' as const, ...table, headers }] };
    const reweighed = createReweigh(sheets, assessWorkbook(sheets, map))?.([10, 10, 70, 10]);
    expect(reweighed).toEqual([{ score: 55, band: 'Fair', recommendation: 'Retain' }]);
  });

  it('are not there to be moved without a register or a framework that can be read', () => {
    expect(reweigh([], [])).toBeUndefined();
    expect(
      reweigh(smallWorkbook({ ratings: [[3, 3, 3, 3]], weights: [-1, 1, 1, 1] }), [1, 1, 1, 1]),
    ).toBeUndefined();
  });

  it('WI-3: are compared the most telling first: recommendation, band, then the move of the score', () => {
    const sheets = smallWorkbook({
      ratings: [
        [3, 3, 3, 3],
        [5, 1, 1, 1],
        [1, 5, 1, 1],
        [5, 5, 1, 1],
        [3, 3, 'x', 3],
        [4, 3, 2, 3],
        [5, 5, 1, 1],
      ],
      stages: Array.from({ length: 7 }, (_, index) => (index === 6 ? 'Approach' : 'Existing')),
    });
    const assessment = assessWorkbook(sheets);
    const compared = compareOutcomes(
      assessment.rows,
      createReweigh(sheets, assessment)?.([60, 20, 10, 10]) ?? [],
    );
    expect(
      compared.map(({ place, rise, isChanged, before, after }) => [
        place,
        rise,
        isChanged,
        before.band,
        after.band,
      ]),
    ).toEqual([
      ['Place 2', 30, true, 'Weak', 'Fair'],
      ['Place 4', 30, true, 'Fair', 'Strong'],
      ['Place 6', 15, true, 'Fair', 'Fair'],
      ['Place 7', 30, true, 'Fair', 'Strong'],
      ['Place 1', 0, false, 'Fair', 'Fair'],
      ['Place 3', 0, false, 'Weak', 'Weak'],
      ['Place 5', null, false, null, null],
    ]);
  });
});

describe('weights to be written', () => {
  const sheets = smallWorkbook({ ratings: [[3, 3, 3, 3]] });
  const assessment = assessWorkbook(sheets);

  it('WI-4: go where they differ, and only over what stands there now', () => {
    expect(planWeights(sheets, assessment, [30, 25, 40, 5])).toEqual({
      ok: true,
      value: [
        {
          kind: 'write',
          area: { sheet: 'Framework', row: 3, column: 2, rows: 3, columns: 1 },
          entries: [[25], [null], [5]],
          expected: [[20], [null], [10]],
        },
      ],
    });
    expect(planWeights(sheets, assessment, [30, 20, 40, 10])).toEqual({ ok: true, value: [] });
  });

  it.each([[[30, 20, 40]], [[0, 0, 0, 0]], [[30, -1, 40, 10]], [[30, Number.NaN, 40, 10]]])(
    'WI-5: that are none are refused: %j',
    (weights) => {
      expect(planWeights(sheets, assessment, weights)).toEqual({
        ok: false,
        issues: [{ code: 'weights.not-weights' }],
      });
    },
  );

  it('WI-5: never take the place of a formula, unless its weight stays', () => {
    const formulas = new Map([['B3', '2*10']]);
    const worked = sheets.map((sheet) => (sheet.name === 'Framework' ? { ...sheet, formulas } : sheet));
    expect(planWeights(worked, assessment, [30, 25, 40, 5])).toEqual({
      ok: false,
      issues: [{ code: 'weights.formula', sheet: 'Framework', cell: 'B3' }],
    });
    expect(planWeights(worked, assessment, [30, 20, 40, 5]).ok).toBe(true);
  });

  it('WI-5: need a framework', () => {
    expect(planWeights([], assessment, [1, 1, 1, 1])).toMatchObject({
      issues: [{ code: 'weights.no-framework' }],
    });
    expect(areWeights([0.25, 0.75])).toBe(true);
  });
});
