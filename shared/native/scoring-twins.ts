import type { Result } from '../kernel/result.ts';
import { scaleLayout } from '../framework/scale.ts';
import { missingPolicies } from '../scoring/missing-policy.ts';
import { foldText } from '../kernel/text.ts';
import type { CellRange } from './cell-range.ts';
import { fixedAddress, partOf } from './cell-range.ts';
import type { TwinIssue } from './formula.ts';
import { badInput, isBlankOrZero, rowConstant, textLiteral, withinLimits } from './formula.ts';
import type { RowScoring, ScoringRanges } from './row-scoring.ts';
import { criteriaOf, ratingInRow, rowScoring } from './row-scoring.ts';

/** How a formula of a row ends when nothing is bad: with a value where there is one, else `#N/A`. */
function answer(row: RowScoring, isThere: string, value: string): string {
  return `IF(${row.isSound}=0,#VALUE!,IF(${isThere}>0,${value},#N/A))`;
}

const rounded = (value: string): string => `ROUND(${value},12)`;

/** A call of SCORE: its ranges, and `missing` as a word, a cell or left out. */
export interface ScoreRanges extends ScoringRanges {
  readonly missing: CellRange | string | null;
}

/** SCORE of one row (from 0) as a native formula. SPEC NT-1 to NT-3, SC-1 to SC-8. */
export function scoreTwin(ranges: ScoreRanges, row: number): Result<string, TwinIssue> {
  const sums = rowScoring(ranges, row);
  if (sums === undefined) return withinLimits(badInput);
  const { missing } = ranges;
  if (missing !== null && typeof missing !== 'string')
    return withinLimits(scoreByCell(sums, fixedAddress(missing)));
  const policy = foldText(missing ?? '') || 'exclude';
  const value = scoreValues(sums)[policy];
  return withinLimits(value === undefined ? badInput : answer(sums, sums.assessed, value));
}

/** The score under each way of treating gaps, given that something is assessed. */
function scoreValues({ points, assessed, applicable, gaps }: RowScoring): Readonly<Record<string, string>> {
  const exclude = rounded(`100*${points}/${assessed}`);
  return {
    exclude,
    lowest: rounded(`100*${points}/${applicable}`),
    highest: rounded(`100*(${points}+${applicable}-${assessed})/${applicable}`),
    refuse: `IF(${gaps}>0,#N/A,${exclude})`,
  };
}

/** SCORE whose `missing` is a cell: the number of the word it holds chooses the formula, and no word is bad input. */
function scoreByCell(sums: RowScoring, cell: string): string {
  const words = missingPolicies.map(textLiteral);
  const places = rowConstant(words.map((_, index) => index + 1));
  const spelled = `(SUBSTITUTE(${cell}," ","")=${rowConstant(words)})*ISNUMBER(SEARCH(${rowConstant(words)},${cell}))*${places}`;
  // A blank, or the 0 that can stand for one, is the first word.
  const chosen = `IFERROR(SUMPRODUCT(${spelled})+${isBlankOrZero(cell)},0)`;
  const values = scoreValues(sums);
  const choices = missingPolicies.map((policy) => values[policy] ?? badInput);
  return `IF(${chosen}=0,#VALUE!,${answer(sums, sums.assessed, `CHOOSE(${chosen},${choices.join(',')})`)})`;
}

/** COVERAGE of one row (from 0) as a native formula. SPEC NT-1 to NT-3, SC-9. */
export function coverageTwin(ranges: ScoringRanges, row: number): Result<string, TwinIssue> {
  const sums = rowScoring(ranges, row);
  if (sums === undefined) return withinLimits(badInput);
  return withinLimits(answer(sums, sums.applicable, rounded(`${sums.assessed}/${sums.applicable}`)));
}

/** One of the two BOUNDS of a row (both from 0) as a native formula: 0 the lower, 1 the higher. SPEC NT-1 to NT-3, SC-10. */
export function boundsTwin(ranges: ScoringRanges, row: number, end: number): Result<string, TwinIssue> {
  const sums = rowScoring(ranges, row);
  if (sums === undefined) return withinLimits(badInput);
  const { points, assessed, applicable } = sums;
  const most = end === 0 ? points : `(${points}+${applicable}-${assessed})`;
  return withinLimits(answer(sums, applicable, rounded(`100*${most}/${applicable}`)));
}

/** The CONTRIBUTIONS of one criterion to a row (both from 0) as a native formula. SPEC NT-1 to NT-3, SC-11. */
export function contributionsTwin(
  ranges: ScoringRanges,
  row: number,
  criterion: number,
): Result<string, TwinIssue> {
  const sums = rowScoring(ranges, row);
  if (sums === undefined) return withinLimits(badInput);
  const rating = ratingInRow(ranges.ratings, criterion, row);
  const weight = fixedAddress(oneOf(ranges.weights, criterion));
  const [lowest, highest] = endsOf(ranges, criterion);
  const points = rounded(`100*${weight}*(${rating}-${lowest})/(${highest}-${lowest})/${sums.assessed}`);
  return withinLimits(answer(sums, sums.assessed, `IF(ISNUMBER(${rating}),IF(${rating}=0,"",${points}),"")`));
}

/** The cell of one criterion in a row or a column of them. */
function oneOf(range: CellRange, criterion: number): CellRange {
  return partOf(range, range.rows === 1 ? [0, criterion] : [criterion, 0]);
}

/** The lowest and highest rating of one criterion, by the layout of the scale. SPEC WT-7. */
function endsOf({ scale, ratings }: ScoringRanges, criterion: number): readonly [string, string] {
  const layout = scale === null ? undefined : scaleLayout(scale.rows, scale.columns, criteriaOf(ratings));
  if (scale === null || layout === undefined) return ['1', '5'];
  const pair = Math.min(criterion, layout.pairs - 1);
  return [
    fixedAddress(partOf(scale, layout.cellOf(pair, 0))),
    fixedAddress(partOf(scale, layout.cellOf(pair, 1))),
  ];
}
