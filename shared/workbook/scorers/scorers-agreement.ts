import type { Cell } from '../../kernel/cell.ts';
import { invariant } from '../../kernel/invariant.ts';
import { settle } from '../../kernel/sum.ts';
import { agreementTable, type Agreement } from '../../register/agreement.ts';
import type { Criterion } from '../assessment.ts';
import type { RatedPair, Scorers } from './read-scorers.ts';

/** How far two scorers agree over some pairs. */
export interface PairsAgreement {
  /** How many pairs of whole ratings are compared. */
  readonly pairs: number;
  /** What AGREEMENT gives for them, gaps weighted linearly; null without a pair. */
  readonly agreement: Agreement | null;
}

/** How far two scorers agree by one criterion. */
export interface CriterionAgreement extends PairsAgreement {
  readonly criterion: string;
}

/** How far two scorers agree by all criteria of one scale. */
export interface ScaleAgreement extends PairsAgreement {
  readonly lowest: number;
  readonly highest: number;
  readonly criteria: readonly string[];
}

/** How far two scorers agree, overall and by criterion. */
export interface ScorersAgreement {
  /** One for each scale, in the order of the criteria; only one where all criteria share it. */
  readonly overall: readonly ScaleAgreement[];
  readonly byCriterion: readonly CriterionAgreement[];
}

/**
 * How far two scorers agree, by the very computation of AGREEMENT. Criteria of another scale are compared apart, because
 * a gap of one is another gap there. A pair in which either is no whole rating on the scale drops out. SPEC TS-5.
 */
export function agreementOf({ pairs }: Pick<Scorers, 'pairs'>): ScorersAgreement {
  const criteria = [...new Set(pairs.map(({ criterion }) => criterion))];
  const byCriterion = criteria.map((criterion) => ({
    criterion: criterion.name,
    ...compare(pairs, [criterion]),
  }));
  return { overall: byScale(criteria).map((alike) => overScale(pairs, alike)), byCriterion };
}

function byScale(criteria: readonly Criterion[]): readonly (readonly Criterion[])[] {
  const groups = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    const key = `${String(criterion.lowest)} ${String(criterion.highest)}`;
    const alike = groups.get(key);
    if (alike === undefined) groups.set(key, [criterion]);
    else alike.push(criterion);
  }
  return [...groups.values()];
}

function overScale(pairs: readonly RatedPair[], alike: readonly Criterion[]): ScaleAgreement {
  const [lowest, highest] = [alike[0]?.lowest ?? 1, alike[0]?.highest ?? 5];
  return { lowest, highest, criteria: alike.map(({ name }) => name), ...compare(pairs, alike) };
}

function compare(pairs: readonly RatedPair[], criteria: readonly Criterion[]): PairsAgreement {
  const wanted = new Set(criteria);
  const counted = pairs.filter(
    ({ criterion, first, second }) => wanted.has(criterion) && isWhole(first) && isWhole(second),
  );
  const column = (side: 'first' | 'second'): readonly (readonly Cell[])[] =>
    counted.map((pair) => [pair[side]]);
  if (counted.length === 0) return { pairs: 0, agreement: null };
  const scale = [[criteria[0]?.lowest ?? 1, criteria[0]?.highest ?? 5]];
  const result = agreementTable(column('first'), column('second'), { scale });
  invariant(result.ok && result.value.kind === 'value', 'whole ratings on the scale can be compared');
  return { pairs: counted.length, agreement: result.value.value };
}

function isWhole(rating: RatedPair['first']): rating is number {
  return typeof rating === 'number' && Number.isInteger(rating);
}

/** Two ratings that should be talked about. */
export interface RatingGap {
  readonly pair: RatedPair;
  /** How many ratings they are apart, 2 or more; null where only one of the two is a number. */
  readonly apart: number | null;
}

const wideGap = 2;

/**
 * The pairs to talk about: those two or more ratings apart, the widest first; then those in which one scorer gave a rating
 * and the other said that it does not apply, then those in which the other gave none; each in the order of the register. Those that
 * have been agreed are among them. SPEC TS-6.
 */
export function gapsOf({ pairs }: Pick<Scorers, 'pairs'>): readonly RatingGap[] {
  return pairs
    .flatMap((pair) => {
      const rank = rankOf(pair);
      return rank === null ? [] : [{ pair, rank, apart: rank >= wideGap ? rank : null }];
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ pair, apart }) => ({ pair, apart }));
}

/* How much there is to talk about: the distance, or 1 for a rating beside n/a and 0 for a rating beside none. */
function rankOf({ first, second }: RatedPair): number | null {
  if (first === null || second === null) return null;
  if (typeof first === 'number' && typeof second === 'number') {
    const apart = settle(Math.abs(first - second));
    return apart >= wideGap ? apart : null;
  }
  const words = [first, second].filter((rating) => typeof rating !== 'number');
  if (words.length > 1) return null;
  return words[0] === 'not-applicable' ? 1 : 0;
}
