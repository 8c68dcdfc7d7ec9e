import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { isBlankOrZero } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { foldText } from '../kernel/text.ts';
import type { NumberArgumentIssue } from './argument.ts';
import { isNotStated, readNumber, readOnlyCell, readStatedNumber } from './argument.ts';
import type { TravelFactorSet } from './travel-carbon-factors.ts';
import { travelFactorSets } from './travel-carbon-factors.ts';
import type { TravelMode } from './travel-modes.ts';
import { modeNamed, travelModes } from './travel-modes.ts';

/** Why an argument of TRAVELCARBON cannot be used. */
export type TravelArgumentIssue = NumberArgumentIssue | NegativeIssue | ModeIssue | ChoiceIssue;

interface NegativeIssue {
  readonly code: 'kilometres.negative';
  readonly at: At;
  readonly found: number;
}

interface ModeIssue {
  readonly code: 'mode.unknown';
  readonly at: At;
  readonly found: Cell;
  readonly known: readonly string[];
}

type ChoiceIssue =
  | { readonly code: 'count.not-whole'; readonly at: At; readonly found: number }
  | {
      readonly code: 'year.unknown';
      readonly at: At;
      readonly found: number;
      readonly known: readonly number[];
    }
  | { readonly code: 'forcing.unknown'; readonly at: At; readonly found: Cell };

/** Kilometres one way, 0 or more; null when blank or `#N/A`. SPEC TC-1. */
export function readKilometres(grid: Grid): Result<number | null, NumberArgumentIssue | NegativeIssue> {
  const read = readStatedNumber(grid, 'kilometres');
  if (!read.ok || read.value === null || read.value >= 0) return read;
  return failure({ code: 'kilometres.negative', at: wholeRange('kilometres'), found: read.value });
}

/** The mode that is named; null when blank (or 0, which is how a blank can arrive) or `#N/A`. SPEC TC-2. */
export function readMode(grid: Grid): Result<TravelMode | null, NumberArgumentIssue | ModeIssue> {
  const cell = readOnlyCell(grid, 'mode');
  if (!cell.ok) return cell;
  if (cell.value === 0 || isNotStated(cell.value)) return success(null);
  const named = typeof cell.value === 'string' ? modeNamed(cell.value) : undefined;
  return named === undefined ? failure(unknownMode(cell.value)) : success(named);
}

/** The problem of a mode that is not known, with all that are. SPEC TC-2. */
export function unknownMode(found: Cell): ModeIssue {
  return { code: 'mode.unknown', at: wholeRange('mode'), found, known: travelModes.map(({ name }) => name) };
}

/** A whole number of 1 or more; 1 when left out, blank or 0. SPEC TC-5. */
export function readCount(
  grid: Grid | null | undefined,
  range: 'travellers' | 'trips',
): Result<number, NumberArgumentIssue | ChoiceIssue> {
  const cell = readOnlyCell(grid, range);
  if (!cell.ok) return cell;
  if (isBlankOrZero(cell.value)) return success(1);
  const read = readNumber(cell.value, range);
  if (!read.ok || (Number.isInteger(read.value) && read.value >= 1)) return read;
  return failure({ code: 'count.not-whole', at: wholeRange(range), found: read.value });
}

/** The factors of a year; the newest when left out, blank or 0. SPEC TC-6. */
export function readYear(
  grid: Grid | null | undefined,
): Result<TravelFactorSet, NumberArgumentIssue | ChoiceIssue> {
  const cell = readOnlyCell(grid, 'year');
  if (!cell.ok) return cell;
  if (isBlankOrZero(cell.value)) return success(travelFactorSets[0]);
  const read = readNumber(cell.value, 'year');
  if (!read.ok) return read;
  const set = travelFactorSets.find(({ year }) => year === read.value);
  if (set !== undefined) return success(set);
  const known = travelFactorSets.map(({ year }) => year);
  return failure({ code: 'year.unknown', at: wholeRange('year'), found: read.value, known });
}

const forcingWords: ReadonlyMap<Cell, boolean> = new Map<Cell, boolean>([
  ['with', true],
  ['without', false],
  [true, true],
  [false, false],
]);

/** Whether radiative forcing counts; it does when left out, blank or 0. FALSE is a choice, 0 is a blank. SPEC TC-7. */
export function readForcing(
  grid: Grid | null | undefined,
): Result<boolean, NumberArgumentIssue | ChoiceIssue> {
  const cell = readOnlyCell(grid, 'forcing');
  if (!cell.ok) return cell;
  if (isBlankOrZero(cell.value)) return success(true);
  const value = forcingWords.get(typeof cell.value === 'string' ? foldText(cell.value) : cell.value);
  if (value !== undefined) return success(value);
  return failure({ code: 'forcing.unknown', at: wholeRange('forcing'), found: cell.value });
}
