import type { Grid } from '../kernel/cell.ts';
import { labelOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import type { RuleTable } from '../recommendation/rule.ts';
import { sayWorkbookIssue } from '../report/workbook-wording.ts';
import type { FoundTable } from './assessment.ts';
import { frozenColumns } from './freeze/frozen-columns.ts';
import { isEmptyRow } from './header-rows.ts';
import { cellOn, type PlacedProblem } from './place-on-sheet.ts';
import { computedAsked, gridOf, readRules } from './read-rules.ts';
import { sortColumns, type RegisterColumns } from './register-columns.ts';
import type { Sheet } from './sheet.ts';
import type { WorkbookIssue } from './workbook-issue.ts';

/** A found table with its sheet. */
export interface TableOnSheet {
  readonly table: FoundTable;
  readonly sheet: Sheet;
}

/** A register made ready to be assessed: its columns by purpose, its rows, and the rules as they bear on it. */
export interface ReadRegister extends TableOnSheet {
  readonly columns: RegisterColumns;
  /** The sheet's rows that hold a partnership. */
  readonly rows: readonly number[];
  /** Null when there are no rules, or something is wrong with them. */
  readonly rules: RuleTable | null;
  /** The results that the rules see as facts, after the register's own columns. */
  readonly computed: readonly string[];
  readonly problems: readonly PlacedProblem[];
  /** Header and rows of the inputs, for the fingerprint. */
  readonly grid: Grid;
}

/** The columns of a register by purpose, and what the rules ask of them. */
export type AskedRegister = Pick<ReadRegister, 'columns' | 'rules' | 'computed'> & {
  readonly problems: readonly PlacedProblem[];
};

/** The rules, where there are any, and the whole workbook, whose list of frozen formulas tells results from facts. */
export interface RulesInWorkbook {
  readonly ruleTable: TableOnSheet | null;
  readonly sheets: readonly Sheet[];
}

/** Sorts the columns of a register and reads the rules for them; none of its rows is read. */
export function readAsked(
  { table, sheet }: TableOnSheet,
  criteria: readonly string[],
  { ruleTable, sheets }: RulesInWorkbook,
): AskedRegister {
  const ruleGrid = ruleTable === null ? [] : gridOf(ruleTable.table, ruleTable.sheet);
  const ruleHeaders = (ruleGrid[0] ?? []).map(labelOf);
  const columns = sortColumns(table, sheet, criteria, {
    ruleHeaders: [...ruleHeaders, ...namesInReasons(ruleGrid)],
    frozen: frozenColumns(sheets, { table, sheet }),
  });
  const computed = computedAsked(columns.computed, ruleGrid);
  const headers = columns.inputs.map(({ header }) => header);
  const rules = ruleTable && readRules(ruleTable.table, ruleTable.sheet, [...headers, ...computed]);
  return { columns, computed, rules: rules?.value ?? null, problems: rules?.problems ?? [] };
}

/** Reads a register against the criteria of its framework and the rules. Rows without any input are passed over. */
export function readRegister(
  found: TableOnSheet,
  criteria: readonly string[],
  asked: RulesInWorkbook,
): ReadRegister {
  const { table, sheet } = found;
  const { columns, computed, rules, problems } = readAsked(found, criteria, asked);
  const headers = columns.inputs.map(({ header }) => header);
  const inputs = columns.inputs.map(({ column }) => column);
  const rows = filledRows(table, sheet, inputs);
  return {
    table,
    sheet,
    columns,
    rows,
    rules,
    computed,
    problems: [
      ...problems,
      ...headerProblems(table, columns, rows.length),
      ...criterionProblems(table, criteria),
    ],
    grid: [headers, ...rows.map((row) => inputs.map((column) => cellOn(sheet, row, column)))],
  };
}

/** The names in braces in the cells of the rules: a reason may tell a fact that no condition asks about, `led by {Lead}`. */
export function namesInReasons(ruleGrid: Grid): readonly string[] {
  const texts = ruleGrid.slice(1).flatMap((row) => row.map(labelOf));
  return texts.flatMap((text) => [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''));
}

function filledRows(
  { firstRow, lastRow }: FoundTable,
  sheet: Sheet,
  inputs: readonly number[],
): readonly number[] {
  const rows: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (!isEmptyRow(sheet, row, inputs)) rows.push(row);
  }
  return rows;
}

function headerProblem(table: FoundTable, issue: WorkbookIssue, column?: number): PlacedProblem {
  const first = table.columns.find(({ header }) => header !== '')?.column ?? 1;
  return {
    sheet: table.sheet,
    row: table.headerRow,
    column: column ?? first,
    problem: sayWorkbookIssue(issue),
  };
}

function headerProblems(
  table: FoundTable,
  { place }: RegisterColumns,
  rows: number,
): readonly PlacedProblem[] {
  return [
    ...(place === undefined ? [headerProblem(table, { code: 'register.no-place-column' })] : []),
    ...(rows === 0 ? [headerProblem(table, { code: 'register.empty' })] : []),
  ];
}

function criterionProblems(table: FoundTable, criteria: readonly string[]): readonly PlacedProblem[] {
  const distinct = criteria.filter((name, index) => name !== '' && criteria.indexOf(name) === index);
  return distinct.flatMap((criterion) => {
    const named = table.columns.filter(({ header }) => foldText(header) === foldText(criterion));
    if (named.length === 0) return [headerProblem(table, { code: 'register.no-criterion', criterion })];
    const repeated = { code: 'register.repeated-criterion', criterion } as const;
    return named.slice(1).map(({ column }) => headerProblem(table, repeated, column));
  });
}
