import { describe, expect, it } from 'vitest';
import { keptBy, rowsToShow } from '../../../addin/app/shown-row.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { publishedSheets, registerGrid, sheetOf } from '../../support/sheet-builder.ts';

const evidence = sheetOf('Evidence', [
  ['Place', 'Criterion', 'Evidence'],
  ['Kotli', 'Profile', 'A letter'],
]);
const withOverride = registerGrid.map((row, index) => [
  ...row,
  ...(index === 0 ? ['Override'] : [row.includes('Kotli') ? 'Retain' : null]),
]);

function shown(sheets: readonly Sheet[], place: string) {
  const assessment = assessWorkbook(sheets);
  const row = assessment.rows.find((each) => each.place === place);
  if (row === undefined) throw new Error(`no ${place}`);
  return rowsToShow(sheets, assessment)(row);
}

describe('a row with what the workbook says of it besides', () => {
  it('says that the workbook has no place for evidence and overrides', () => {
    const row = shown(publishedSheets(), 'Kotli');
    expect(row).toMatchObject({ evidence: 'not-kept', override: 'not-kept' });
    expect([...keptBy(row)]).toEqual([]);
  });

  it('has the evidence and the override of its own place', () => {
    const sheets = [...publishedSheets({ register: withOverride }), evidence];
    expect(shown(sheets, 'Kotli')).toMatchObject({
      criteria: { length: 6 },
      evidence: [{ text: 'A letter' }],
      override: { outcome: 'Retain' },
    });
    expect(shown(sheets, 'Kitwe')).toMatchObject({ evidence: [], override: null });
    expect([...keptBy(shown(sheets, 'Kitwe'))]).toEqual(['evidence', 'override']);
  });

  it('has evidence that the register itself has a column for', () => {
    const register = registerGrid.map((row, index) => [...row, index === 0 ? 'Evidence' : null]);
    expect(shown(publishedSheets({ register }), 'Kotli').evidence).toEqual([]);
  });
});
