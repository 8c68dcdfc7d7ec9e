import type { Bands } from '../framework/bands.ts';
import type { Rating } from '../register/rating.ts';
import { settle } from '../kernel/sum.ts';
import { bandIndexOf } from '../scoring/band.ts';
import { boundsOf } from '../scoring/bounds.ts';
import type { Criteria } from '../scoring/rating-table.ts';
import type { Among } from './among.ts';
import { amongOthers, pointsOf } from './among.ts';

/** A criterion that waits for a rating, and what a rating would settle. */
export interface Missing {
  /** The place of the criterion in the framework, from 0. */
  readonly criterion: number;
  /** Its share (0 to 1) of the weight that applies to the row. */
  readonly share: number;
  /** The part (0 to 1) of what lies between the bounds that goes when it is assessed. */
  readonly ofWidth: number;
  /** Whether the band, open now, would be settled by this rating alone, whatever it turned out and whatever the other gaps do. */
  readonly settles: boolean;
}

/**
 * The criteria that are not assessed, those first that account for most of the width between the bounds (their share of
 * the applicable weight), of equal ones those that settle the band alone, then in the order of the framework. Empty where no
 * criterion of weight above 0 applies. SPEC EV-1, EV-2.
 */
export function missingOf(ratings: readonly Rating[], criteria: Criteria, bands: Bands): readonly Missing[] {
  const bounds = boundsOf(ratings, criteria.weights, criteria.scale);
  if (bounds.kind !== 'value') return [];
  const { low, high } = bounds.value;
  const isOpen = bandIndexOf(low, bands) !== bandIndexOf(high, bands);
  const among = amongOthers(ratings, criteria);
  const open = among.reduce((sum, { rating, share }) => sum + (rating === 'not-assessed' ? share : 0), 0);
  const missing = among.flatMap((each, criterion): readonly Missing[] => {
    if (each.rating !== 'not-assessed') return [];
    const scale = {
      lowest: criteria.scale.lowest[criterion] ?? 1,
      highest: criteria.scale.highest[criterion] ?? 5,
    };
    const settles =
      isOpen && each.share > 0 && settlesAlone({ each, scale, low, open: open - each.share }, bands);
    const ofWidth = open > 0 ? settle(each.share / open) : 0;
    return [{ criterion, share: settle(each.share), ofWidth, settles }];
  });
  return missing.toSorted((a, b) => b.share - a.share || Number(b.settles) - Number(a.settles));
}

interface Asked {
  readonly each: Among;
  readonly scale: { readonly lowest: number; readonly highest: number };
  /** The lower bound now, 0 to 100. */
  readonly low: number;
  /** The share of the other gaps. */
  readonly open: number;
}

/*
 * Rated v, the row lies between low + share v and that plus the other gaps' share. An edge of a band is open when it lies
 * between the two for a whole rating: if for any, then for the lowest one with which the upper end reaches the edge.
 */
function settlesAlone({ each, scale, low, open }: Asked, bands: Bands): boolean {
  const [first, last] = [Math.ceil(scale.lowest), Math.floor(scale.highest)];
  const isSettledAt = (whole: number): boolean => {
    const from = low + each.share * pointsOf(whole, scale.lowest, scale.highest);
    return bandIndexOf(settle(from), bands) === bandIndexOf(settle(from + 100 * open), bands);
  };
  const reaching = ({ from }: Bands[number]): number =>
    scale.lowest + ((from - 100 * open - low) / (100 * each.share)) * (scale.highest - scale.lowest);
  // The division may be off by a hair, so its neighbours are tried as well.
  const asked = bands.map(reaching).flatMap((rating) => [-1, 0, 1].map((step) => Math.ceil(rating) + step));
  return (
    first <= last &&
    [first, last, ...asked].filter((whole) => whole >= first && whole <= last).every(isSettledAt)
  );
}
