import type { Cell, Grid } from '../../kernel/cell.ts';
import type { CellRange } from '../../native/cell-range.ts';
import { badInput } from '../../native/formula.ts';
import { nativeTwin, type TwinCall } from '../../native/native-twin.ts';
import { cellOn } from '../place-on-sheet.ts';
import type { TableOnSheet } from '../read-register.ts';
import { gridOf } from '../read-rules.ts';
import { factsOfRules, laidAt } from './facts-of-rules.ts';
import type { Layout } from './lay-out.ts';
import { bandColumns, bandRows, neighbours } from './places.ts';
import type { ResultGround } from './result-ground.ts';
import type { ResultName } from './result-names.ts';

/** The native twin of a result for one row of the register, without its equals sign; null where only a value can be given. */
export type RowTwins = (result: ResultName) => string | null;

/**
 * The native twins of results for one row of the register. There is none for FIRMNESS and REASON, where Excel's limits refuse
 * it, where the other cells of a call lie apart, nor for rules that can't be read. SPEC IN-11.
 */
export function nativeFormulas(ground: ResultGround, layout: Layout, row: number): RowTwins {
  const scoring = scoringRanges(ground, row);
  const bounds: TwinCall | null = scoring && { id: 'BOUNDS', ranges: scoring };
  const decided = ruleRanges(ground, layout, row);
  const calls: Readonly<Record<ResultName, TwinCall | null>> = {
    Score: scoring && { id: 'SCORE', ranges: { ...scoring, missing: null } },
    Coverage: scoring && { id: 'COVERAGE', ranges: scoring },
    Low: bounds,
    High: bounds,
    Band: bandCall(ground, layout, row),
    Firmness: null,
    Recommendation: decided && { id: 'RECOMMEND', ranges: decided },
    Rule: decided && { id: 'RULE', ranges: decided },
    Reason: null,
  };
  return (result) => {
    const call = calls[result];
    if (call === null) return null;
    const twin = nativeTwin(call, { row: 0, column: result === 'High' ? 1 : 0 });
    return twin.ok && twin.value !== badInput ? twin.value : null;
  };
}

type Ends = readonly [first: number, last: number];

/** A block of a table's sheet as a native formula on the register's sheet refers to it. */
function blockOf(
  { register }: ResultGround,
  { sheet }: TableOnSheet,
  [left, right]: Ends,
  [top, bottom]: Ends,
): CellRange {
  return {
    sheet: sheet.name === register.sheet.name ? null : sheet.name,
    row: top - 1,
    column: left - 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

type Scoring = Extract<TwinCall, { readonly id: 'COVERAGE' }>['ranges'];

function scoringRanges(ground: ResultGround, row: number): Scoring | null {
  const { framework, criteria } = ground;
  const down = neighbours(criteria.rows);
  const { Weight: weight, Lowest: low, Highest: high } = criteria.columnOf;
  if (down === null || weight === undefined) return null;
  const scoring = {
    ratings: ratingRanges(ground, row),
    weights: blockOf(ground, framework, [weight, weight], down),
  };
  if (low === undefined) return high === undefined ? { ...scoring, scale: null } : null;
  if (high !== low + 1) return null;
  return { ...scoring, scale: blockOf(ground, framework, [low, high], down) };
}

function ratingRanges(ground: ResultGround, row: number): Scoring['ratings'] {
  const { register, ratings } = ground;
  const across = neighbours(ratings);
  return across === null
    ? ratings.map((at) => blockOf(ground, register, [at, at], [row, row]))
    : blockOf(ground, register, across, [row, row]);
}

function bandCall(ground: ResultGround, layout: Layout, row: number): TwinCall | null {
  const { bands, register } = ground;
  const score = laidAt(layout, 'Score');
  if (bands === null || score === undefined) return null;
  const [from, label] = bandColumns(bands.table);
  if (label !== from + 1) return null;
  const ranges = {
    scores: blockOf(ground, register, [score, score], [row, row]),
    bands: blockOf(ground, bands, [from, label], bandRows(bands.table)),
  };
  return { id: 'BAND', ranges };
}

type RuleRanges = Extract<TwinCall, { readonly id: 'RULE' }>['ranges'];

function ruleRanges(ground: ResultGround, layout: Layout, row: number): RuleRanges | null {
  const { rules, readRules, register } = ground;
  const { span } = factsOfRules(ground, layout);
  if (rules === null || readRules === null || span === null) return null;
  const columns: Ends = [rules.table.columns[0]?.column ?? 1, rules.table.columns.at(-1)?.column ?? 1];
  return {
    facts: blockOf(ground, register, span, [row, row]),
    headers: headersBetween(ground, layout, span),
    rules: blockOf(ground, rules, columns, [rules.table.headerRow, rules.table.lastRow]),
    ruleCells: gridOf(rules.table, rules.read),
  };
}

function headersBetween({ register }: ResultGround, { columns }: Layout, [first, last]: Ends): Grid {
  const headerAt = (column: number): Cell =>
    columns.find((each) => each.column === column)?.result ??
    cellOn(register.read, register.table.headerRow, column);
  return [Array.from({ length: last - first + 1 }, (_, index) => headerAt(first + index))];
}
