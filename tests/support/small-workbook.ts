import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { sheetOf } from './sheet-builder.ts';

/** A workbook of four criteria, a few rules and three bands, small enough to read in a test. */
export interface SmallWorkbook {
  readonly ratings: readonly (readonly Cell[])[];
  readonly weights?: readonly number[];
  readonly rules?: Grid;
  readonly bands?: Grid;
  /** Facts of each row, under Stage. */
  readonly stages?: readonly Cell[];
}

export const fourCriteria = ['Fit', 'Profile', 'Ties', 'Means'] as const;

/** Rules that ask for a fact, for the score and for the band. */
export const scoreRules: Grid = [
  ['Rule', 'Stage', 'Score', 'Band', 'Recommendation'],
  ['A', 'Approach', '-', '-', 'Wait'],
  ['B', '-', '>= 55', '-', 'Retain'],
  ['C', '-', '-', 'Weak', 'Relinquish'],
  ['D', '-', '-', '-', 'Look again'],
];

export const threeBands: Grid = [
  ['From', 'Band'],
  [0, 'Weak'],
  [40, 'Fair'],
  [65, 'Strong'],
];

/** The sheets Register, Framework, Rules and Bands; places are called Place 1, Place 2 and on. */
export function smallWorkbook({
  ratings,
  weights = [30, 20, 40, 10],
  rules = scoreRules,
  bands = threeBands,
  stages = [],
}: SmallWorkbook): readonly Sheet[] {
  return [
    sheetOf('Register', [
      ['Place', 'Stage', ...fourCriteria],
      ...ratings.map((row, index) => [`Place ${String(index + 1)}`, stages[index] ?? 'Existing', ...row]),
    ]),
    sheetOf('Framework', [
      ['Criterion', 'Weight'],
      ...fourCriteria.map((criterion, index) => [criterion, weights[index] ?? 0]),
    ]),
    sheetOf('Rules', rules),
    sheetOf('Bands', bands),
  ];
}
