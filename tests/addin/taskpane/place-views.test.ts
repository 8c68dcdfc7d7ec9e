import { describe, expect, it } from 'vitest';
import { sayHeader } from '../../../addin/taskpane/parts/header-view.ts';
import { contributionsOf } from '../../../addin/taskpane/pages/place/contributions-view.ts';
import { sayRecommendationOf } from '../../../addin/taskpane/pages/place/recommendation-view.ts';
import { drawScale } from '../../../addin/taskpane/pages/place/scale-picture.ts';
import { sayScoreOf, sayScoreWithin } from '../../../addin/taskpane/pages/place/score-view.ts';
import { bands, buildAssessment, buildRow } from '../../support/assessment-builders.ts';

const kotli = buildRow();
const assessment = buildAssessment();

describe('the score in words', () => {
  it('says the finding, then what it waits for', () => {
    expect(sayScoreOf(kotli, assessment)).toEqual({
      finding: '41, Fair.',
      rest: 'Between 29 and 59 until Profile and Resources and purpose are assessed.',
      firmness:
        'Undecided: if a quarter of the weight could fall anywhere, Fair would hold in 2% to 87% of cases, depending on the gaps.',
    });
  });

  it('counts the gaps when there are too many to name', () => {
    const row = buildRow({ ratings: [2, 2, ...Array.from({ length: 4 }, () => 'not-assessed' as const)] });
    expect(sayScoreOf(row, assessment).rest).toBe('Between 29 and 59 until 4 criteria are assessed.');
  });

  it('leaves a gap without weight out of it', () => {
    const row = buildRow({ ratings: ['not-assessed', 2, 3, 3, 3, 'not-applicable'], low: 41, high: 41 });
    expect(sayScoreOf(row, assessment).rest).toBe('');
  });

  it.each([
    ['A rating in this row can’t be read.', buildRow({ score: null, ratings: [1, 2, null, 3, 3, 2] })],
    [
      'Nothing in this row has been assessed yet.',
      buildRow({ score: null, ratings: kotli.ratings.map(() => 'not-assessed') }),
    ],
  ])('says why there is no score: %s', (rest, row) => {
    expect(sayScoreOf(row, assessment)).toEqual({ finding: 'No score.', rest, firmness: null });
  });

  it('does without bands', () => {
    const row = buildRow({ band: null, firmness: null });
    expect(sayScoreOf(row, buildAssessment({ bands: [] })).finding).toBe('41.');
  });

  it.each([
    [39.6, '39.6'],
    [39.96, '39.9'],
    [39.4, '39'],
    [40, '40'],
    [64.5, '64.5'],
    [99.7, '100'],
  ])('never rounds %d over the edge of its band', (score, said) => {
    expect(sayScoreWithin(score, bands)).toBe(said);
  });
});

describe('the scale', () => {
  it('puts edges, bounds and mark where they belong', () => {
    const picture = drawScale(kotli, bands);
    expect(picture.edges).toEqual([
      { at: 40, showsNumber: true },
      { at: 65, showsNumber: true },
    ]);
    expect(picture.possible).toEqual({ from: 28.75, to: 58.75 });
    expect(picture.mark).toBeCloseTo(41.07);
    expect(picture.stretches.map((each) => [each.label, each.holdsScore])).toEqual([
      ['Weak', false],
      ['Fair', true],
      ['Strong', false],
    ]);
    expect(picture.labelsFit).toBe(true);
  });

  it('shows no range where nothing is open', () => {
    expect(drawScale({ score: 50, low: 50, high: 50 }, bands).possible).toBeNull();
    expect(drawScale({ score: null, low: null, high: null }, bands)).toMatchObject({
      mark: null,
      possible: null,
    });
  });

  it('lists labels that would not fit, and leaves out numbers that would run together', () => {
    const close = [
      { from: 0, label: 'Needs attention at once' },
      { from: 20, label: 'Poor' },
      { from: 25, label: 'Fair' },
      { from: 96, label: 'Top' },
    ];
    const picture = drawScale({ score: 22, low: 22, high: 22 }, close);
    expect(picture.labelsFit).toBe(false);
    expect(picture.edges.map((edge) => edge.showsNumber)).toEqual([true, false, false]);
  });

  it('keeps within its ends whatever the bands say', () => {
    const wild = [
      { from: -10, label: 'Low' },
      { from: 50, label: 'High' },
      { from: 120, label: 'Never' },
    ];
    const { stretches } = drawScale({ score: 100, low: 100, high: 100 }, wild);
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      [0, 50],
      [50, 100],
    ]);
  });
});

