import type { Rating } from '../register/rating.ts';
import type { Bands } from '../framework/bands.ts';
import type { Criteria } from '../scoring/rating-table.ts';
import type { Among } from './among.ts';
import { amongOthers } from './among.ts';
import { missingOf } from './missing.ts';
import { tippingOf } from './tipping.ts';
import { weightRangesOf } from './weight-range.ts';

/** What a row comes to beside its score; null where there is nothing to say. */
export interface BandAndRecommendation {
  readonly band: string | null;
  readonly recommendation: string | null;
}

/** A row, and how to find what it would come to. */
export interface ChangeQuestion {
  readonly ratings: readonly Rating[];
  readonly criteria: Criteria;
  readonly bands: Bands;
  readonly now: BandAndRecommendation;
  /** From which score (0 to 100) on it comes to what, all else as it is; by rising score, the first from 0. */
  readonly stretches: readonly (BandAndRecommendation & { readonly from: number })[];
  /** What it would come to with other ratings or other weights. */
  readonly outcomeWith: (changed: {
    readonly ratings: readonly Rating[];
    readonly weights?: readonly number[];
  }) => BandAndRecommendation;
}

/** One change after which a row comes to something else. `criterion` is its place in the framework, from 0. */
export type Change =
  | {
      readonly kind: 'rating';
      readonly criterion: number;
      readonly from: number | 'not-assessed';
      readonly to: number;
      readonly direction: 'up' | 'down';
      readonly outcome: BandAndRecommendation;
    }
  | {
      readonly kind: 'weight';
      readonly criterion: number;
      /** The present share (0 to 1) of the weight that applies to the row, and the whole hundredth beyond which it must lie. */
      readonly from: number;
      readonly beyond: number;
      readonly direction: 'up' | 'down';
      readonly outcome: BandAndRecommendation;
    }
  /** Assessing it settles the band, whatever the rating turns out. */
  | { readonly kind: 'gap'; readonly criterion: number };

/** How many findings a person reads at a glance. SPEC WC-5. */
const most = 3;

/**
 * What would give a row another band or another recommendation, at most three findings: the nearest rating, the least move
 * of a weight and the gap that settles most, then the next of them, those first that come to something not yet said. Empty where the row has no score, or where
 * nothing does. SPEC WC-1 to WC-6. From TIPPING (TP-2 to TP-4) and WEIGHTRANGE (WR-3 to WR-7), asked with the scores at which
 * the row comes to something else in place of the bands.
 */
export function whatWouldChange(question: ChangeQuestion): readonly Change[] {
  const edges = question.stretches.map(({ from }, index) => ({ from, label: String(index) }));
  const among = amongOthers(question.ratings, question.criteria);
  const tips = ratingChanges(question, edges, among);
  const isGap = ({ from }: RatingChange): boolean => from === 'not-assessed';
  const ratings = tips.filter((each) => !isGap(each)).toSorted((a, b) => stepsOf(a) - stepsOf(b));
  const weights = weightChanges(question, edges, among);
  const ofShare = (a: Change, b: Change): number => shareOf(among, b) - shareOf(among, a);
  const gaps = [...settling(question), ...tips.filter(isGap).toSorted(ofShare)];
  return choose([ratings, weights, gaps]);
}

/* One of each kind before a second of any; then what comes to something that is not said yet. */
function choose(kinds: readonly (readonly Change[])[]): readonly Change[] {
  const chosen = kinds.flatMap((kind) => kind.slice(0, 1));
  const left = kinds.flatMap((kind) => kind.slice(1));
  while (chosen.length < most && left.length > 0) {
    const isNew = (change: Change): boolean => !chosen.some((each) => isSameOutcome(each, change));
    chosen.push(...left.splice(Math.max(0, left.findIndex(isNew)), 1));
  }
  return kinds.flat().filter((change) => chosen.includes(change));
}

function isSameOutcome(a: Change, b: Change): boolean {
  if (a.kind === 'gap' || b.kind === 'gap') return a.kind === b.kind;
  return isSame(a.outcome, b.outcome);
}

