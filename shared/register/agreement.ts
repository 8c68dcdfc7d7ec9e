import type { At, RangeName } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { widthOf } from '../kernel/read-cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failureOf, issuesOf, success } from '../kernel/result.ts';
import type { Scale, ScaleIssue } from '../framework/scale.ts';
import { readScale } from '../framework/scale.ts';
import type { GapWeighting, GapWeightingIssue } from './gap-weighting.ts';
import { readGapWeighting } from './gap-weighting.ts';
import type { Kappa, RatingPairs } from './kappa.ts';
import { kappaOf, shareWithin } from './kappa.ts';
import type { Rating, RatingIssue } from './rating.ts';
import { readRatingRow } from './rating.ts';

/** How far two scorers agree: Cohen's kappa (at most 1), and the shares (0 to 1) of pairs identical and at most one rating apart. */
export interface Agreement {
  readonly kappa: Kappa;
  readonly identical: number;
  readonly withinOne: number;
}

/** A rating that lies between two levels where only levels can be counted. */
export interface NotWholeIssue {
  readonly code: 'rating.not-whole';
  readonly at: At;
  readonly found: number;
}

/** Why two ranges cannot be laid beside each other: the second has another shape than the first. */
export interface ShapesDifferIssue {
  readonly code: 'second.shape';
  readonly at: At;
  readonly rows: number;
  readonly columns: number;
  readonly firstRows: number;
  readonly firstColumns: number;
}

/** Why two ranges of ratings cannot be held against each other. */
export type AgreementIssue = RatingIssue | NotWholeIssue | ShapesDifferIssue | ScaleIssue | GapWeightingIssue;

/** The choices of AGREEMENT that may be left out (null). */
export interface AgreementOptions {
  readonly weighting?: Cell;
  readonly scale?: Grid | null;
}

/**
 * AGREEMENT: how far two scorers agree, cell against cell of two ranges of the same shape. A pair in which either is not
 * assessed or not applicable drops out; without any pair there is nothing to say. A cell that is no rating or no whole one fails
 * the call, and so does trouble in shape, weighting or scale; all of it is named. SPEC AG-1 to AG-6.
 */
export function agreementTable(
  first: Grid,
  second: Grid,
  options: AgreementOptions = {},
): Result<Outcome<Agreement, never>, AgreementIssue> {
  const weighting = readGapWeighting(options.weighting);
  const scale = readScale(options.scale ?? null, widthOf(first));
  const shape = shapeIssues(first, second);
  if (!weighting.ok || !scale.ok || shape.length > 0) {
    return failureOf([...shape, ...issuesOf(weighting, scale)]);
  }
  const one = readWholeRatings(first, 'first', scale.value);
  const other = readWholeRatings(second, 'second', scale.value);
  if (!one.ok || !other.ok) {
    return failureOf(issuesOf(one, other));
  }
  return success(agreementOf(pairsOf(one.value, other.value), weighting.value));
}

function shapeIssues(first: Grid, second: Grid): readonly ShapesDifferIssue[] {
  const [rows, columns, firstRows, firstColumns] = [
    second.length,
    widthOf(second),
    first.length,
    widthOf(first),
  ];
  if (rows === firstRows && columns === firstColumns) return [];
  return [{ code: 'second.shape', at: wholeRange('second'), rows, columns, firstRows, firstColumns }];
}

/** The ratings of a range, row by row, every number among them whole. */
function readWholeRatings(
  grid: Grid,
  range: RangeName,
  scale: Scale,
): Result<readonly Rating[], RatingIssue | NotWholeIssue> {
  const ratings: Rating[] = [];
  const issues: (RatingIssue | NotWholeIssue)[] = [];
  grid.forEach((cells, index) => {
    const row = readRatingRow(cells, scale, index + 1, range);
    if (!row.ok) issues.push(...row.issues);
    else {
      row.value.forEach((rating, column) => {
        if (typeof rating === 'number' && !Number.isInteger(rating)) {
          const at: At = { range, row: index + 1, column: column + 1 };
          issues.push({ code: 'rating.not-whole', at, found: rating });
        }
        ratings.push(rating);
      });
    }
  });
  return issues.length > 0 ? failureOf(issues) : success(ratings);
}

/** The pairs in which both are numbers. */
function pairsOf(one: readonly Rating[], other: readonly Rating[]): RatingPairs {
  const first: number[] = [];
  const second: number[] = [];
  one.forEach((rating, index) => {
    const beside = other[index];
    if (typeof rating !== 'number' || typeof beside !== 'number') return;
    first.push(rating);
    second.push(beside);
  });
  return { first, second };
}

function agreementOf(pairs: RatingPairs, weighting: GapWeighting): Outcome<Agreement, never> {
  if (pairs.first.length === 0) return { kind: 'nothing', why: 'no-pairs' };
  const kappa = kappaOf(pairs, weighting);
  return {
    kind: 'value',
    value: { kappa, identical: shareWithin(pairs, 0), withinOne: shareWithin(pairs, 1) },
  };
}
