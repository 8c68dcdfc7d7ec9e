import { nativeTwin } from '../../shared/native/native-twin.ts';
import { criteria } from './made-up.ts';

/** The formula of SCORE's native twin for each of some rows of ratings in A to G from row 2 on, the weights standing in row 1. */
export function nativeScoreFormulas(rows: number): readonly string[] {
  const ranges = {
    ratings: { sheet: null, row: 1, column: 0, rows, columns: criteria },
    weights: { sheet: null, row: 0, column: 0, rows: 1, columns: criteria },
    scale: null,
    missing: null,
  };
  return Array.from({ length: rows }, (_, row) => {
    const twin = nativeTwin({ id: 'SCORE', ranges }, { row, column: 0 });
    if (!twin.ok) throw new Error('SCORE of seven criteria has no native twin.');
    return `=${twin.value}`;
  });
}
