const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${String(number)} ${many}`;
const formulas = (number: number): string => count(number, 'formula', 'formulas');
const cells = (number: number): string => count(number, 'cell', 'cells');

/** What is said of freezing formulas to values. */
export const freezeWords = {
  none: 'No formulas of ours in this workbook',
  noneHow:
    'Formulas that call PARTNERCITY functions can be turned into the values they show, for someone who has no add-in, and brought back afterwards. Add results puts such formulas beside the register.',
  openInsert: 'Open Add results',

  living: 'Formulas of ours',
  found: (number: number, where: string) => `${formulas(number)}: ${where}.`,
  onSheet: (number: number, sheet: string) => `${String(number)} on ${sheet}`,
  how: 'Frozen, each cell keeps the value it shows and no longer calculates. The formulas are kept on the sheet Partner City formulas.',
  freeze: (number: number) => `Freeze ${formulas(number)}`,
  freezing: (number: number) => `Freezing ${formulas(number)}…`,
  frozen: (number: number) =>
    `${formulas(number)} ${number === 1 ? 'is' : 'are'} frozen to ${number === 1 ? 'its value' : 'their values'}, and listed on Partner City formulas.`,
  stays: (number: number) =>
    `${formulas(number)} ${number === 1 ? 'stays' : 'stay'} as ${number === 1 ? 'it is' : 'they are'}`,
  staysError: (shown: string) => `Shows ${shown}, which is no value to keep.`,
  staysSpills: 'May fill the cells beside it, so it can’t be frozen alone.',

  back: 'Frozen before',
  isFrozen: (number: number) =>
    `${cells(number)} can get ${number === 1 ? 'its formula' : 'their formulas'} back.`,
  unfreeze: (number: number) => `Bring back ${formulas(number)}`,
  unfreezing: (number: number) => `Bringing back ${formulas(number)}…`,
  unfrozen: (number: number) => `${formulas(number)} ${number === 1 ? 'calculates' : 'calculate'} again.`,
  tidy: 'Tidy the list',
  tidied: 'The list of formulas is up to date.',
  notBack: (number: number) => `${cells(number)} ${number === 1 ? 'stays a value' : 'stay values'}`,
  changed: 'Holds something else than what it was frozen to, so somebody has changed it.',
  gone: 'The row can’t be found again: its place or column is gone, or there twice.',
  columnMoved:
    'The column has moved, and its formula could read the wrong cells. Clear the column, and Add results writes it anew.',
  tablesMoved:
    'The framework, the rules or the bands stand elsewhere now or have grown, and the formula would read other cells. Clear the column, and Add results writes it anew.',
  noFormula: 'The list has no formula of ours for it.',

  list: 'List of formulas',
  listHow:
    'Writes every formula of ours, with its place and value, to the sheet Partner City formulas. Nothing is frozen.',
  makeList: 'List the formulas',
  listing: 'Listing the formulas…',
  listed: (number: number) =>
    `${formulas(number)} ${number === 1 ? 'is' : 'are'} listed on Partner City formulas.`,
  listUpToDate: 'The list is up to date.',
  sheetTaken: (sheet: string) =>
    `There is a sheet ${sheet} that holds something else. Give it another name, or move what stands below the list, then come back.`,

  where: (place: string, sheet: string, cell: string) =>
    place === '' ? `${sheet}, ${cell}` : `${place}, ${sheet} ${cell}`,
  andMore: (number: number) => `And ${String(number)} more.`,
} as const;
