/** Illustrative ratings of the fifteen places, by place, in the order of the criteria: the council published none. */
export const illustrativeRatings: ReadonlyMap<string, readonly (number | string)[]> = new Map([
  ['Anshan', [3, 2, 2, 2, 1, 1]],
  ['Daqing', [2, 1, '?', 2, 1, 1]],
  ['Nanchang', [3, 2, 2, 2, 1, '?']],
  ['Chengdu', [4, 4, 4, 2, 4, 2]],
  ['Bapaume', [3, 2, 3, 5, 4, 3]],
  ['Estelí', [2, 3, 2, 2, 4, 3]],
  ['Bochum', [4, 5, 4, 5, 5, 4]],
  ['Kawasaki', [5, 4, 5, 5, 4, 3]],
  ['Khmelnytskyi', [3, 4, 3, 4, 5, 4]],
  ['Pittsburgh', [5, 5, 5, 5, 5, 4]],
  ['Donetsk', [2, '?', '?', 1, '?', 'n/a']],
  ['Kotli', [2, 2, '?', 3, 3, '?']],
  ['Kitwe', [2, 2, '?', 3, '?', '?']],
  ['Nablus', [3, 3, 2, 2, 4, 2]],
  ['Jeju Island', [4, 4, '?', 5, 3, '?']],
]);
