import type { Bands } from '../../../../shared/framework/bands.ts';

/** A lower edge of a band as a tick; `showsNumber` is false where its number would run into another's. */
export interface Edge {
  readonly at: number;
  readonly showsNumber: boolean;
}

/** One band's stretch of the scale; positions are percentages of the scale's length, which is also its points. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly holdsScore: boolean;
}

/** What to draw: nothing here knows how. */
export interface ScalePicture {
  readonly edges: readonly Edge[];
  readonly stretches: readonly Stretch[];
  /** False when a label would not fit its stretch at the pane's narrowest: then they are listed below instead. */
  readonly labelsFit: boolean;
  readonly mark: number | null;
  readonly possible: { readonly from: number; readonly to: number } | null;
}

export interface ScoreFacts {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/* At the narrowest pane (320 px) the scale is 280 px long, and a character of the label takes some 6.5 px. */
const CHARACTER_PERCENT = (6.5 / 280) * 100;
const NUMBER_PERCENT = 9;

/** The score's scale from 0 to 100 as a picture: bands, their edges, the bounds and the score. */
export function drawScale(facts: ScoreFacts, bands: Bands): ScalePicture {
  const stretches = stretchesOf(facts.score, bands);
  const { low, high } = facts;
  const isWide = low !== null && high !== null && high - low > 0.05;
  return {
    edges: edgesOf(stretches),
    stretches,
    labelsFit: stretches.every((each) => each.label.length * CHARACTER_PERCENT < each.to - each.from),
    mark: facts.score === null ? null : clamp(facts.score),
    possible: isWide ? { from: clamp(low), to: clamp(high) } : null,
  };
}

function stretchesOf(score: number | null, bands: Bands): readonly Stretch[] {
  const all = bands.map((band, index) => {
    const next = bands[index + 1]?.from ?? Infinity;
    const holdsScore = score !== null && score >= band.from && score < next;
    return { from: clamp(band.from), to: clamp(next), label: band.label, holdsScore };
  });
  return all.filter((each) => each.to > each.from || each.holdsScore);
}

/* The ends of the scale always carry their numbers. */
function edgesOf(stretches: readonly Stretch[]): readonly Edge[] {
  let lastNumber = 0;
  const inside = stretches.map((each) => each.from).filter((at) => at > 0 && at < 100);
  return inside.map((at) => {
    const showsNumber = at - lastNumber >= NUMBER_PERCENT && 100 - at >= NUMBER_PERCENT;
    if (showsNumber) lastNumber = at;
    return { at, showsNumber };
  });
}

function clamp(points: number): number {
  return Math.min(100, Math.max(0, points));
}
