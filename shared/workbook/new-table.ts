import { publishedCriteria } from '../framework/published-criteria.ts';
import { areaAddress, type ChangeStep, type Entries, type Entry } from './change.ts';
import { freeNames } from './free-names.ts';
import type { Sheet } from './sheet.ts';
import type { TableKind } from './workbook-issue.ts';

/** What a new table begins with: the published headings, or nothing but its own. */
export type TableStart = 'published' | 'empty';

/** A new table on a sheet of its own: the steps that make it, and where it will be. */
export interface NewTable {
  readonly sheet: string;
  /** The table's cells, such as `A1:E7`. */
  readonly cells: string;
  readonly steps: readonly ChangeStep[];
}

const names: Readonly<Record<TableKind, { readonly sheet: string; readonly table: string }>> = {
  register: { sheet: 'Register', table: 'Partnerships' },
  framework: { sheet: 'Framework', table: 'Criteria' },
  rules: { sheet: 'Rules', table: 'Ruleset' },
  bands: { sheet: 'Bands', table: 'Bandings' },
};

/** Facts that rules usually ask about, with which a register and rules of one's own can begin. */
const usualFacts = ['Country or area', 'Region', 'Kind', 'Stage', 'Activity', 'Agreement'];
const factsInRules = ['Stage', 'Activity', 'Agreement'];

/**
 * Plans a table that a workbook has not got, as a proper Excel table on a new sheet. A framework begins with the published
 * headings and equal weights that say they are illustrative, or with one blank row; a register with the criteria of the
 * framework there is. Nothing that exists is touched. SPEC MP-7.
 */
export function planTable(
  kind: TableKind,
  start: TableStart,
  { sheets, criteria }: { readonly sheets: readonly Sheet[]; readonly criteria: readonly string[] },
): NewTable {
  const named = freeNames(sheets, names[kind]);
  const entries = entriesOf(kind, start, criteria);
  const area = {
    sheet: named.sheet,
    row: 1,
    column: 1,
    rows: entries.length,
    columns: entries[0]?.length ?? 1,
  };
  return {
    sheet: named.sheet,
    cells: areaAddress(area),
    steps: [
      { kind: 'add-sheet', sheet: named.sheet },
      { kind: 'write', area, entries },
      { kind: 'add-table', area, name: named.table },
    ],
  };
}

function entriesOf(kind: TableKind, start: TableStart, criteria: readonly string[]): Entries {
  switch (kind) {
    case 'framework':
      return framework(start);
    case 'register':
      return withBlankRow(['Place', ...usualFacts, ...(criteria.length > 0 ? criteria : publishedCriteria)]);
    case 'rules':
      return withBlankRow(['Rule', ...factsInRules, 'Recommendation', 'Reason', 'Report order']);
    case 'bands':
      return [['From', 'Band', 'Note'], ...usualBands];
  }
}

const usualBands: Entries = [
  [0, 'Weak', 'Illustrative: agree your own'],
  [40, 'Fair', ''],
  [65, 'Strong', ''],
];

function framework(start: TableStart): Entries {
  const headers = ['Criterion', 'Question', 'Weight', 'Lowest', 'Highest', 'Note'];
  if (start === 'empty') return withBlankRow(headers);
  const note = 'Illustrative: equal weights until the council agrees its own';
  return [headers, ...publishedCriteria.map((name): Entry[] => [name, '', 1, 1, 5, note])];
}

/* An Excel table has at least one row under its headings. */
function withBlankRow(headers: readonly string[]): Entries {
  return [headers, headers.map(() => '')];
}
