/** The ranges that a problem can be in: the argument names of the custom functions, as an officer sees them. */
export type RangeName =
  | 'ratings'
  | 'weights'
  | 'scale'
  | 'bands'
  | 'scores'
  | 'facts'
  | 'headers'
  | 'rules'
  | 'places'
  | 'missing'
  | 'doubt'
  | 'samples'
  | 'seed'
  | 'first'
  | 'second'
  | 'weighting'
  | 'latitude1'
  | 'longitude1'
  | 'latitude2'
  | 'longitude2'
  | 'kilometres'
  | 'mode'
  | 'travellers'
  | 'trips'
  | 'year'
  | 'forcing';

/**
 * Where a problem is: a cell of the range that was handed in, its first row and column being 1. `whole` marks a
 * problem of the range itself (its shape or its sum); the cell named is then the first one, so that a caller can
 * always show a cell that exists.
 */
export interface At {
  readonly range: RangeName;
  readonly row: number;
  readonly column: number;
  readonly whole?: true;
}

/** The place of a problem that belongs to a range as a whole. */
export function wholeRange(range: RangeName): At {
  return { range, row: 1, column: 1, whole: true };
}
