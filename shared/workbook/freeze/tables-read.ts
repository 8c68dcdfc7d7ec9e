import { areaAddress } from '../change.ts';
import type { Assessment, FoundTable } from '../assessment.ts';
import { sheetInFormula } from '../../kernel/cell-address.ts';

const fixedRow = /\$[A-Z]{1,3}\$\d/i;

/**
 * The tables that a formula in a cell of a sheet reads by fixed addresses, as they stand now: `Weights!A1:B7; Decisions!A1:E20`. Of the register,
 * whose rows come and go, the header's first cell. A formula that is kept as text can't follow a table that moves; when this has
 * changed, it would read other cells. Tables read by name are not among them. SPEC FZ-10.
 */
export function tablesRead(formula: string, sheet: string, { tables }: Pick<Assessment, 'tables'>): string {
  if (!fixedRow.test(formula)) return '';
  const isRead = (table: FoundTable | null): table is FoundTable =>
    table !== null && (table.sheet === sheet || formula.includes(`${sheetInFormula(table.sheet)}!`));
  const addressOf = (table: FoundTable, rows: number, columns: number): string => {
    const prefix = table.sheet === sheet ? '' : `${sheetInFormula(table.sheet)}!`;
    const column = table.columns[0]?.column ?? 1;
    return prefix + areaAddress({ sheet, row: table.headerRow, column, rows, columns });
  };
  const whole = [tables.framework, tables.rules, tables.bands]
    .filter(isRead)
    .map((table) => addressOf(table, table.lastRow - table.headerRow + 1, table.columns.length));
  const corner = [tables.register].filter(isRead).map((table) => addressOf(table, 1, 1));
  return [...whole, ...corner].join('; ');
}
