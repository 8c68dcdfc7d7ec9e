import { foldText } from '../../kernel/text.ts';
import { columnHolding } from './holding.ts';
import type { Layout } from './lay-out.ts';
import type { ResultGround } from './result-ground.ts';
import { decisionNames, type ResultName } from './result-names.ts';

/** The columns that rules read, counted from 1, and the range that holds them all where one may be used. */
export interface FactsOfRules {
  readonly columns: readonly number[];
  readonly span: readonly [first: number, last: number] | null;
}

/**
 * What a formula that decides has to read: the facts that rules ask for, and the results. As a range from the first to the
 * last of them, unless a formula that decides stands between, which would then read itself, or anything that is
 * no part of the register. SPEC IN-9, IN-10.
 */
export function factsOfRules(ground: ResultGround, layout: Layout): FactsOfRules {
  const { facts, asked, register } = ground;
  const results = asked.flatMap((name) => laidAt(layout, name) ?? []);
  const found = [...facts, ...results];
  // Rules that ask for nothing decide all the same: any cell of the row will do.
  const columns = found.length > 0 ? found : [register.table.columns[0]?.column ?? 1];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const isApart =
    last > lastColumnOf(ground, layout) ||
    decisionColumns(ground, layout).some((at) => at >= first && at <= last);
  return { columns, span: isApart ? null : [first, last] };
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

function decisionColumns({ register }: ResultGround, layout: Layout): readonly number[] {
  const { table, sheet } = register;
  const names = new Set(decisionNames.map(foldText));
  const headed = table.columns.filter(({ header }) => names.has(foldText(header)));
  const living = headed.filter(({ column }) => columnHolding(sheet, table, column, () => false) !== 'own');
  return [
    ...living.map(({ column }) => column),
    ...decisionNames.flatMap((name) => laidAt(layout, name) ?? []),
  ];
}
