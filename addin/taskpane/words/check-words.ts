import type { FindingKind } from '../../../shared/workbook/finding.ts';

const cellsOf = (count: number): string => `${String(count)} ${count === 1 ? 'cell' : 'cells'}`;

/** The Check page: what was found in the workbook, and how it is mended. */
export const checkWords = {
  kinds: {
    tables: 'Tables and headers',
    cells: 'Cells',
    rules: 'Rules',
    places: 'Places that look alike',
    dates: 'Dates that have passed',
    formulas: 'Formulas',
  } satisfies Record<FindingKind, string>,
  heading: (kind: string, count: number) => `${kind} (${String(count)})`,
  where: (sheet: string, row: number) => `${sheet}, row ${String(row)}`,
  whereOf: (place: string, where: string) => `${place} · ${where}`,

  none: 'No problems found',
  noneHow:
    'Every rating, weight, band and rule can be read, and the formulas say what they should. Problems appear here as you type, each with the way to its cell.',
  checking: 'Checking…',
  checkingHow: 'Looking at cells, rules, places, dates and formulas.',
  notLoaded:
    'Only part of the check could be made: the rest could not be loaded. Check the connection, then check again.',
  checked: (counts: string, seconds: string) => `Checked ${counts} in ${seconds} s.`,
  places: (count: number) => `${String(count)} ${count === 1 ? 'place' : 'places'}`,
  rules: (count: number) => `${String(count)} ${count === 1 ? 'rule' : 'rules'}`,
  criteria: (count: number) => `${String(count)} ${count === 1 ? 'criterion' : 'criteria'}`,
  unused: (ids: string, isOne: boolean) =>
    `${isOne ? `Rule ${ids} decides` : `Rules ${ids} decide`} no place at present, which may be right.`,
  moreRules: (count: number) => `${String(count)} more`,
  more: (count: number) => `Show ${String(count)} more`,

  wholeSentence: 'Read all of it',

  mend: 'Mend',
  mendAt: (sheet: string, cell: string) => `Mend ${sheet}, ${cell}`,
  mendAll: (count: number) => `Mend all ${String(count)}`,
  mendAllOf: (count: number, kind: string) => `Mend all ${String(count)}: ${kind}`,
  preview: (cells: number) => `What will be written into ${cellsOf(cells)}`,
  now: 'Now',
  then: 'Mended',
  cell: 'Cell',
  andMore: (cell: string, more: number) => `${cell} and ${String(more)} more`,
  moreMends: (count: number) => `And ${String(count)} more.`,
  nothing: '(nothing)',
  confirm: (cells: number) => `Mend ${cellsOf(cells)}`,
  leave: 'Leave as it is',
  doing: (cells: number) => `Mending ${cellsOf(cells)}…`,
  done: (cells: number) => (cells === 1 ? '1 cell is mended.' : `${cellsOf(cells)} are mended.`),
} as const;
