import { cellAddress } from '../kernel/cell-address.ts';
import { failure, failureOf, success, type Result } from '../kernel/result.ts';
import { sumOf } from '../kernel/sum.ts';
import type { Assessment, FoundTable } from './assessment.ts';
import type { ChangeStep } from './change.ts';
import { placeCriteria } from './criteria.ts';
import { entryOn } from './entry-on.ts';
import type { Sheet } from './sheet.ts';

/** Why weights can't be written into the framework. */
export type ApplyWeightsIssue =
  | { readonly code: 'weights.no-framework' }
  | { readonly code: 'weights.not-weights' }
  /** The cell works its weight out: to write a number over it would lose how. */
  | { readonly code: 'weights.formula'; readonly sheet: string; readonly cell: string };

/**
 * Plans other weights in the Weight cells of the framework, one per criterion in its order; cells whose weight stays are left
 * alone, so that nothing is planned when none changes. Weights that are no weights (WT-2, WT-3) and cells that hold a formula
 * are refused. SPEC WI-4, WI-5.
 */
export function planWeights(
  sheets: readonly Sheet[],
  { tables, criteria }: Pick<Assessment, 'tables' | 'criteria'>,
  weights: readonly number[],
): Result<readonly ChangeStep[], ApplyWeightsIssue> {
  const place = placeOf(sheets, tables.framework);
  if (place === null) return failure({ code: 'weights.no-framework' });
  const { sheet, rows, column } = place;
  const isFitting = weights.length === criteria.length && rows.length === criteria.length;
  if (!isFitting || !areWeights(weights)) return failure({ code: 'weights.not-weights' });
  const changed = rows.flatMap((row, index) => {
    const weight = weights[index];
    return weight === undefined || weight === criteria[index]?.weight ? [] : [{ row, weight }];
  });
  const formulas = changed
    .map(({ row }) => cellAddress(row - 1, column - 1))
    .filter((cell) => sheet.formulas?.has(cell));
  if (formulas.length > 0) {
    return failureOf(formulas.map((cell) => ({ code: 'weights.formula', sheet: sheet.name, cell })));
  }
  return success(changed.length === 0 ? [] : [oneWrite(sheet, column, changed)]);
}

interface WeightCells {
  readonly sheet: Sheet;
  readonly rows: readonly number[];
  readonly column: number;
}

function placeOf(sheets: readonly Sheet[], framework: FoundTable | null): WeightCells | null {
  const sheet = sheets.find(({ name }) => name === framework?.sheet);
  if (framework === null || sheet === undefined) return null;
  const { rows, columnOf } = placeCriteria(framework, sheet);
  return columnOf.Weight === undefined ? null : { sheet, rows, column: columnOf.Weight };
}

interface ChangedWeight {
  readonly row: number;
  readonly weight: number;
}

/* One write for all of them, cells between them left alone. */
function oneWrite(sheet: Sheet, column: number, changed: readonly ChangedWeight[]): ChangeStep {
  const [first, last] = [changed[0]?.row ?? 1, changed.at(-1)?.row ?? 1];
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const weightOf = new Map(changed.map(({ row, weight }) => [row, weight]));
  return {
    kind: 'write',
    area: { sheet: sheet.name, row: first, column, rows: rows.length, columns: 1 },
    entries: rows.map((row) => [weightOf.get(row) ?? null]),
    expected: rows.map((row) => [weightOf.has(row) ? entryOn(sheet, row, column) : null]),
  };
}

/** Says whether numbers can be weights: each finite and 0 or more, their sum finite and above 0. SPEC WT-2, WT-3. */
export function areWeights(weights: readonly number[]): boolean {
  const sum = sumOf(weights);
  return weights.every((weight) => Number.isFinite(weight) && weight >= 0) && sum > 0 && Number.isFinite(sum);
}
