/**
 * A stretch of a line of numbers between marks, or one of the marks: every comparison with the marks has one answer
 * throughout. `sample` is a number in it; an end that is undefined is open without limit.
 */
export interface Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly holdsFrom: boolean;
  readonly holdsTo: boolean;
  readonly sample: number;
}

/** A number strictly between two ends, either of which may be missing; undefined when there is none. */
export type Between = (low: number | undefined, high: number | undefined) => number | undefined;

/**
 * The stretches of a line cut at marks: below the least, each mark, between each two neighbours and above the greatest, in rising
 * order. One in which no number lies (two neighbouring days) is left out. SPEC CK-5.
 */
export function spansOf(marks: readonly number[], between: Between): readonly Span[] {
  const sorted = [...new Set(marks)].sort((a, b) => a - b);
  const gap = (from: number | undefined, to: number | undefined): readonly Span[] => {
    const sample = between(from, to);
    return sample === undefined ? [] : [{ from, to, holdsFrom: false, holdsTo: false, sample }];
  };
  const spans = sorted.flatMap((mark, index) => [
    ...gap(sorted[index - 1], mark),
    { from: mark, to: mark, holdsFrom: true, holdsTo: true, sample: mark },
  ]);
  return [...spans, ...gap(sorted.at(-1), undefined)];
}

/** A plain number strictly between two ends, a whole one when there is one near the middle. */
export const numberBetween: Between = (low, high) =>
  candidates(low, high).find((value) => isBetween(value, low, high) && Number.isFinite(value));

function candidates(low: number | undefined, high: number | undefined): readonly number[] {
  if (low !== undefined && high !== undefined) {
    const middle = low / 2 + high / 2;
    return [Math.round(middle), middle, low + (high - low) / 2];
  }
  if (high !== undefined) return [Math.round(high / 2), high - 1, high * 2, -Number.MAX_VALUE];
  return low === undefined ? [1] : [Math.floor(low) + 1, low + 1, low * 2, Number.MAX_VALUE];
}

/** A whole day strictly between two ends that satisfies a test which fails for single days only, or beyond the ends of time. */
export function dayBetween(isDay: (day: number) => boolean): Between {
  return (low, high) => {
    const start = startingDay(low, high);
    const near = [start, start + 1, start - 1];
    return near.find((day) => isBetween(day, low, high) && isDay(day));
  };
}

/** 1 January 2025, for a column of dates that no rule cuts. */
const someDay = 45_658;

function startingDay(low: number | undefined, high: number | undefined): number {
  if (low === undefined) return high === undefined ? someDay : Math.ceil(high) - 1;
  return high === undefined ? Math.floor(low) + 1 : Math.floor((low + high) / 2);
}

function isBetween(value: number, low: number | undefined, high: number | undefined): boolean {
  return (low === undefined || value > low) && (high === undefined || value < high);
}
