import type { Grid } from '../kernel/cell.ts';
import { foldText } from '../kernel/text.ts';
import { fingerprint } from '../fingerprint/fingerprint.ts';
import { groupByRule } from '../recommendation/resolutions.ts';
import { sayWorkbookIssue } from '../report/workbook-wording.ts';
import { methodVersion, productVersion } from '../version.ts';
import { assessRow, type AssessContext } from './assess-row.ts';
import type { Assessment, Criterion, FoundTable, FoundTables } from './assessment.ts';
import { readFramework, type ReadFramework } from './criteria.ts';
import { findTables } from './find-tables.ts';
import { isEmptyRow } from './header-rows.ts';
import { cellOn, toProblems, type PlacedProblem } from './place-on-sheet.ts';
import { computedAsked, gridOf, readBandTable, readRules } from './read-rules.ts';
import { sortColumns, type RegisterColumns } from './register-columns.ts';
import type { Sheet } from './sheet.ts';
import type { WorkbookIssue } from './workbook-issue.ts';

/**
 * Assesses every row of the register that a workbook holds, by the very functions that the cells use. Result columns
 * are never read: whatever a file has stored in them, the assessment works them out anew. Never throws for what is in
 * the cells: every trouble is a problem at its sheet and cell, and the other rows are still right.
 */
export function assessWorkbook(sheets: readonly Sheet[]): Assessment {
  const tables = findTables(sheets);
  const framework = read(tables.framework, sheets, readFramework);
  const bands = read(tables.bands, sheets, readBandTable);
  const register = read(tables.register, sheets, (table, sheet) =>
    readRegister(table, sheet, { tables, sheets, framework }),
  );
  const context = register && { ...register.context, bands: bands?.value ?? null };
  const results = context === null ? [] : (register?.rows ?? []).map((row) => assessRow(context, row));
  const placed = [
    ...(framework?.problems ?? []),
    ...(bands?.problems ?? []),
    ...(register?.problems ?? []),
    ...results.flatMap(({ problems }) => problems),
  ];
  const decided = results.flatMap(({ row, rule }) =>
    rule === null || row.place === '' ? [] : [{ place: row.place, rule }],
  );
  const grids = register && framework && [register.grid, framework.grid];
  return {
    rows: results.map(({ row, problems }) => ({ ...row, problems: toProblems(problems, sheets) })),
    problems: [...tables.problems, ...toProblems(placed, sheets)],
    resolutions: groupByRule(decided),
    versions: { product: productVersion, method: methodVersion },
    fingerprint: grids && fingerprint([...grids, ...otherGrids(tables, sheets)]),
    tables,
    criteria: criteriaOf(framework),
    bands: bands?.value ?? [],
  };
}

function read<Value>(
  table: FoundTable | null,
  sheets: readonly Sheet[],
  how: (table: FoundTable, sheet: Sheet) => Value,
): Value | null {
  const sheet = table && sheets.find(({ name }) => name === table.sheet);
  return table && sheet ? how(table, sheet) : null;
}

interface ReadRegister {
  readonly context: Omit<AssessContext, 'bands'>;
  readonly rows: readonly number[];
  readonly problems: readonly PlacedProblem[];
  /** Header and rows of the inputs, for the fingerprint. */
  readonly grid: Grid;
}

interface Around {
  readonly tables: FoundTables;
  readonly sheets: readonly Sheet[];
  readonly framework: ReadFramework | null;
}

function readRegister(register: FoundTable, sheet: Sheet, around: Around): ReadRegister {
  const { tables, sheets, framework } = around;
  const criteria = framework?.names ?? [];
  const columns = sortColumns(
    register,
    sheet,
    criteria,
    tables.rules?.columns.map(({ header }) => header) ?? [],
  );
  const ruleGrid = read(tables.rules, sheets, (table, on) => gridOf(table, on)) ?? [];
  const computed = computedAsked(columns.computed, ruleGrid);
  const headers = [...columns.inputs.map(({ header }) => header), ...computed];
  const rules = read(tables.rules, sheets, (table, on) => readRules(table, on, headers));
  const inputs = columns.inputs.map(({ column }) => column);
  const rows: number[] = [];
  for (let row = register.firstRow; row <= register.lastRow; row += 1) {
    if (!isEmptyRow(sheet, row, inputs)) rows.push(row);
  }
  return {
    context: {
      sheet,
      register,
      columns,
      weights: framework?.weights ?? null,
      scale: framework?.scale ?? null,
      rules: rules?.value ?? null,
      computed,
    },
    rows,
    problems: [...(rules?.problems ?? []), ...headerProblems(register, columns, criteria, rows.length)],
    grid: [
      columns.inputs.map(({ header }) => header),
      ...rows.map((row) => inputs.map((column) => cellOn(sheet, row, column))),
    ],
  };
}

function headerProblems(
  { sheet, headerRow, columns: all }: FoundTable,
  columns: RegisterColumns,
  criteria: readonly string[],
  rowCount: number,
): readonly PlacedProblem[] {
  const first = all.find(({ header }) => header !== '')?.column ?? 1;
  const at = (issue: WorkbookIssue, column = first): PlacedProblem => {
    return { sheet, row: headerRow, column, problem: sayWorkbookIssue(issue) };
  };
  const problems: PlacedProblem[] = [];
  if (columns.place === undefined) problems.push(at({ code: 'register.no-place-column' }));
  if (rowCount === 0) problems.push(at({ code: 'register.empty' }));
  for (const [index, criterion] of criteria.entries()) {
    const named = all.filter(({ header }) => foldText(header) === foldText(criterion));
    const isNamed = criterion !== '' && criteria.indexOf(criterion) === index;
    if (isNamed && named.length === 0) problems.push(at({ code: 'register.no-criterion', criterion }));
    for (const { column } of isNamed ? named.slice(1) : []) {
      problems.push(at({ code: 'register.repeated-criterion', criterion }, column));
    }
  }
  return problems;
}

function otherGrids({ rules, bands }: FoundTables, sheets: readonly Sheet[]): readonly Grid[] {
  return [rules, bands].flatMap((table) => {
    const grid = read(table, sheets, (found, sheet) => gridOf(found, sheet));
    return grid === null ? [] : [grid];
  });
}

function criteriaOf(framework: ReadFramework | null): readonly Criterion[] {
  const { weights, scale } = framework ?? {};
  if (!framework || !weights || !scale) return [];
  return framework.names.map((name, index) => ({
    name,
    weight: weights[index] ?? 0,
    lowest: scale.lowest[index] ?? 1,
    highest: scale.highest[index] ?? 5,
  }));
}
