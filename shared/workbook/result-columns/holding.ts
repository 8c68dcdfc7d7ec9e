import { cellAddress } from '../../kernel/cell-address.ts';
import { errorOf, isBlank, labelOf } from '../../kernel/read-cell.ts';
import { isTwin } from '../../native/is-twin.ts';
import type { FoundTable } from '../assessment.ts';
import { answeredBy } from '../formula-call.ts';
import { asEntered, ourFunctionIn } from '../our-formula.ts';
import { cellOn } from '../place-on-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { resultFunctions, type ResultName } from './result-names.ts';

/** Says whether a formula, without its equals sign, works out a result of ours, whoever wrote it and whatever else it does. */
export function isResultFormula(formula: string): boolean {
  return ourFunctionIn(formula) !== undefined || isTwin(formula);
}

/** What in the cells of a result column is ours to write anew. SPEC IN-7. */
export interface Ours {
  /** Our function and nothing around it, or a native twin: not a formula that people have made of it. */
  readonly isFormula: (formula: string) => boolean;
  /** A text that we write as a value where there is no formula for it. */
  readonly isValue: (text: string) => boolean;
}

/** What is ours under the header of a result, given which texts are. */
export function oursFor(result: ResultName, isValue: Ours['isValue']): Ours {
  const name = `PARTNERCITY.${resultFunctions[result]}`;
  return { isFormula: (formula) => isTwin(formula) || answeredBy(asEntered(formula)) === name, isValue };
}

/** What a cell, or a column below its header, holds: nothing, what we wrote, or something of the officer's own. */
export type Holding = 'nothing' | 'ours' | 'own';

/**
 * What a cell of a result column holds. An error without a formula is what a program that knows no function of ours leaves: it may be
 * written over, but it makes no column ours. SPEC IN-7.
 */
export function holdingOf(sheet: Sheet, row: number, column: number, ours: Ours): Holding {
  const formula = sheet.formulas?.get(cellAddress(row - 1, column - 1));
  if (formula !== undefined) return ours.isFormula(formula) ? 'ours' : 'own';
  const cell = cellOn(sheet, row, column);
  if (isBlank(cell) || errorOf(cell) !== undefined) return 'nothing';
  return ours.isValue(labelOf(cell)) ? 'ours' : 'own';
}

/** What a column of a register holds below its header: ours where any cell is, although others may be the officer's own. */
export function columnHolding(
  sheet: Sheet,
  { firstRow, lastRow }: FoundTable,
  column: number,
  ours: Ours,
): Holding {
  let found: Holding = 'nothing';
  for (let row = firstRow; row <= lastRow; row += 1) {
    const holding = holdingOf(sheet, row, column, ours);
    if (holding === 'ours') return 'ours';
    if (holding === 'own') found = 'own';
  }
  return found;
}

/** Says whether every cell of a column below its header holds nothing or what is ours. */
export function holdsOnly(
  sheet: Sheet,
  { firstRow, lastRow }: FoundTable,
  column: number,
  ours: Ours,
): boolean {
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (holdingOf(sheet, row, column, ours) === 'own') return false;
  }
  return true;
}
