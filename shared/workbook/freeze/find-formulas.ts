import type { Cell } from '../../kernel/cell.ts';
import { isCellError } from '../../kernel/cell.ts';
import { errorOf, labelOf } from '../../kernel/read-cell.ts';
import { sameText } from '../../kernel/text.ts';
import type { AssessedRow, Assessment } from '../assessment.ts';
import { areaOfCell } from '../change.ts';
import { ourFunctionIn } from '../our-formula.ts';
import { cellOn } from '../place-on-sheet.ts';
import { isInTable, type Sheet } from '../sheet.ts';
import { inventoryNames, type ListedFormula } from './inventory.ts';
import { fillsOneCell } from './our-calls.ts';
import { tablesRead } from './tables-read.ts';

/** A formula of ours in its cell, row and column counted from 1. */
export interface OurFormula extends Omit<ListedFormula, 'frozenOn'> {
  readonly at: { readonly row: number; readonly column: number };
  /** Why it can't be turned into a value; null when it can. SPEC FZ-2, FZ-3. */
  readonly stays: 'error' | 'spills' | null;
}

/** Finds every formula of ours, wrapped in others too, in the order of sheets, rows and columns. SPEC FZ-1. */
export function findFormulas(
  sheets: readonly Sheet[],
  { rows, tables }: Pick<Assessment, 'rows' | 'tables'>,
): readonly OurFormula[] {
  const { register } = tables;
  const headerRow = (sheet: Sheet): number | null =>
    sheet.name === register?.sheet ? register.headerRow : null;
  return sheets
    .filter(({ name }) => !sameText(name, inventoryNames.sheet))
    .flatMap((sheet) => {
      const places = new Map(rows.filter((row) => row.sheet === sheet.name).map((row) => [row.row, row]));
      return [...(sheet.formulas ?? [])]
        .flatMap(([cell, formula]) =>
          formulaIn(sheet, cell, formula, { places, headerRow: headerRow(sheet), tables }),
        )
        .sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
    });
}

interface Register {
  readonly places: ReadonlyMap<number, AssessedRow>;
  readonly headerRow: number | null;
  readonly tables: Assessment['tables'];
}

function formulaIn(
  sheet: Sheet,
  cell: string,
  formula: string,
  { places, headerRow, tables }: Register,
): readonly OurFormula[] {
  const at = areaOfCell(sheet.name, cell);
  if (at === null || ourFunctionIn(formula) === undefined) return [];
  const value = cellOn(sheet, at.row, at.column);
  const place = places.get(at.row)?.place ?? '';
  const isInRegister = place !== '' && headerRow !== null;
  return [
    {
      sheet: sheet.name,
      cell,
      place,
      column: isInRegister ? labelOf(cellOn(sheet, headerRow, at.column)) : '',
      formula,
      reads: tablesRead(formula, sheet.name, { tables }),
      value: isCellError(value) ? value.error : value,
      at: { row: at.row, column: at.column },
      stays: whyItStays(sheet, at, { formula, value }),
    },
  ];
}

function whyItStays(
  { tables }: Sheet,
  at: OurFormula['at'],
  { formula, value }: { readonly formula: string; readonly value: Cell },
): OurFormula['stays'] {
  if (isError(value)) return 'error';
  return isInTable(tables, at) || fillsOneCell(formula) ? null : 'spills';
}

/* Excel's newer errors, such as #BLOCKED! and #CONNECT!, are not among those that the core knows. */
function isError(value: Cell): boolean {
  return errorOf(value) !== undefined || (typeof value === 'string' && /^#[A-Z_/0]+[!?]?$/.test(value));
}
