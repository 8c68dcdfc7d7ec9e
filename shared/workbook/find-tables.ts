import { cellAddress } from '../kernel/cell-address.ts';
import { foldText } from '../kernel/text.ts';
import { labelOf } from '../kernel/read-cell.ts';
import { sayWorkbookIssue } from '../report/workbook-wording.ts';
import type { FoundTable, FoundTables } from './assessment.ts';
import { findHeaderRows, readHeaderRow, type HeaderRow } from './header-rows.ts';
import { cellOn, toProblems, type PlacedProblem } from './place-on-sheet.ts';
import { placeHeaders } from './place-column.ts';
import { isScorersTable } from './scorers/scorers-names.ts';
import { isResultFormula } from './result-columns/holding.ts';
import type { Sheet } from './sheet.ts';
import type { ChosenTable } from './workbook-map.ts';
import type { TableKind, WorkbookIssue } from './workbook-issue.ts';

/** Tables that the officer has chosen; they are taken whatever else would fit. */
export type Chosen = Readonly<Partial<Record<TableKind, ChosenTable>>>;

/**
 * Finds the product's tables in a workbook by meaning, wherever they stand: the framework by Criterion and Weight,
 * the rules by Rule and Recommendation, the bands by From and Band, the register by the criteria's names and the rules'
 * facts. Among several, the one that fits the other tables best is taken, then an Excel table before a plain range,
 * a visible sheet before a hidden one, and the first. What is not there is a problem; bands need not be.
 */
export function findTables(sheets: readonly Sheet[], chosen: Chosen = {}): FoundTables {
  const listed = (kind: TableKind, find: () => readonly HeaderRow[]): readonly HeaderRow[] =>
    headerRowAt(sheets, chosen[kind]) ?? find();
  const frameworks = listed('framework', () => findHeaderRows(sheets, ['Criterion', 'Weight']));
  const ruleTables = listed('rules', () =>
    findHeaderRows(sheets, ['Rule', 'Recommendation']).filter(isNoResult),
  );
  const facts = ruleTables.flatMap((table) => [...table.folded]);
  const likely = findRegisters(sheets, frameworks, facts);
  const registers = { ...likely, rows: listed('register', () => likely.rows) };
  const register = best(registers.rows, registers.fit);
  const framework = best(frameworks, (each) => countHeld(namesIn(each), register?.folded));
  const rules = best(
    ruleTables.filter((each) => each !== register && !isSameRow(each, register)),
    (each) => countHeld(each.folded, register?.folded) - (hasPlace(each) ? each.folded.size : 0),
  );
  const bands = best(
    listed('bands', () => findHeaderRows(sheets, ['From', 'Band'])),
    () => 0,
  );
  const found = { register, framework, rules, bands };
  const tables = { registers, frameworks, ruleTables: ruleTables.filter((each) => !hasPlace(each)) };
  const reason = (kind: TableKind, why: string): string =>
    chosen[kind] === undefined ? why : 'You chose it in Connect.';
  return {
    register:
      register && toFound(register, reason('register', `It holds ${registerReason(register, framework)}.`)),
    framework: framework && toFound(framework, reason('framework', 'Its headers hold Criterion and Weight.')),
    rules: rules && toFound(rules, reason('rules', 'Its headers hold Rule and Recommendation.')),
    bands: bands && toFound(bands, reason('bands', 'Its headers hold From and Band.')),
    problems: toProblems(problemsOf(found, tables), sheets),
  };
}

function headerRowAt(sheets: readonly Sheet[], at: ChosenTable | undefined): readonly HeaderRow[] | null {
  const sheet = sheets.find(({ name }) => name === at?.sheet);
  return at === undefined || sheet === undefined ? null : [readHeaderRow(sheet, at.row, at.column)];
}

type Found = Readonly<Record<TableKind, HeaderRow | null>>;

function problemsOf(
  { register, framework, rules }: Found,
  all: {
    readonly registers: Registers;
    readonly frameworks: readonly HeaderRow[];
    readonly ruleTables: readonly HeaderRow[];
  },
): readonly PlacedProblem[] {
  const missing: WorkbookIssue[] = [];
  if (framework === null) missing.push({ code: 'workbook.no-framework' });
  if (register === null) missing.push({ code: 'workbook.no-register' });
  if (rules === null) missing.push({ code: 'workbook.no-rules' });
  const { registers } = all;
  return [
    ...missing.map((issue) => ({ sheet: '', row: 0, column: 0, problem: sayWorkbookIssue(issue) })),
    ...rivalsOf('register', register, registers.hold === 'criteria' ? registers.rows : [], registers.fit),
    ...rivalsOf('framework', framework, all.frameworks, (each) => countHeld(namesIn(each), register?.folded)),
    ...rivalsOf('rules', rules, all.ruleTables, (each) => countHeld(each.folded, register?.folded)),
  ];
}

