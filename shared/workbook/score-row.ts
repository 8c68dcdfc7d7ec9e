import type { Cell } from '../kernel/cell.ts';
import type { Outcome } from '../kernel/result.ts';
import type { Bands } from '../framework/bands.ts';
import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating } from '../register/rating.ts';
import { bandOf } from '../scoring/band.ts';
import { boundsOf } from '../scoring/bounds.ts';
import { contributionsOf } from '../scoring/contributions.ts';
import { coverageOf } from '../scoring/coverage.ts';
import { firmnessOf } from '../scoring/firmness.ts';
import { scoreOf } from '../scoring/score.ts';
import type { AssessedRow } from './assessment.ts';

type Figures = Pick<
  AssessedRow,
  'score' | 'coverage' | 'low' | 'high' | 'band' | 'firmness' | 'contributions'
>;

/** The figures of a row, and those that rules may name, as a cell would hold them. */
export interface Scored extends Figures {
  readonly facts: Readonly<Record<string, Cell>>;
}

/** What a row is scored by; null where the workbook's own is missing or wrong. */
export interface ScoringContext {
  readonly weights: Weights | null;
  readonly scale: Scale | null;
  readonly bands: Bands | null;
}

/** The figures of a row that can't be scored, because a rating or the framework is wrong. */
export function nothingScored(criteria: number): Scored {
  const error: Cell = { error: '#VALUE!' };
  return {
    score: null,
    coverage: null,
    low: null,
    high: null,
    band: null,
    firmness: null,
    contributions: Array<null>(criteria).fill(null),
    facts: { Score: error, Coverage: error, Band: error },
  };
}

/** Every figure of one row of good ratings; null where there is nothing to say. */
export function scoreRow({ weights, scale, bands }: ScoringContext, ratings: readonly Rating[]): Scored {
  if (weights === null || scale === null) return nothingScored(ratings.length);
  const score = valueOf(scoreOf(ratings, weights, scale));
  const coverage = valueOf(coverageOf(ratings, weights));
  const { low, high } = valueOf(boundsOf(ratings, weights, scale)) ?? { low: null, high: null };
  const band = score === null || bands === null ? null : valueOf(bandOf(score, bands));
  return {
    score,
    coverage,
    low,
    high,
    band,
    firmness: bands === null ? null : valueOf(firmnessOf(ratings, { weights, scale }, bands)),
    contributions: valueOf(contributionsOf(ratings, weights, scale)) ?? ratings.map(() => null),
    facts: resultFacts({ score, coverage, band }),
  };
}

/** The results that rules may name, as cells: what there is nothing to say of is `#N/A`. */
export function resultFacts({
  score,
  coverage,
  band,
}: Pick<Figures, 'score' | 'coverage' | 'band'>): Readonly<Record<string, Cell>> {
  return { Score: factOf(score), Coverage: factOf(coverage), Band: factOf(band) };
}

function valueOf<Value>(outcome: Outcome<Value, never>): Value | null {
  return outcome.kind === 'value' ? outcome.value : null;
}

function factOf(value: number | string | null): Cell {
  return value ?? { error: '#N/A' };
}
