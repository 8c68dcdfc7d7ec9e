import type { ScaleLayout } from '../framework/scale.ts';
import { scaleLayout } from '../framework/scale.ts';
import type { CellRange } from './cell-range.ts';
import { fixedAddress, partOf, rowAddress } from './cell-range.ts';
import { columnConstant, isBlankOrZero, rowConstant, searchLiteral, textLiteral } from './formula.ts';

/** Ratings m x n: one block, or where their columns stand apart or in another order, one m x 1 for each criterion. */
export type RatingRanges = CellRange | readonly CellRange[];

/** The ranges of a call that scores: ratings m x n, weights n in a row or a column, and a scale or none. */
export interface ScoringRanges {
  readonly ratings: RatingRanges;
  readonly weights: CellRange;
  readonly scale: CellRange | null;
}

/** The lowest and highest rating as a formula spells them, and the condition that they can be used, if there is one. */
interface ScaleFormula {
  readonly lowest: string;
  readonly highest: string;
  readonly isUsual?: true;
  readonly isSound?: string;
}

const usualScale: ScaleFormula = { lowest: '1', highest: '5', isUsual: true };

/**
 * The sums that every score of a row is made of, each a formula of its own over the row's cells. All of them may be
 * errors where `isSound` is not 1.
 */
export interface RowScoring {
  /** 1 when weights, scale and every rating of the row can be used; else 0. */
  readonly isSound: string;
  /** The weight of the criteria assessed; of those that apply. */
  readonly assessed: string;
  readonly applicable: string;
  /** The sum of weight times value (0 to 1) over the criteria assessed. */
  readonly points: string;
  /** How many applicable ratings are missing, whatever their weight. */
  readonly gaps: string;
}

const gapWords = ['?', '-', 'not assessed', 'not stated'];
const naWords = ['n/a', 'na', 'not applicable'];
/** Words without their spaces, as SUBSTITUTE leaves them. */
const squeezed = (word: string): string => textLiteral(word.replaceAll(' ', ''));

/**
 * The sums of one row of ratings; undefined when the shapes of the ranges do not fit, which no cell can mend.
 * SPEC NT-1, NT-2, and the rules of the scores themselves.
 */
export function rowScoring(ranges: ScoringRanges, row: number): RowScoring | undefined {
  const criteria = criteriaOf(ranges.ratings);
  const weights = weightsRow(ranges.weights, criteria);
  const scale = scaleFormula(ranges.scale, criteria);
  if (weights === undefined || scale === undefined) return undefined;
  const ratings = ratingsInRow(ranges.ratings, row);
  const plain = `SUBSTITUTE(${ratings}," ","")`;
  const isAssessed = `ISNUMBER(${ratings})*(${ratings}<>0)`;
  const applies = naWords.map((word) => `(${plain}<>${squeezed(word)})`).join('*');
  const assessed = `SUMPRODUCT(${isAssessed}*${weights})`;
  return {
    isSound: soundness(ranges, { ratings, plain, scale }),
    assessed,
    applicable: `SUMPRODUCT(${weights}*${applies})`,
    points: pointsOf({ ratings, weights, isAssessed, assessed }, scale),
    gaps: `SUMPRODUCT((1-${isAssessed})*${applies})`,
  };
}

function isApart(ratings: RatingRanges): ratings is readonly CellRange[] {
  return Array.isArray(ratings);
}

/** How many criteria the ratings are of. */
export function criteriaOf(ratings: RatingRanges): number {
  return isApart(ratings) ? ratings.length : ratings.columns;
}

/** The rating of one criterion (from 0) in a row (from 0). */
export function ratingInRow(ratings: RatingRanges, criterion: number, row: number): string {
  const column = isApart(ratings) ? ratings[criterion] : partOf(ratings, [0, criterion], [ratings.rows, 1]);
  return column === undefined ? '' : rowAddress(column, row);
}

/* CHOOSE lines up cells that stand apart; a blank among them comes out as 0, which is no rating either. */
function ratingsInRow(ratings: RatingRanges, row: number): string {
  if (!isApart(ratings)) return rowAddress(ratings, row);
  const cells = ratings.map((column) => rowAddress(column, row));
  return cells.length === 1
    ? cells.join('')
    : `CHOOSE(${rowConstant(cells.map((_, index) => index + 1))},${cells.join(',')})`;
}

