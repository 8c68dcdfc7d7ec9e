import { describe, expect, it } from 'vitest';
import { choosePlace } from '../../../addin/app/choose-place.ts';
import { buildAssessment, buildRow } from '../../support/assessment-builders.ts';

const kotli = buildRow();
const on = (row: number, sheet = 'Register') => ({ sheet, row, column: 3, rows: 1 });

describe('which place is in view', () => {
  it('is nobody before a row of the register is selected', () => {
    expect(choosePlace(buildAssessment(), on(1), null)).toBeNull();
    expect(choosePlace(buildAssessment(), null, null)).toBeNull();
  });

  it('is not a row of the same number on another sheet', () => {
    expect(choosePlace(buildAssessment(), on(13, 'Notes'), null)).toBeNull();
  });

  it('follows the partnership when a sort moves its row', () => {
    const moved = buildAssessment({ rows: [buildRow({ row: 4 })] });
    expect(choosePlace(moved, on(1), kotli)).toMatchObject({ isSelected: false, row: { row: 4 } });
  });

  it('keeps to its row when two rows carry the same id', () => {
    const twice = buildAssessment({ rows: [buildRow({ row: 4 }), kotli] });
    expect(choosePlace(twice, on(1), kotli)?.row.row).toBe(13);
  });

  it('is nobody once the partnership has left the register', () => {
    expect(choosePlace(buildAssessment({ rows: [] }), on(1), kotli)).toBeNull();
  });
});
