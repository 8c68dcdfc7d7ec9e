import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { bookBytes } from '../../support/xlsx-builder.ts';

/** The first row of a sheet that holds one cell. */
function rowWith(cell: string) {
  const xml = `<sheetData><row r="1">${cell}</row></sheetData>`;
  const read = readWorkbook(bookBytes({ sheets: [{ name: 'Data', xml }] }));
  return read.ok ? read.value.sheets[0]?.cells[0] : read.issues;
}

describe('a formula that its program never calculated', () => {
  it('is an error that can be named, not a blank', () => {
    expect(rowWith('<c r="A1"><f>2+3</f></c>')).toEqual([{ error: '#VALUE!' }]);
  });

  it('is a value like any other once it has one, empty text included', () => {
    expect(rowWith('<c r="A1"><f>2+3</f><v>5</v></c>')).toEqual([5]);
    expect(rowWith('<c r="A1" t="str"><f>""</f><v>a</v></c>')).toEqual(['a']);
  });

  it('is left out when it is ours, because it is worked out anew', () => {
    // The sheet's used part then begins at B1.
    expect(rowWith('<c r="A1"><f>_xldudf_PARTNERCITY_SCORE(B1)</f></c><c r="B1"><v>1</v></c>')).toEqual([1]);
  });
});