type RatingChange = Extract<Change, { readonly kind: 'rating' }>;

function ratingChanges(
  question: ChangeQuestion,
  edges: Bands,
  among: readonly Among[],
): readonly RatingChange[] {
  const tipping = tippingOf(question.ratings, question.criteria, edges);
  if (tipping.kind !== 'value') return [];
  return tipping.value.flatMap((each, criterion): readonly RatingChange[] => {
    const from = among[criterion]?.rating ?? 'not-applicable';
    if (each.kind !== 'value' || from === 'not-applicable') return [];
    const change = (to: number | null, direction: 'up' | 'down'): readonly RatingChange[] => {
      if (to === null) return [];
      const ratings = question.ratings.map((rating, index) => (index === criterion ? to : rating));
      const outcome = question.outcomeWith({ ratings });
      return isSame(outcome, question.now)
        ? []
        : [{ kind: 'rating', criterion, from, to, direction, outcome }];
    };
    return [...change(each.value.lifts, 'up'), ...change(each.value.lowers, 'down')];
  });
}

function stepsOf({ from, to }: RatingChange): number {
  return typeof from === 'number' ? Math.abs(to - from) : 0;
}

type WeightChange = Extract<Change, { readonly kind: 'weight' }>;

function weightChanges(
  question: ChangeQuestion,
  edges: Bands,
  among: readonly Among[],
): readonly WeightChange[] {
  const ranges = weightRangesOf(question.ratings, question.criteria, edges);
  if (ranges.kind !== 'value') return [];
  const found = ranges.value.flatMap((range, criterion) => {
    if (range.kind !== 'value' || range.value === null) return [];
    const { low, high } = range.value;
    return [
      ...weightChange(question, among, { criterion, end: high, direction: 'up' }),
      ...weightChange(question, among, { criterion, end: low, direction: 'down' }),
    ];
  });
  return found.toSorted((a, b) => a.move - b.move).map(({ change }) => change);
}

interface RangeEnd {
  readonly criterion: number;
  /** The share (0 to 1) up to which nothing changes. */
  readonly end: number;
  readonly direction: 'up' | 'down';
}

/* Said in whole hundredths, away from the present share, so that what is said is so. */
function weightChange(
  { ratings, outcomeWith, now }: ChangeQuestion,
  among: readonly Among[],
  { criterion, end, direction }: RangeEnd,
): readonly { readonly move: number; readonly change: WeightChange }[] {
  const from = among[criterion]?.share ?? 0;
  const hundredths = 100 * end;
  const beyond =
    (direction === 'up' ? Math.ceil(hundredths - rounding) : Math.floor(hundredths + rounding)) / 100;
  if (beyond <= 0 || beyond >= 1) return [];
  const share = direction === 'up' ? beyond + justBeyond : beyond - justBeyond;
  const outcome = outcomeWith({ ratings, weights: withShare(among, criterion, share) });
  if (isSame(outcome, now)) return [];
  return [
    { move: Math.abs(end - from), change: { kind: 'weight', criterion, from, beyond, direction, outcome } },
  ];
}

const rounding = 1e-7;
const justBeyond = 1e-4;

/* The weights with one share moved, the others rescaled in proportion (WR-3); what does not apply counts for nothing here. */
function withShare(among: readonly Among[], criterion: number, share: number): readonly number[] {
  const others = among[criterion]?.others ?? 1;
  return among.map((each, index) => (index === criterion ? share : (each.share / others) * (1 - share)));
}

function settling({ ratings, criteria, bands }: ChangeQuestion): readonly Change[] {
  return missingOf(ratings, criteria, bands)
    .filter(({ settles }) => settles)
    .map(({ criterion }) => ({ kind: 'gap', criterion }));
}

function shareOf(among: readonly Among[], { criterion }: Change): number {
  return among[criterion]?.share ?? 0;
}

function isSame(a: BandAndRecommendation, b: BandAndRecommendation): boolean {
  return a.band === b.band && a.recommendation === b.recommendation;
}