describe('the recommendation in words', () => {
  it('says the rule by the conditions that held', () => {
    const words = sayRecommendationOf(kotli, assessment);
    expect(words.rule).toBe('Rule R10: Stage is Existing, Activity is Dormant, Historical link is Yes.');
    expect(words.tried[1]).toEqual({ rule: 'R02', words: 'asks whether Stage is Approach; it is Existing' });
  });

  it('says conditions in words, and facts that are not stated', () => {
    const row = buildRow({
      conditions: [
        { header: 'Activity', text: 'not(Active)' },
        { header: 'Score', text: '>= 60' },
      ],
      tried: [{ rule: 'R01', header: 'Conflict', text: 'Yes', found: null }],
    });
    const words = sayRecommendationOf(row, assessment);
    expect(words.rule).toBe('Rule R10: Activity is not Active, Score is at least 60.');
    expect(words.tried[0]?.words).toBe('asks whether Conflict is Yes; it is not stated');
  });

  it('says that a rule without conditions decides last', () => {
    expect(sayRecommendationOf(buildRow({ conditions: [], rule: 'R13' }), assessment).rule).toBe(
      'Rule R13: decides when no rule before it does.',
    );
  });

  it('says why there is none', () => {
    const none = buildRow({ recommendation: null, rule: null, reason: null, conditions: [], tried: [] });
    const reasonOf = (row = none, in_ = assessment) => sayRecommendationOf(row, in_).reason;
    expect(reasonOf()).toBe('No rule holds for this row.');
    const problem = { sheet: 'Register', cell: 'F13', row: 13, problem: 'x' };
    expect(reasonOf({ ...none, problems: [problem] })).toBe(
      'A cell in this row can’t be read, so no rule is tried.',
    );
    const badRules = buildAssessment({ problems: [{ ...problem, sheet: 'Rules' }] });
    expect(reasonOf(none, badRules)).toBe('The framework or the rules can’t be read: see Check.');
    const noRules = buildAssessment({ tables: { ...assessment.tables, rules: null } });
    expect(reasonOf(none, noRules)).toMatch(/^This workbook has no rules/);
  });
});

describe('the contributions', () => {
  it('draws weight as length and points as filling, on one measure', () => {
    const { bars } = contributionsOf(kotli, assessment);
    expect(bars.map(({ name, state, label, cell }) => [name, state, label, cell])).toEqual([
      ['Strategic fit', 'rated', '2 · 8.9', 'E13'],
      ['Profile', 'gap', 'no rating', 'F13'],
      ['Due diligence considerations', 'rated', '3 · 14.3', 'G13'],
      ['Connections', 'rated', '3 · 17.9', 'H13'],
      ['Resources and purpose', 'gap', 'no rating', 'I13'],
    ]);
    const [first, , third] = bars;
    expect(first).toMatchObject({ length: 1, filled: 0.25 });
    expect(third?.length).toBeCloseTo(0.8);
    expect((third?.filled ?? 0) / (first?.filled ?? 1)).toBeCloseTo(14.2857 / 8.9286, 3);
  });

  it('says what has no bar, and why', () => {
    const row = buildRow({ ratings: [2, 2, 'not-applicable', 3, 3, 'not-applicable'] });
    const { bars, notes } = contributionsOf(row, assessment);
    expect(bars).toHaveLength(3);
    expect(notes).toEqual([
      'Profile and Resources and purpose do not apply here, and their weights are left out.',
      'Location overview describes and carries no weight.',
    ]);
  });

  it('has every criterion in the table, with shares of the weight', () => {
    expect(contributionsOf(kotli, assessment).lines.slice(0, 3)).toEqual([
      { name: 'Location overview', weight: '0%', rating: '2', points: '0.0' },
      { name: 'Strategic fit', weight: '25%', rating: '2', points: '8.9' },
      { name: 'Profile', weight: '15%', rating: 'no rating', points: '–' },
    ]);
  });
});

describe('the header', () => {
  it('says place, what is known of it, and the advice', () => {
    expect(sayHeader(kotli)).toEqual({
      place: 'Kotli',
      line: 'Asia (excluding China) · Twin city · row 13',
      advice: 'Recommended: Acknowledge.',
    });
  });

  it('leaves out what is not stated', () => {
    const row = buildRow({ facts: { region: 'Not stated', Kind: null }, recommendation: null });
    expect(sayHeader(row)).toMatchObject({ line: 'row 13', advice: 'No recommendation yet.' });
  });
});
