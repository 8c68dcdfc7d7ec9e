import type { Cell } from '../kernel/cell.ts';
import { cellAddress } from '../kernel/cell-address.ts';
import { isBlank } from '../kernel/read-cell.ts';
import { sayFinding } from '../report/finding-wording.ts';
import { quote } from '../report/wording/words.ts';
import type { FoundColumn } from './assessment.ts';
import type { CheckContext } from './check-context.ts';
import { entryOn } from './entry-on.ts';
import { findingAt, type Finding } from './finding.ts';
import { formulaInRow } from './formula-in-row.ts';
import { mendSteps, type MendedCell } from './mend-steps.ts';
import { asEntered } from './our-formula.ts';
import { cellOn } from './place-on-sheet.ts';
import { isResultFormula } from './result-columns/holding.ts';
import type { Sheet } from './sheet.ts';

interface OwnFormula {
  readonly row: number;
  readonly formula: string;
}

/**
 * Cells of a column of our formulas that hold none: something was typed over it, or it was never filled in. A column is one of ours
 * when at least two rows of the register, and half of them, hold our formulas. SPEC CW-13.
 */
export function typedOverFindings({ assessment, register }: CheckContext): readonly Finding[] {
  if (register === null) return [];
  const { sheet, table } = register;
  const rows = assessment.rows.map(({ row }) => row);
  return table.columns.flatMap((column) => {
    const bare = bareRows(sheet, rows, column);
    const own = bare.length === 0 ? [] : rows.flatMap((row) => ownIn(sheet, row, column.column));
    if (own.length < 2 || own.length * 2 < rows.length) return [];
    const one = oneFormulaOf(own);
    return bare.map((row) => {
      const formula = one === undefined ? undefined : formulaInRow(one.formula, row - one.row);
      return toFinding(sheet, row, column, formula);
    });
  });
}

/* The rows without a formula; none when there are so many that the column is not one of formulas. */
function bareRows(sheet: Sheet, rows: readonly number[], { column }: FoundColumn): readonly number[] {
  const bare: number[] = [];
  for (const row of rows) {
    if (sheet.formulas?.has(addressOf(row, column)) !== true) bare.push(row);
    if (bare.length * 2 > rows.length) return [];
  }
  return bare;
}

function addressOf(row: number, column: number): string {
  return cellAddress(row - 1, column - 1);
}

function ownIn(sheet: Sheet, row: number, column: number): readonly OwnFormula[] {
  const formula = sheet.formulas?.get(addressOf(row, column));
  if (formula === undefined || !isResultFormula(formula)) return [];
  return [{ row, formula: asEntered(formula) }];
}

/* Every formula of the column must be the same one in its own row; otherwise which is right is people's to say. */
function oneFormulaOf(own: readonly OwnFormula[]): OwnFormula | undefined {
  const [first] = own;
  if (first === undefined) return undefined;
  const isOne = own.every((each) => formulaInRow(first.formula, each.row - first.row) === each.formula);
  return isOne ? first : undefined;
}

function toFinding(
  sheet: Sheet,
  row: number,
  { header, column }: FoundColumn,
  formula: string | undefined,
): Finding {
  const found: Cell = cellOn(sheet, row, column);
  const at = { sheet: sheet.name, row, column };
  const canMend = formula !== undefined;
  const issue = isBlank(found)
    ? ({ code: 'result.no-formula', header, canMend } as const)
    : ({ code: 'result.typed-over', header, found, canMend } as const);
  if (formula === undefined) return findingAt('formulas', at, sayFinding(issue));
  const cell: MendedCell = { ...at, expected: entryOn(sheet, row, column), entry: `=${formula}` };
  const before = found === null ? '""' : quote(found);
  const mend = { before, after: `=${formula}`, cells: 1, steps: mendSteps([cell]) };
  return findingAt('formulas', at, sayFinding(issue), mend);
}