/** The weights as one row: the range itself, or LOOKUP turning a column round. */
function weightsRow(weights: CellRange, criteria: number): string | undefined {
  if (weights.rows * weights.columns !== criteria || Math.min(weights.rows, weights.columns) !== 1)
    return undefined;
  return weights.rows === 1 ? fixedAddress(weights) : turned(weights);
}

/** A column of cells as a row; SUMPRODUCT makes it work without array entry. */
function turned(column: CellRange): string {
  const places = Array.from({ length: column.rows }, (_, index) => index + 1);
  return `LOOKUP(${rowConstant(places)},${columnConstant(places)},${fixedAddress(column)})`;
}

/** The scale of a call; undefined when its shape fits no layout. SPEC WT-6 to WT-9. */
function scaleFormula(scale: CellRange | null, criteria: number): ScaleFormula | undefined {
  if (scale === null) return usualScale;
  // One blank cell, or the 0 that can stand for it, is a scale left out.
  if (scale.rows * scale.columns === 1) return { ...usualScale, isSound: isBlankOrZero(fixedAddress(scale)) };
  const layout = scaleLayout(scale.rows, scale.columns, criteria);
  if (layout === undefined) return undefined;
  const [low, high] = [endsRange(scale, layout, 0), endsRange(scale, layout, 1)];
  const spell = low.rows > 1 ? turned : fixedAddress;
  return { lowest: spell(low), highest: spell(high), isSound: endsSound(low, high, layout.pairs) };
}

/** The cells of all lowest (0) or all highest (1) ratings, which stand in one row or one column. */
function endsRange(scale: CellRange, { pairs, cellOf }: ScaleLayout, end: 0 | 1): CellRange {
  const [row, column] = cellOf(0, end);
  const [lastRow, lastColumn] = cellOf(pairs - 1, end);
  return partOf(scale, [row, column], [lastRow - row + 1, lastColumn - column + 1]);
}

function endsSound(low: CellRange, high: CellRange, pairs: number): string {
  const [lowest, highest] = [fixedAddress(low), fixedAddress(high)];
  const each = `ISNUMBER(${lowest})*ISNUMBER(${highest})*(${lowest}>=1)*(${highest}>${lowest})`;
  return `(SUMPRODUCT(${each})=${String(pairs)})`;
}

/** 1 when all can be used: every rating one of its three kinds, every weight a number of at least 0, their sum above 0. */
function soundness(
  { weights, ratings: all }: ScoringRanges,
  {
    ratings,
    plain,
    scale,
  }: { readonly ratings: string; readonly plain: string; readonly scale: ScaleFormula },
): string {
  const columns = criteriaOf(all);
  const words = [...gapWords, ...naWords];
  const onScale = `(${ratings}=0)+(${ratings}>=${scale.lowest})*(${ratings}<=${scale.highest})`;
  const numbers = `SUMPRODUCT(ISNUMBER(${ratings})*(${onScale})+(${plain}=""))`;
  // A word counts when nothing but it and spaces is there, and its own spaces are where they belong.
  const spelled = `(${plain}=${columnConstant(words.map(squeezed))})*ISNUMBER(SEARCH(${columnConstant(words.map(searchLiteral))},${ratings}))`;
  const agreed = fixedAddress(weights);
  const parts = [
    `(${numbers}+SUMPRODUCT(${spelled})=${String(columns)})`,
    `(SUMPRODUCT(ISNUMBER(${agreed})*(${agreed}>=0))=${String(columns)})`,
    `(SUM(${agreed})>0)`,
    ...(scale.isSound === undefined ? [] : [scale.isSound]),
  ];
  return `IFERROR(${parts.join('*')},0)`;
}

interface AssessedFormula {
  readonly ratings: string;
  readonly weights: string;
  readonly isAssessed: string;
  readonly assessed: string;
}

/** SUMPRODUCT passes over the words in a range that is an argument of its own, which a product would not. */
function pointsOf({ ratings, weights, isAssessed, assessed }: AssessedFormula, scale: ScaleFormula): string {
  const { lowest, highest } = scale;
  if (scale.isUsual) return `(SUMPRODUCT(${weights},${ratings})-${assessed})/4`;
  const unit = `${weights}/(${highest}-${lowest})`;
  return `(SUMPRODUCT(${unit},${ratings})-SUMPRODUCT(${isAssessed}*${lowest}*${unit}))`;
}
