import type { Cell } from '../../shared/kernel/cell.ts';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import type { AssessedRow } from '../../shared/workbook/assessment.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { publishedSheets, registerGrid } from './sheet-builder.ts';

const [headerCells = []] = registerGrid;
const width = headerCells.length;
const lastFact = cellAddress(0, width - 1).replace(/\d+$/, '');

/** The result columns that the published register is given in tests: their headers, formulas by row, and values. */
const columns: readonly (readonly [string, (row: number) => string, (row: AssessedRow) => Cell])[] = [
  ['Score', (row) => `PARTNERCITY.SCORE($T${row}:Y${row},Weights!$B$2:$B$7)`, ({ score }) => score],
  ['Low', (row) => `INDEX(PARTNERCITY.BOUNDS($T${row}:Y${row},Weights!$B$2:$B$7),1,1)`, ({ low }) => low],
  ['Band', (row) => `IFERROR(PARTNERCITY.BAND(Z${row},Steps!$A$2:$B$4),"")`, ({ band }) => band],
  [
    'Recommendation',
    (row) => `PARTNERCITY.RECOMMEND(A${row}:${lastFact}${row},$A$1:$${lastFact}$1,Decisions!$A$1:$Q$14)`,
    ({ recommendation }) => recommendation,
  ],
];

/** The address of a result cell, by its header and row. */
export function resultAddress(header: string, row: number): string {
  return cellAddress(row - 1, width + columns.findIndex(([name]) => name === header));
}

/** A result cell put otherwise: its value, its formula, or (`null`) no formula at all. */
export interface OtherCell {
  readonly value?: Cell;
  readonly formula?: string | null;
}

/**
 * The published review with four columns of living formulas beside the register (`Cities`), all of them right; single cells
 * may be put otherwise, by address.
 */
export function sheetsWithResults(others: Readonly<Record<string, OtherCell>> = {}): readonly Sheet[] {
  const [register, ...rest] = publishedSheets();
  const { rows } = assessWorkbook(publishedSheets());
  const formulas = new Map<string, string>();
  const cells = registerGrid.map((line, index): readonly Cell[] => {
    const row = rows[index - 1];
    return [
      ...line,
      ...columns.map(([header, formula, value], column): Cell => {
        if (row === undefined) return header;
        const address = cellAddress(index, width + column);
        const other = others[address] ?? {};
        if (other.formula !== null) formulas.set(address, other.formula ?? formula(index + 1));
        return other.value === undefined ? value(row) : other.value;
      }),
    ];
  });
  return register === undefined ? [] : [{ ...register, cells, formulas }, ...rest];
}
