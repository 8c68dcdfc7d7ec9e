import type { Result } from '../../kernel/result.ts';
import { success } from '../../kernel/result.ts';
import type { Assessment } from '../assessment.ts';
import type { ChangeStep } from '../change.ts';
import { expectPlaces } from '../place-column.ts';
import type { Sheet } from '../sheet.ts';
import { functionFormulas } from './function-formulas.ts';
import type { InsertIssue, LeftOut } from './insert-issue.ts';
import { layOutColumns, neededBy, type LaidColumn, type Layout } from './lay-out.ts';
import { nativeFormulas } from './native-formulas.ts';
import { excelTableOf } from './references.ts';
import { resultGround, type ResultGround } from './result-ground.ts';
import type { ResultName } from './result-names.ts';
import { oursUnder } from './row-value.ts';
import { writeColumn, type Filling, type WrittenColumn } from './write-column.ts';

/** A result's column as it will be, counted from 1. */
export interface PlannedColumn extends LaidColumn {
  /** The first row's formula as it is entered; null where only values can be given. */
  readonly formula: string | null;
  /** How many of its cells change. */
  readonly cells: number;
  /** Cells that hold something of the officer's own and stay as they are: `AA14`. */
  readonly kept: readonly string[];
}

/** What adding result columns would do. */
export interface ResultsPlan {
  readonly steps: readonly ChangeStep[];
  readonly sheet: string;
  readonly columns: readonly PlannedColumn[];
  /** Where the new columns go; null when there are none. */
  readonly newColumns: 'beside' | 'further-right' | null;
  /** Results that nobody asked for but the rules or another formula, where anything is written of them. */
  readonly alsoAdded: readonly ResultName[];
  readonly leftOut: readonly LeftOut[];
  readonly places: number;
  /** The register's Excel table grows over the new columns. */
  readonly growsTable: boolean;
}

/** Which results, and whether by our functions or by formulas that Excel has without them. */
export interface ResultsWanted {
  readonly results: readonly ResultName[];
  readonly how: 'functions' | 'native';
}

/**
 * Plans columns of living results beside the register: for every row that holds a partnership one formula of each result,
 * written into new columns, or anew into those that are ours. Nothing else is touched. SPEC IN-1 to IN-13.
 */
export function planResults(
  sheets: readonly Sheet[],
  assessment: Assessment,
  { results, how }: ResultsWanted,
): Result<ResultsPlan, InsertIssue> {
  const ground = resultGround(sheets, assessment);
  if (!ground.ok) return ground;
  const oursOf = oursUnder(ground.value.readRules);
  const wanted = { results: new Set(results), how, oursOf };
  const layout = layOutColumns(ground.value, wanted);
  if (!layout.ok) return layout;
  const formulaOf = formulasOf(ground.value, layout.value, how);
  const written = layout.value.columns.map((column) =>
    writeColumn(ground.value, column, { ...formulaOf(column.result), ours: oursOf(column.result) }),
  );
  const isWritten = new Set(written.filter(({ cells }) => cells > 0).map(({ result }) => result));
  const inOrder = [...heldRows(ground.value, written), ...stepsInOrder(ground.value, layout.value, written)];
  return success({
    steps: inOrder,
    sheet: ground.value.register.sheet.name,
    columns: written,
    newColumns: newColumnsOf(layout.value),
    alsoAdded: layout.value.columns
      .map(({ result }) => result)
      .filter((result) => !results.includes(result) && isWritten.has(result)),
    leftOut: layout.value.leftOut,
    places: ground.value.rows.length,
    growsTable: inOrder.some(({ kind }) => kind === 'grow-table'),
  });
}

/* A formula answers for whatever stands in its row; a value, also one that goes, is that of one place. */
function heldRows(
  { register, rows }: ResultGround,
  written: readonly WrittenColumn[],
): readonly ChangeStep[] {
  const isByPlace = written.some(
    ({ formula, cells, use }) => cells > 0 && (formula === null || use === 'ours'),
  );
  return isByPlace
    ? expectPlaces(
        register.sheet,
        register.table,
        rows.map(({ row }) => row),
      )
    : [];
}

function newColumnsOf({ isBeside }: Layout): ResultsPlan['newColumns'] {
  if (isBeside === null) return null;
  return isBeside ? 'beside' : 'further-right';
}

/*
 * A formula is made for the row with the most digits, so that what fits there fits everywhere, and moved from there to the
 * others as copying would move it: a column of formulas stays one formula, which Excel's tables insist on.
 */
function formulasOf(
  ground: ResultGround,
  layout: Layout,
  how: ResultsWanted['how'],
): (result: ResultName) => Filling {
  const row = ground.rows.at(-1)?.row ?? 0;
  const make = how === 'functions' ? functionFormulas : nativeFormulas;
  const formulas = make(ground, layout, row);
  return (result) => ({ formula: formulas(result), row });
}

/*
 * From left to right. Where a formula reads a new column by its name, the table first grows over that: written outside
 * a table, formulas are not filled down by Excel while they are being written. SPEC IN-12.
 */
function stepsInOrder(
  ground: ResultGround,
  layout: Layout,
  written: readonly WrittenColumn[],
): readonly ChangeStep[] {
  const steps: ChangeStep[] = [];
  const table = layout.isBeside === true ? excelTableOf(ground.register) : null;
  const sheet = ground.register.sheet.name;
  let outside: WrittenColumn[] = [];
  const grow = (): void => {
    const columns = outside.length;
    if (table !== null && columns > 0) {
      steps.push({ kind: 'grow-table', name: table.name, sheet, rows: 0, columns });
    }
    outside = [];
  };
  for (const column of written) {
    const read = column.result === 'Band' ? ['Score'] : neededBy(column.result, ground, { how: 'functions' });
    if (outside.some(({ result }) => read.includes(result))) grow();
    steps.push(...column.steps);
    if (column.use === 'new') outside.push(column);
  }
  grow();
  return steps;
}
