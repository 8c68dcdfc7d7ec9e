import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { equalityTolerance } from '../../../shared/kernel/sum.ts';
import { bandTable } from '../../../shared/scoring/band.ts';
import { checkProperty } from '../../support/check-property.ts';
import { briefRows, codesOf, valueOf } from '../../support/outcomes.ts';

const bands: Grid = [
  [40, 'Fair'],
  [0, 'Weak'],
  [65, 'Strong'],
];

describe('BAND', () => {
  it.each<[string, Cell, unknown]>([
    ['BD-3: above the highest edge', 100, 'Strong'],
    ['BD-3: on an edge', 65, 'Strong'],
    ['BD-3: between edges', 64.9, 'Fair'],
    ['BD-3: below all edges', -0.1, 'nothing: below-all-bands'],
    ['BD-4: an edge missed by what fractions leave behind', 40 - 1e-10, 'Fair'],
    ['BD-4: an edge missed by more', 40 - 1e-8, 'Weak'],
    ['BD-5: 0', 0, 'Weak'],
    ['BD-5: a blank', null, 'nothing: no-score'],
    ['BD-5: an empty text', '', 'nothing: no-score'],
    ['BD-5: #N/A', { error: '#N/A' }, 'nothing: no-score'],
    ['BD-5: another error', { error: '#VALUE!' }, 'bad: score.not-a-number'],
    ['BD-5: a number typed as text', '70', 'bad: score.text-number'],
    ['BD-5: a text', 'high', 'bad: score.not-a-number'],
    ['BD-5: a boolean', true, 'bad: score.not-a-number'],
    ['BD-5: no finite number', Infinity, 'bad: score.not-a-number'],
  ])('%s', (_, score, expected) => {
    expect(briefRows(bandTable([[score]], bands))).toEqual([expected]);
  });

  it('BD-1: bad bands fail the call, and so do scores in two columns', () => {
    expect(codesOf(bandTable([[50]], [['0', 'Weak']]))).toBe('number.text-number');
    expect(codesOf(bandTable([[50, 60]], bands))).toBe('scores.shape');
  });

  it('BD-4: an edge is reached from exactly 1e-9 below it', () => {
    expect(briefRows(bandTable([[65 - equalityTolerance]], bands))).toEqual(['Strong']);
  });

  it('BD-5: a bad score is named by its row', () => {
    const [, text, error] = valueOf(bandTable([[50], ['70'], [{ error: '#REF!' }]], bands));
    expect([text, error].map((row) => (row?.kind === 'bad' ? row.issues.map(({ at }) => at) : row))).toEqual([
      [{ range: 'scores', row: 2, column: 1 }],
      [{ range: 'scores', row: 3, column: 1 }],
    ]);
  });

  it('BD-3: a higher score never has a lower band', () => {
    const labels = ['Weak', 'Fair', 'Strong'];
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    checkProperty(
      fc.property(score, score, (a, b) => {
        const rows = briefRows(bandTable([[Math.min(a, b)], [Math.max(a, b)]], bands));
        const [lower, higher] = (rows as string[]).map((label) => labels.indexOf(label));
        expect(lower).toBeLessThanOrEqual(higher ?? -1);
      }),
    );
  });
});
