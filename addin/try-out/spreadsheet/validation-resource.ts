import type { SheetFile, Validation } from '../../../shared/xlsx/workbook-file.ts';
import { areaOf } from '../stand-in/place.ts';
import { toSheetId } from './sheet-id.ts';

/** A list of choices in Univer's terms. `renderMode` 0 leaves the cell looking like a cell: no coloured pill. */
function toRule(validation: Validation, uid: string) {
  const { list } = validation;
  return {
    uid,
    type: 'list',
    formula1: typeof list === 'string' ? `=${list.replace(/^=/, '')}` : (list ?? []).join(','),
    ranges: validation.ranges
      .split(/\s+/)
      .filter((address) => address !== '')
      .map((address) => {
        const { row, column, rows, columns } = areaOf('', address);
        return {
          startRow: row,
          startColumn: column,
          endRow: row + rows - 1,
          endColumn: column + columns - 1,
        };
      }),
    allowBlank: true,
    // A value off the list is left to the assessor, which says what is wrong with it in words.
    showErrorMessage: false,
    errorStyle: 0,
    renderMode: 0,
  };
}

/** The drop-down lists of a workbook. Other validations concern typing only and stay in the file. */
export function validationResource(sheets: readonly SheetFile[]): {
  readonly name: string;
  readonly data: string;
} {
  const bySheet = sheets.map((sheet, index) => [
    toSheetId(index),
    sheet.validations
      .filter(({ kind, list }) => kind === 'list' && list !== undefined)
      .map((validation, position) => toRule(validation, `list-${index}-${position}`)),
  ]);
  return { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(Object.fromEntries(bySheet)) };
}
