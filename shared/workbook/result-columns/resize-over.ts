import type { ChangeStep } from '../change.ts';
import { excelTableOf } from './references.ts';
import type { ResultGround } from './result-ground.ts';

/** The step that lets the register's Excel table reach as far as a column, counted from 1; none for a plain range. SPEC IN-12. */
export function resizeOver(
  { register }: Pick<ResultGround, 'register'>,
  last: number,
): readonly ChangeStep[] {
  const table = excelTableOf(register);
  if (table === null) return [];
  const area = {
    sheet: register.sheet.name,
    row: table.row + 1,
    column: table.column + 1,
    rows: table.rows,
    columns: last - table.column,
  };
  return [{ kind: 'resize-table', name: table.name, area }];
}
