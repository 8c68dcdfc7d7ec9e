import { cellAddress } from '../../kernel/cell-address.ts';
import { labelOf } from '../../kernel/read-cell.ts';
import { foldText } from '../../kernel/text.ts';
import { cellOn } from '../place-on-sheet.ts';
import { holdsOnly } from './holding.ts';
import type { Layout } from './lay-out.ts';
import type { ResultGround } from './result-ground.ts';
import { decisionNames, resultNames, type ResultName } from './result-names.ts';
import { oursUnder } from './row-value.ts';

/** The columns that rules read, counted from 1, and the range that holds them all where one may be used. */
export interface FactsOfRules {
  readonly columns: readonly number[];
  readonly span: readonly [first: number, last: number] | null;
}

/**
 * What a formula that decides has to read: the facts that rules ask for, and the results. As a range from the first to the
 * last of them where all that stands between is asked for too, or figures of ours, or holds no formula: a formula there could read what
 * is decided, and then each would wait for the other. SPEC IN-9, IN-10.
 */
export function factsOfRules(ground: ResultGround, layout: Layout): FactsOfRules {
  const { facts, asked, register } = ground;
  const results = asked.flatMap((name) => laidAt(layout, name) ?? []);
  const found = [...facts, ...results];
  // Rules that ask for nothing decide all the same: any cell of the row will do.
  const columns = found.length > 0 ? found : [register.table.columns[0]?.column ?? 1];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const isFigure = figureColumns(ground, layout);
  const isHarmless = (column: number): boolean =>
    columns.includes(column) || isFigure(column) || holdsNoFormula(ground, layout, column);
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isWhole = last <= lastColumnOf(ground, layout) && between.every(isHarmless);
  return { columns, span: isWhole ? [first, last] : null };
}

/** The last column of the register, the new ones beside it included. */
function lastColumnOf({ register }: ResultGround, { isBeside, columns }: Layout): number {
  const added = isBeside === true ? columns.filter(({ use }) => use === 'new').length : 0;
  return (register.table.columns.at(-1)?.column ?? 0) + added;
}

/** The column of a result that is laid out, counted from 1; undefined when it is not. */
export function laidAt({ columns }: Layout, name: ResultName): number | undefined {
  return columns.find(({ result }) => result === name)?.column;
}

/* What is worked out from the ratings never reads what rules decide. */
function figureColumns({ register, readRules }: ResultGround, layout: Layout): (column: number) => boolean {
  const { table, sheet, read } = register;
  const oursOf = oursUnder(readRules);
  const figures = resultNames.filter((name) => !decisionNames.includes(name));
  return (column) => {
    const laid = layout.columns.find((each) => each.column === column);
    if (laid !== undefined) return figures.includes(laid.result);
    const header = foldText(labelOf(cellOn(read, table.headerRow, column)));
    const headed = figures.find((name) => foldText(name) === header);
    return headed !== undefined && holdsOnly(sheet, table, column, oursOf(headed));
  };
}

function holdsNoFormula({ register }: ResultGround, layout: Layout, column: number): boolean {
  const { table, sheet } = register;
  if (layout.columns.some((each) => each.column === column)) return false;
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    if (sheet.formulas?.has(cellAddress(row - 1, column - 1)) === true) return false;
  }
  return true;
}
