/** The letters of a column counted from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index0: number): string {
  let letters = '';
  for (let left = index0 + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell whose row and column are counted from 0, as Excel writes it: 0 and 0 give A1. */
export function cellAddress(row0: number, column0: number): string {
  return `${columnLetters(column0)}${String(row0 + 1)}`;
}
