import { cellAddress } from '../../kernel/cell-address.ts';
import { errorOf, isBlank, labelOf } from '../../kernel/read-cell.ts';
import { isTwin } from '../../native/is-twin.ts';
import type { FoundTable } from '../assessment.ts';
import { ourFunctionIn } from '../our-formula.ts';
import { cellOn } from '../place-on-sheet.ts';
import type { Sheet } from '../sheet.ts';

/** Says whether a formula, without its equals sign, is one that we write into result columns. SPEC IN-7. */
export function isResultFormula(formula: string): boolean {
  return ourFunctionIn(formula) !== undefined || isTwin(formula);
}

/** Says whether a text is one that we write as a value where there is no formula for it. */
export type IsOurValue = (text: string) => boolean;

/**
 * What a cell of a result column holds: nothing, something of ours that may be written anew, or something of the
 * officer's own. An error without a formula is what a program that knows no function of ours leaves. SPEC IN-7.
 */
export function holdingOf(
  sheet: Sheet,
  row: number,
  column: number,
  isOurValue: IsOurValue,
): 'nothing' | 'ours' | 'own' {
  const formula = sheet.formulas?.get(cellAddress(row - 1, column - 1));
  if (formula !== undefined) return isResultFormula(formula) ? 'ours' : 'own';
  const cell = cellOn(sheet, row, column);
  if (isBlank(cell)) return 'nothing';
  return errorOf(cell) !== undefined || isOurValue(labelOf(cell)) ? 'ours' : 'own';
}

/** What a column of a register holds below its header: ours where any cell is, although others may be the officer's own. */
export function columnHolding(
  sheet: Sheet,
  { firstRow, lastRow }: FoundTable,
  column: number,
  isOurValue: IsOurValue,
): 'nothing' | 'ours' | 'own' {
  let found: 'nothing' | 'own' = 'nothing';
  for (let row = firstRow; row <= lastRow; row += 1) {
    const holding = holdingOf(sheet, row, column, isOurValue);
    if (holding === 'ours') return 'ours';
    if (holding === 'own') found = 'own';
  }
  return found;
}
