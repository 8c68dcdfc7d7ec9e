import type { TableKind } from '../../../shared/workbook/workbook-issue.ts';

/** The Connect page. */
export const connectWords = {
  what: {
    register: 'One row for each partnership, one column for each criterion.',
    framework: 'One row for each criterion, with its weight.',
    rules: 'One row for each rule, tried from the top.',
    bands: 'From which score a word such as Fair or Strong is used. Optional.',
  } satisfies Record<TableKind, string>,
  found: (sheet: string, row: number, table: string | null) =>
    table === null
      ? `${sheet}, headings in row ${String(row)}.`
      : `${sheet}, headings in row ${String(row)}, Excel table ${table}.`,
  notFound: 'Not found.',
  optional: 'Not found; scores have no words then.',
  rows: (count: number) => (count === 1 ? '1 row.' : `${String(count)} rows.`),
  where: 'Where it is',
  isFound: '✓ found',
  byMeaning: 'Found by its headings',
  chooseOne: 'Choose its row of headings…',
  choice: (sheet: string, row: number, headers: string) => `${sheet}, row ${String(row)}: ${headers}`,
  columns: (found: number, of: number) => `Columns: ${String(found)} of ${String(of)} found`,
  columnsHow:
    'Where a heading of yours is called otherwise, choose it here. Nothing in the sheet is renamed.',
  notThere: '(not there)',
  notNeeded: '(none)',
  rulesHow:
    'Rules are read by their own headings: Rule, Recommendation, Reason, Report order, and for each fact the heading it has in the register.',
  create: 'Make one on a new sheet',
  createPublished: 'Make one with the published headings',
  createEmpty: 'Make an empty one',
  creating: (name: string) => `Making the ${name} sheet…`,
  created: (name: string, sheet: string, cells: string) =>
    `${name} is a new table on sheet ${sheet}, ${cells}. Fill it in there.`,
  forget: 'Forget my corrections',
  forgotten: 'Everything is found by its headings again.',
  kept: 'Kept in this workbook.',
  notKept: (why: string) => `In use now, but not kept in the workbook. ${why}`,
  notRead: (why: string) =>
    `Not put right: the corrections that this workbook keeps already can’t be read just now, and would be lost. ${why}`,
  takeMeThere: (name: string) => `Take me there: ${name}`,
} as const;
