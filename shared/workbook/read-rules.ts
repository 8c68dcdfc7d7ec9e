import type { Grid } from '../kernel/cell.ts';
import { labelOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import { readBands, type Bands } from '../framework/bands.ts';
import type { RuleIssue, RuleTable } from '../recommendation/rule.ts';
import { readRuleTable } from '../recommendation/rule-table.ts';
import { sayProblem } from '../report/issue-wording.ts';
import type { FoundTable } from './assessment.ts';
import { cellOn, type PlacedProblem } from './place-on-sheet.ts';
import type { Sheet } from './sheet.ts';

/** Something read from a table, or null with the problems that stopped it. */
export interface ReadTable<Value> {
  readonly value: Value | null;
  readonly problems: readonly PlacedProblem[];
}

/** The cells of a found table, header row included, in the given columns of the sheet or in all of its own. */
export function gridOf(
  table: FoundTable,
  sheet: Sheet,
  columns: readonly number[] = table.columns.map(({ column }) => column),
): Grid {
  const rows = Array.from(
    { length: table.lastRow - table.headerRow + 1 },
    (_, index) => table.headerRow + index,
  );
  return rows.map((row) => columns.map((column) => cellOn(sheet, row, column)));
}

/** Reads the rules for a register of the given headers; a column that is missing there is named once, not once a rule. */
export function readRules(table: FoundTable, sheet: Sheet, headers: readonly string[]): ReadTable<RuleTable> {
  const read = readRuleTable(headers, gridOf(table, sheet));
  if (read.ok) return { value: read.value, problems: [] };
  const named = new Set<string>();
  const issues = read.issues.filter((issue) => {
    if (issue.code !== 'rules.unknown-column' && issue.code !== 'rules.ambiguous-column') return true;
    const header = foldText(issue.header);
    const isNew = !named.has(header);
    named.add(header);
    return isNew;
  });
  return { value: null, problems: issues.map((issue) => placeRuleIssue(issue, table)) };
}

function placeRuleIssue(issue: RuleIssue, table: FoundTable): PlacedProblem {
  return {
    sheet: table.sheet,
    row: table.headerRow + issue.at.row - 1,
    column: table.columns[issue.at.column - 1]?.column ?? 0,
    problem: sayProblem(issue),
  };
}

/** Says which of the results the rules ask for: as a column, or by name in a reason (`{Score}`). */
export function computedAsked(computed: readonly string[], rules: Grid): readonly string[] {
  const [headers = [], ...body] = rules;
  const asked = new Set(headers.map((header) => foldText(labelOf(header))));
  const words = body
    .flat()
    .map((cell) => (typeof cell === 'string' && cell.includes('{') ? foldText(cell) : ''))
    .join('\n');
  return computed.filter((header) => asked.has(foldText(header)) || words.includes(`{${foldText(header)}}`));
}

/** Reads the bands; every trouble is named at its cell. */
export function readBandTable(table: FoundTable, sheet: Sheet): ReadTable<Bands> {
  const find = (header: string): number =>
    table.columns.find((each) => foldText(each.header) === header)?.column ?? 0;
  const columns = [find('from'), find('band')];
  const read = readBands(gridOf(table, sheet, columns).slice(1));
  if (read.ok) return { value: read.value, problems: [] };
  const problems = read.issues.map((issue) => ({
    sheet: table.sheet,
    row: issue.at.whole ? table.headerRow : table.headerRow + issue.at.row,
    column: columns[issue.at.column - 1] ?? 0,
    problem: sayProblem(issue),
  }));
  return { value: null, problems };
}
