/**
 * SCORE of one row as an officer would write it in native functions, ratings in A to G and the weights in row 1: for the
 * scale of 1 to 5, gaps left out. It checks no cell. To be exchanged for the twin that the product writes itself.
 */
export function nativeScoreFormula(row: number): string {
  const ratings = `A${row}:G${row}`;
  const weights = '$A$1:$G$1';
  const counted = `SUMIF(${ratings},">0",${weights})`;
  return `=100*(SUMPRODUCT(${ratings},${weights})-${counted})/(4*${counted})`;
}