/* Two tables that fit equally well are named: an old copy must not decide unseen. */
function rivalsOf(
  table: TableKind,
  chosen: HeaderRow | null,
  all: readonly HeaderRow[],
  fit: (each: HeaderRow) => number,
): readonly PlacedProblem[] {
  if (chosen === null) return [];
  return all
    .filter(
      (each) => !isSameRow(each, chosen) && fit(each) === fit(chosen) && rankOf(each) === rankOf(chosen),
    )
    .map(({ sheet, row }) => ({
      sheet: chosen.sheet.name,
      row: chosen.row,
      column: chosen.block.left,
      problem: sayWorkbookIssue({ code: 'workbook.another-table', table, sheet: sheet.name, row }),
    }));
}

/** The rows that may head the register, how well each fits, and by what they were found: without criteria only a place tells them. */
interface Registers {
  readonly rows: readonly HeaderRow[];
  readonly fit: (each: HeaderRow) => number;
  readonly hold: 'criteria' | 'place';
}

function findRegisters(
  sheets: readonly Sheet[],
  frameworks: readonly HeaderRow[],
  facts: readonly string[],
): Registers {
  const criteria = frameworks.map((framework) => [...namesIn(framework)]).filter((names) => names.length > 0);
  const taken = (each: HeaderRow): boolean =>
    isScorersTable(each.sheet, each.table) || frameworks.some((other) => isSameRow(each, other));
  const holding = (share: number): readonly HeaderRow[] =>
    criteria
      .flatMap((names) => findHeaderRows(sheets, names, Math.ceil(names.length * share)))
      .filter((each) => !taken(each));
  const whole = holding(1);
  const candidates = whole.length > 0 ? whole : holding(0.5);
  const fallback = (): readonly HeaderRow[] =>
    placeHeaders.flatMap((header) => findHeaderRows(sheets, [header])).filter((each) => !taken(each));
  const most = (each: HeaderRow): number =>
    Math.max(0, ...criteria.map((names) => countHeld(names, each.folded)));
  return {
    rows: candidates.length > 0 ? candidates : fallback(),
    fit: (each) => most(each) * 10_000 + (hasPlace(each) ? 1000 : 0) + countHeld(facts, each.folded),
    hold: candidates.length > 0 ? 'criteria' : 'place',
  };
}

/** The criteria's names that a framework lists, in the form in which they are compared. */
function namesIn({ sheet, columns, block }: HeaderRow): ReadonlySet<string> {
  const column = columns.find(({ header }) => foldText(header) === 'criterion')?.column ?? 0;
  const names = new Set<string>();
  for (let row = block.top + 1; row <= block.bottom; row += 1) {
    const name = foldText(labelOf(cellOn(sheet, row, column)));
    if (name !== '') names.add(name);
  }
  return names;
}

function countHeld(names: Iterable<string>, held: ReadonlySet<string> | undefined): number {
  return [...names].filter((name) => name !== '' && held?.has(name) === true).length;
}

const hasPlace = ({ folded }: HeaderRow): boolean => placeHeaders.some((each) => folded.has(foldText(each)));

/* Results that had to stand apart from the register are headed like rules, but what is below is worked out. */
function isNoResult(row: HeaderRow): boolean {
  const { sheet, block, columns } = row;
  const column = columns.find(({ header }) => foldText(header) === 'rule')?.column ?? 0;
  const below = Array.from({ length: block.bottom - block.top }, (_, index) => block.top + index);
  const formulas = below.map((row0) => sheet.formulas?.get(cellAddress(row0, column - 1)));
  return hasPlace(row) || !formulas.some((each) => each !== undefined && isResultFormula(each));
}

function isSameRow(a: HeaderRow, b: HeaderRow | null): boolean {
  return b !== null && a.sheet === b.sheet && a.row === b.row && a.block.left === b.block.left;
}

const rankOf = ({ table, sheet }: HeaderRow): number => (table === null ? 0 : 2) + (sheet.hidden ? 0 : 1);

function best(rows: readonly HeaderRow[], fit: (row: HeaderRow) => number): HeaderRow | null {
  return (
    rows
      .map((row) => ({ row, fit: fit(row) }))
      .sort((a, b) => b.fit - a.fit || rankOf(b.row) - rankOf(a.row))
      .at(0)?.row ?? null
  );
}

function registerReason(register: HeaderRow, framework: HeaderRow | null): string {
  const names = framework === null ? 0 : namesIn(framework).size;
  const held = framework === null ? 0 : countHeld(namesIn(framework), register.folded);
  return framework === null
    ? 'a column for the place'
    : `${String(held)} of the framework's ${String(names)} criteria`;
}

function toFound({ sheet, row, block, columns, table }: HeaderRow, why: string): FoundTable {
  return {
    sheet: sheet.name,
    headerRow: row,
    firstRow: row + 1,
    lastRow: block.bottom,
    columns,
    why: table === null ? why : `${why} It is the Excel table ${table.name}.`,
  };
}
