import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { Change } from '../../../shared/sensitivity/what-would-change.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { outlookOf } from '../../../addin/app/what-would-change.ts';
import { checkProperty } from '../../support/check-property.ts';
import { publishedSheets } from '../../support/sheet-builder.ts';
import { fourCriteria, scoreRules, smallWorkbook, type SmallWorkbook } from '../../support/small-workbook.ts';

/** The findings about the first row, in short: `Ties 3>1 Weak/Relinquish`. */
function findings(workbook: SmallWorkbook): readonly string[] {
  const sheets = smallWorkbook(workbook);
  const assessment = assessWorkbook(sheets);
  const [row] = assessment.rows;
  const outlook = row === undefined ? null : outlookOf(row, assessment, sheets);
  return (outlook?.changes ?? []).map(brief);
}

function brief(change: Change): string {
  const name = fourCriteria[change.criterion] ?? '';
  if (change.kind === 'gap') return `${name} settles`;
  const comesTo = `${change.outcome.band ?? '-'}/${change.outcome.recommendation ?? '-'}`;
  if (change.kind === 'rating') return `${name} ${String(change.from)}>${String(change.to)} ${comesTo}`;
  const sign = change.direction === 'up' ? '>' : '<';
  return `${name} ${sign}${String(Math.round(change.beyond * 100))}% ${comesTo}`;
}

/** What the first row comes to when a workbook is assessed. */
function outcome(workbook: SmallWorkbook): readonly [band: string | null, recommendation: string | null] {
  const [row] = assessWorkbook(smallWorkbook(workbook)).rows;
  return [row?.band ?? null, row?.recommendation ?? null];
}

/** The weights with one share of what applies to the row moved, the others in proportion. */
function reshared(weights: readonly number[], ratings: readonly Cell[], at: number, share: number): number[] {
  const applies = weights.map((weight, index) => (ratings[index] === 'n/a' ? 0 : weight));
  const others = applies.reduce((sum, weight, index) => sum + (index === at ? 0 : weight), 0);
  return applies.map((weight, index) => (index === at ? share : ((1 - share) * weight) / others));
}

const bandsOnly: Grid = [
  ['Rule', 'Stage', 'Recommendation'],
  ['A', '-', 'Retain'],
];

describe('what would change', () => {
  it('WC-1, WC-2, WC-5: names the nearest ratings, with what the row would come to', () => {
    // 50 points: Fair from 40, Retain from 55.
    expect(findings({ ratings: [[3, 3, 3, 3]] })).toEqual([
      'Fit 3>4 Fair/Retain',
      'Profile 3>4 Fair/Retain',
      'Fit 3>1 Weak/Relinquish',
    ]);
  });

  it('WC-2: looks at the scores that rules name only where they make a difference to the row', () => {
    // An approach waits, whatever its score: 55 is no edge for it, and the band's own edges are.
    expect(findings({ ratings: [[3, 3, 3, 3]], stages: ['Approach'] })).toEqual([
      'Fit 3>5 Strong/Wait',
      'Fit 3>1 Weak/Wait',
      'Ties 3>5 Strong/Wait',
    ]);
  });

  it('WC-2: a rule that holds beyond a score only is reached beyond it', () => {
    const rules: Grid = [
      ['Rule', 'Score', 'Recommendation'],
      ['A', '> 57.5', 'Retain'],
      ['B', '-', 'Look again'],
    ];
    // Fit at 4 comes to 57.5 exactly, which is not beyond it; Ties at 4 comes to 60.
    expect(findings({ ratings: [[3, 3, 3, 3]], rules })[0]).toBe('Ties 3>4 Fair/Retain');
    expect(findings({ ratings: [[3, 3, 3, 3]], rules })).not.toContain('Fit 3>4 Fair/Retain');
  });

  it('WC-3: says the least move of a weight, in whole hundredths', () => {
    expect(findings({ ratings: [[4, 3, 4, 2]] })).toEqual([
      'Fit 4>3 Fair/Retain',
      'Profile 3>2 Fair/Retain',
      'Fit <30% Fair/Retain',
    ]);
    // Of what applies to the row: 40 of 70 now.
    expect(findings({ ratings: [['n/a', 3, 4, 3]] })).toContain('Ties >60% Strong/Retain');
  });

  it('WC-4: a gap that settles the band alone, and otherwise the rating at which a gap would tip it', () => {
    expect(findings({ ratings: [[2, null, 3, 3]] })).toEqual([
      'Fit 2>1 Weak/Relinquish',
      'Fit >33% Weak/Relinquish',
      'Profile settles',
    ]);
    expect(findings({ ratings: [[3, null, null, 3]] })).toEqual([
      'Fit 3>4 Strong/Retain',
      'Fit 3>2 Weak/Relinquish',
      'Ties not-assessed>4 Fair/Retain',
    ]);
  });

  it('says what falls below all bands', () => {
    const bands: Grid = [
      ['From', 'Band'],
      [30, 'Fair'],
    ];
    expect(findings({ ratings: [[2, 3, 2, 3]], bands })[0]).toBe('Fit 2>1 -/Look again');
  });

  it('WC-6: nothing of a row without a score, nor where nothing would change it', () => {
    expect(findings({ ratings: [[null, null, null, null]] })).toEqual([]);
    expect(findings({ ratings: [[3, 3, 'x', 3]] })).toEqual([]);
    expect(findings({ ratings: [[5, 5, 5, 5]], weights: [1, 1, 1, 1], rules: bandsOnly })).toEqual([]);
  });

  it('WC-2: hears a rule that asks for a rating itself', () => {
    const rules: Grid = [
      ['Rule', 'Ties', 'Recommendation'],
      ['A', '>= 4', 'Retain'],
      ['B', '-', 'Look again'],
    ];
    expect(findings({ ratings: [[3, 3, 3, 3]], rules })).toContain('Ties 3>5 Strong/Retain');
  });

  it('has nothing to say without a register or a framework that can be read', () => {
    const sheets = smallWorkbook({ ratings: [[3, 3, 3, 3]] });
    const assessment = assessWorkbook(sheets);
    const [row] = assessment.rows;
    if (row === undefined) throw new Error('no row');
    expect(outlookOf(row, { ...assessment, criteria: [] }, sheets)).toBeNull();
    expect(outlookOf(row, assessment, [])).toBeNull();
  });

  it('finds the published places, whose rules decide by facts', () => {
    const sheets = publishedSheets();
    const assessment = assessWorkbook(sheets);
    const kotli = assessment.rows.find(({ place }) => place === 'Kotli');
    const outlook = kotli === undefined ? null : outlookOf(kotli, assessment, sheets);
    expect(
      outlook?.changes.map((change) => [change.kind, assessment.criteria[change.criterion]?.name]),
    ).toEqual([
      ['rating', 'Strategic fit'],
      ['weight', 'Strategic fit'],
      ['rating', 'Profile'],
    ]);
    expect(outlook?.missing.map(({ criterion, ofWidth }) => [criterion, ofWidth])).toEqual([
      [2, 0.5],
      [5, 0.5],
    ]);
  });
});

