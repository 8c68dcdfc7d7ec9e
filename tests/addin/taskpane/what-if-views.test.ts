import { describe, expect, it } from 'vitest';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { compareOutcomes } from '../../../shared/workbook/compare-outcomes.ts';
import { createReweigh } from '../../../shared/workbook/reweigh.ts';
import { createDrafts } from '../../../addin/taskpane/drafts.ts';
import {
  readWeights,
  sayOutcomes,
  sayWeights,
  typedWeights,
} from '../../../addin/taskpane/pages/what-if/what-if-view.ts';
import { sayWeightsIssue, whatIfWords } from '../../../addin/taskpane/words/what-if-words.ts';
import { buildAssessment, criteria } from '../../support/assessment-builders.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

const assessment = buildAssessment();

describe('weights as they are moved', () => {
  it('are typed as the framework has them, and read back', () => {
    expect(typedWeights(assessment)).toEqual(['0', '25', '15', '20', '25', '15']);
    expect(readWeights(typedWeights(assessment))).toEqual([0, 25, 15, 20, 25, 15]);
  });

  it.each([[['', '1']], [['-1', '2']], [['x', '2']], [['0', '0']]])('are none in %j', (typed) => {
    expect(readWeights(typed)).toBeNull();
  });

  it('say their share of the sum, and what they were', () => {
    const view = sayWeights(assessment, ['0', '50', '15', '20', '25', '15']);
    expect(view.weights[1]).toEqual({
      name: 'Strategic fit',
      typed: '50',
      value: 50,
      share: '40%',
      spoken: '50, 40% of the sum',
      was: 'was 25',
      problem: null,
    });
    expect(view.weights[2]).toMatchObject({ share: '12%', was: null });
    expect([view.highest, view.step, view.problem]).toEqual([100, 1, null]);
  });

  it('say what is wrong, the slider staying where it was', () => {
    const view = sayWeights(assessment, ['0', '-5', '15', '20', '25', '15']);
    expect(view.weights[1]).toMatchObject({ value: 25, share: '', problem: 'Type a number of 0 or more.' });
    const zeros = sayWeights(
      assessment,
      criteria.map(() => '0'),
    );
    expect(zeros.problem).toBe('At least one weight must be above 0.');
    expect(zeros.weights[1]).toMatchObject({ share: '', spoken: '0' });
  });

  it.each([
    [100, 1],
    [1000, 1],
    [20, 1],
    [10, 0.1],
    [1, 0.01],
  ])('move in steps that suit a sum of %d', (sum, step) => {
    const shares = criteria.map((each) => ({ ...each, weight: (each.weight / 100) * sum }));
    const view = sayWeights({ criteria: shares }, typedWeights({ criteria: shares }));
    expect(view.step).toBeCloseTo(step, 9);
    expect(view.highest).toBeCloseTo(sum, 9);
  });
});

describe('what would change, place by place', () => {
  const sheets = smallWorkbook({
    ratings: [
      [3, 3, 3, 3],
      [5, 5, 1, 1],
      [3, 3, 'x', 3],
    ],
  });
  const found = assessWorkbook(sheets);
  const compared = compareOutcomes(found.rows, createReweigh(sheets, found)?.([60, 20, 10, 10]) ?? []);

  it('sets those that change apart from those that stay', () => {
    expect(sayOutcomes(compared, found)).toEqual({
      changed: [
        {
          key: 'Register 3',
          place: 'Place 2',
          sheet: 'Register',
          cell: 'A3',
          now: '50 Fair',
          then: '80 Strong',
          recommendation: { now: 'Look again', then: 'Retain' },
        },
      ],
      same: [
        {
          key: 'Register 2',
          place: 'Place 1',
          sheet: 'Register',
          cell: 'A2',
          now: '50 Fair',
          then: '50 Fair',
          recommendation: null,
        },
        {
          key: 'Register 4',
          place: 'Place 3',
          sheet: 'Register',
          cell: 'A4',
          now: 'no score',
          then: 'no score',
          recommendation: null,
        },
      ],
      count: '1 of 3 places changes.',
    });
  });

  it('does without bands, and says what has none', () => {
    const before = { score: 30, band: null, recommendation: null };
    const after = { score: 70, band: 'Strong', recommendation: 'Retain' };
    const [each] = compared;
    if (each === undefined) throw new Error('nothing compared');
    const line = { ...each, place: '', before, after, isChanged: true };
    expect(sayOutcomes([line], found).changed[0]).toMatchObject({
      place: 'Register 3',
      now: '30 no band',
      then: '70 Strong',
      recommendation: { now: 'no recommendation', then: 'Retain' },
    });
    expect(sayOutcomes([line], { ...found, bands: [] }).changed[0]).toMatchObject({ now: '30', then: '70' });
  });

  it('counts as people do', () => {
    expect([whatIfWords.counted(0, 15), whatIfWords.counted(4, 15), whatIfWords.counted(1, 1)]).toEqual([
      '0 of 15 places change.',
      '4 of 15 places change.',
      '1 of 1 place changes.',
    ]);
  });
});

it('says why weights were not written, and what to do', () => {
  expect(sayWeightsIssue({ code: 'weights.formula', sheet: 'Framework', cell: 'B3' })).toContain(
    'Framework, B3 works',
  );
  expect(sayWeightsIssue({ code: 'weights.no-framework' })).toContain('no longer there');
  expect(sayWeightsIssue({ code: 'weights.not-weights' })).toContain('Discard them');
});

it('keeps a draft for as long as the pane is open', () => {
  const drafts = createDrafts<string>();
  drafts.set(new Map([['kotli', 'half a reason']]));
  expect(drafts.current().get('kotli')).toBe('half a reason');
});
