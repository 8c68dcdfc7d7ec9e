import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { isBlankOrZero, widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';

/** How many weightings are drawn, and the seed from which they come. SPEC AC-5, AC-6. */
export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

/** Why weightings cannot be drawn: no number of samples, no seed, or more work than a cell may take. */
export type SamplingIssue =
  | { readonly code: 'samples.not-a-count'; readonly at: At; readonly found: Cell; readonly most: number }
  | { readonly code: 'seed.not-whole'; readonly at: At; readonly found: Cell; readonly most: number }
  | { readonly code: 'ratings.too-many-rows'; readonly at: At; readonly rows: number; readonly most: number }
  | {
      readonly code: 'ratings.too-many-columns';
      readonly at: At;
      readonly columns: number;
      readonly most: number;
    }
  | {
      readonly code: 'samples.too-many';
      readonly at: At;
      readonly rows: number;
      readonly columns: number;
      readonly most: number;
    };

/** The number of weightings when none is given: a share is then off by less than 0.01 in 95 of 100 cases. SPEC AC-5. */
const usualSamples = 10_000;
const mostSamples = 1_000_000;
const highestSeed = 4_294_967_295;
/** What keeps the longest call within seconds. SPEC AC-8. */
const mostRows = 1_000;
const mostColumns = 100;
const mostRowsTimesSamples = 10_000_000;
const fewRows = 10;
const fewColumns = 20;

/**
 * How to sample the weightings for these ratings. Samples: a whole number from 1 to 1,000,000, 10,000 when blank or 0; seed:
 * a whole number from 0 to 4,294,967,295, 0 when blank. More than 1,000 rows or 100 columns are refused, and so are more
 * than 10,000,000 rows times samples, or in proportion less with more than 20 columns. All that is wrong is named.
 * SPEC AC-5, AC-6, AC-8.
 */
export function readSampling(
  ratings: Grid,
  samples: Cell | undefined,
  seed: Cell | undefined,
): Result<Sampling, SamplingIssue> {
  const drawn = readSamples(samples);
  const from = readSeed(seed);
  const tooMuch = sizeIssues(ratings, drawn.ok ? drawn.value : 1);
  if (drawn.ok && from.ok && tooMuch.length === 0) return success({ samples: drawn.value, seed: from.value });
  return failure(...[drawn, from].flatMap((part) => (part.ok ? [] : [...part.issues])), ...tooMuch);
}

function readSamples(cell: Cell = null): Result<number, SamplingIssue> {
  if (isBlankOrZero(cell)) return success(usualSamples);
  if (isWholeUpTo(cell, mostSamples)) return success(cell);
  return failure({
    code: 'samples.not-a-count',
    at: wholeRange('samples'),
    found: cell,
    most: mostSamples,
  });
}

function readSeed(cell: Cell = null): Result<number, SamplingIssue> {
  if (isBlankOrZero(cell)) return success(0);
  if (isWholeUpTo(cell, highestSeed)) return success(cell);
  return failure({ code: 'seed.not-whole', at: wholeRange('seed'), found: cell, most: highestSeed });
}

function isWholeUpTo(cell: Cell, most: number): cell is number {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cell <= most;
}

function sizeIssues(ratings: Grid, samples: number): readonly SamplingIssue[] {
  const at = wholeRange('ratings');
  const rows = ratings.length;
  const columns = widthOf(ratings);
  const issues: SamplingIssue[] = [];
  if (rows > mostRows) issues.push({ code: 'ratings.too-many-rows', at, rows, most: mostRows });
  if (columns > mostColumns) {
    issues.push({ code: 'ratings.too-many-columns', at, columns, most: mostColumns });
  }
  const most = mostSamplesOf(rows, columns);
  if (issues.length === 0 && samples > most) {
    issues.push({ code: 'samples.too-many', at: wholeRange('samples'), rows, columns, most });
  }
  return issues;
}

/** Few rows cost no less than some, because the drawing costs too; from twenty columns on the cost grows with them. */
function mostSamplesOf(rows: number, columns: number): number {
  const rowsTimesSamples = (mostRowsTimesSamples * fewColumns) / Math.max(fewColumns, columns);
  return Math.floor(rowsTimesSamples / Math.max(fewRows, rows));
}