describe('what is said', () => {
  const rating = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 2, max: 10 }).map((half) => half / 2) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>(null, 'n/a') },
  );
  const workbook = fc.record({
    ratings: fc.tuple(fc.tuple(rating, rating, rating, rating)),
    weights: fc
      .tuple(...fourCriteria.map(() => fc.integer({ min: 0, max: 20 })))
      .filter((all) => all.some((weight) => weight > 0)),
    rules: fc.constantFrom(scoreRules, bandsOnly),
    stages: fc.constantFrom<readonly Cell[]>(['Existing'], ['Approach']),
  });

  /** The findings of one kind about the only row of a workbook. */
  function changesOf<Kind extends Change['kind']>(
    book: SmallWorkbook,
    kind: Kind,
  ): readonly Extract<Change, { readonly kind: Kind }>[] {
    const sheets = smallWorkbook(book);
    const assessment = assessWorkbook(sheets);
    const [row] = assessment.rows;
    const changes = (row && outlookOf(row, assessment, sheets)?.changes) ?? [];
    return changes.filter(
      (change): change is Extract<Change, { readonly kind: Kind }> => change.kind === kind,
    );
  }

  it('WC-1, WC-2: of a rating comes true in the workbook, and no smaller step changes anything', () => {
    checkProperty(
      fc.property(workbook, (book) => {
        for (const { criterion, from, to, direction, outcome: said } of changesOf(book, 'rating')) {
          const rated = (rating: number) =>
            outcome({
              ...book,
              ratings: [book.ratings[0].map((cell, at) => (at === criterion ? rating : cell))],
            });
          expect(rated(to)).toEqual([said.band, said.recommendation]);
          expect(rated(to)).not.toEqual(outcome(book));
          if (from === 'not-assessed') continue;
          const nearer = to + (direction === 'up' ? -1 : 1);
          const isOnTheWay = (nearer - from) * (to - from) > 0;
          if (isOnTheWay) expect(rated(nearer)).toEqual(outcome(book));
        }
      }),
    );
  });

  it('WC-3: of a weight comes true in the workbook, and not a hundredth before', () => {
    checkProperty(
      fc.property(workbook, (book) => {
        for (const { criterion, from, beyond, direction, outcome: said } of changesOf(book, 'weight')) {
          const shared = (share: number) =>
            outcome({ ...book, weights: reshared(book.weights, book.ratings[0], criterion, share) });
          const sign = direction === 'up' ? 1 : -1;
          expect(shared(beyond + sign * 1e-4)).toEqual([said.band, said.recommendation]);
          expect(shared(beyond + sign * 1e-4)).not.toEqual(outcome(book));
          const before = beyond - sign * 0.0101;
          if ((before - from) * sign > 0) expect(shared(before)).toEqual(outcome(book));
        }
      }),
    );
  });
});
