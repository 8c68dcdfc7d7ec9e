import type { Cell, Grid } from '../kernel/cell.ts';
import { isBlank, labelOf } from '../kernel/read-cell.ts';
import { foldText, sameText } from '../kernel/text.ts';
import { readScale, type Scale } from '../framework/scale.ts';
import { readWeights, type Weights } from '../framework/weights.ts';
import { sayProblem } from '../report/issue-wording.ts';
import { sayWorkbookIssue } from '../report/workbook-wording.ts';
import type { FoundTable } from './assessment.ts';
import { cellOn, type PlacedProblem } from './place-on-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { WorkbookIssue } from './workbook-issue.ts';

/** A framework as read: its criteria's names always, weights and scale when nothing is wrong with them. */
export interface ReadFramework {
  readonly names: readonly string[];
  readonly weights: Weights | null;
  readonly scale: Scale | null;
  readonly problems: readonly PlacedProblem[];
  /** Header and rows as they stand, for the fingerprint. */
  readonly grid: Grid;
}

const wantedHeaders = ['Criterion', 'Weight', 'Lowest', 'Highest'] as const;
type Header = (typeof wantedHeaders)[number];

/** Where a framework keeps what it says: its columns, counted from 1, and the sheet's rows that hold a criterion. */
export interface CriteriaPlace {
  readonly columnOf: Readonly<Record<Header, number | undefined>>;
  readonly rows: readonly number[];
}

interface Place extends CriteriaPlace {
  readonly table: FoundTable;
  readonly sheet: Sheet;
}

/** Finds the columns and rows of the criteria; wholly blank rows are passed over. */
export function placeCriteria(table: FoundTable, sheet: Sheet): CriteriaPlace {
  const column = (header: Header): number | undefined =>
    table.columns.find((each) => sameText(each.header, header))?.column;
  const columnOf = {
    Criterion: column('Criterion'),
    Weight: column('Weight'),
    Lowest: column('Lowest'),
    Highest: column('Highest'),
  };
  const rows: number[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    if (wantedHeaders.some((header) => !isBlank(cellIn(sheet, row, columnOf[header])))) rows.push(row);
  }
  return { columnOf, rows };
}

/** Reads the criteria, in order; wholly blank rows are passed over. Every trouble is named at its cell. */
export function readFramework(table: FoundTable, sheet: Sheet): ReadFramework {
  const place: Place = { table, sheet, ...placeCriteria(table, sheet) };
  const { columnOf, rows } = place;
  const names = rows.map((row) => labelOf(cellIn(sheet, row, columnOf.Criterion)));
  const weights = readWeightsOf(place);
  const scale = readScaleOf(place);
  return {
    names,
    weights: weights.value,
    scale: scale.value,
    problems: [...nameProblems(place, names), ...weights.problems, ...scale.problems],
    grid: [
      [...wantedHeaders],
      ...rows.map((row) => wantedHeaders.map((each) => cellIn(sheet, row, columnOf[each]))),
    ],
  };
}

function cellIn(sheet: Sheet, row: number, column: number | undefined): Cell {
  return column === undefined ? null : cellOn(sheet, row, column);
}

function nameProblems({ table, columnOf, rows }: Place, names: readonly string[]): readonly PlacedProblem[] {
  const at = (row: number, issue: WorkbookIssue): PlacedProblem => ({
    sheet: table.sheet,
    row,
    column: columnOf.Criterion ?? 0,
    problem: sayWorkbookIssue(issue),
  });
  if (rows.length === 0) return [at(table.headerRow, { code: 'framework.empty' })];
  const folded = names.map(foldText);
  return rows.flatMap((row, index) => {
    const criterion = names[index] ?? '';
    if (criterion === '') return [at(row, { code: 'framework.no-name' })];
    const isRepeated = folded.indexOf(foldText(criterion)) < index;
    return isRepeated ? [at(row, { code: 'framework.repeated-criterion', criterion })] : [];
  });
}

interface Read<Value> {
  readonly value: Value | null;
  readonly problems: readonly PlacedProblem[];
}

function readWeightsOf({ table, sheet, columnOf, rows }: Place): Read<Weights> {
  if (rows.length === 0) return { value: null, problems: [] };
  const read = readWeights(rows.map((row) => [cellIn(sheet, row, columnOf.Weight)]));
  if (read.ok) return { value: read.value, problems: [] };
  const problems = read.issues.map((issue) => ({
    sheet: table.sheet,
    row: issue.at.whole ? table.headerRow : (rows[issue.at.row - 1] ?? table.headerRow),
    column: columnOf.Weight ?? 0,
    problem: `Weight: ${sayProblem(issue)}`,
  }));
  return { value: null, problems };
}

/* Without either column the scale is 1 to 5; with one of them the other end is the usual one. */
function readScaleOf({ table, sheet, columnOf, rows }: Place): Read<Scale> {
  const hasColumns = columnOf.Lowest !== undefined || columnOf.Highest !== undefined;
  const end = (row: number, header: 'Lowest' | 'Highest', usual: number): Cell =>
    columnOf[header] === undefined ? usual : cellIn(sheet, row, columnOf[header]);
  const grid = rows.map((row) => [end(row, 'Lowest', 1), end(row, 'Highest', 5)]);
  if (rows.length === 0) return { value: null, problems: [] };
  const read = readScale(hasColumns ? grid : null, rows.length);
  if (read.ok) return { value: read.value, problems: [] };
  const problems = read.issues.map((issue) => ({
    sheet: table.sheet,
    row: rows[issue.at.row - 1] ?? table.headerRow,
    column:
      (issue.at.column === 1 ? columnOf.Lowest : columnOf.Highest) ??
      columnOf.Highest ??
      columnOf.Lowest ??
      0,
    problem: `${issue.at.column === 1 ? 'Lowest' : 'Highest'}: ${sayProblem(issue)}`,
  }));
  return { value: null, problems };
}
