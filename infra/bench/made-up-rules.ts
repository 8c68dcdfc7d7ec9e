import type { Cell } from '../../shared/kernel/cell.ts';
import { chosen, numbersFrom } from './made-up.ts';

/** A condition in a form that every contender can be given it in. */
export type MadeCondition =
  | {
      readonly kind: 'any-of';
      readonly column: string;
      readonly texts: readonly string[];
      readonly isNot: boolean;
    }
  | { readonly kind: 'at-least'; readonly column: string; readonly number: number }
  | { readonly kind: 'below'; readonly column: string; readonly number: number };

export interface MadeRule {
  readonly id: string;
  readonly conditions: readonly MadeCondition[];
}

const texts = {
  Stage: ['Existing', 'Approach', 'Ended'],
  Activity: ['Active', 'Dormant', 'Occasional', 'None'],
  Region: ['Africa', 'Asia', 'Europe', 'North America', 'South America', 'Oceania'],
  Kind: ['Twin city', 'Friendship', 'Trade link'],
  Lead: ['International', 'Culture', 'Economy', 'Schools', 'None'],
} as const;
const numbers = { Score: 100, Years: 60 } as const;

type TextColumn = keyof typeof texts;
type NumberColumn = keyof typeof numbers;
const textColumns: readonly [TextColumn, ...TextColumn[]] = ['Stage', 'Activity', 'Region', 'Kind', 'Lead'];
const numberColumns: readonly [NumberColumn, ...NumberColumn[]] = ['Score', 'Years'];

/** The headers of the facts. */
export const factColumns: readonly string[] = ['Place', ...textColumns, ...numberColumns];

function textOf(column: TextColumn, number: number): string {
  return texts[column][Math.floor(number * texts[column].length)] ?? '';
}

/** Facts as Excel hands them over: choices in seven columns, one fact in fifty a blank. */
export function makeFacts(rows: number, seed = 5): Cell[][] {
  const next = numbersFrom(seed);
  const orBlank = (cell: Cell): Cell => (next() < 0.02 ? null : cell);
  const facts = Array.from({ length: rows }, (_, row) => [
    `Place ${row + 1}`,
    ...textColumns.map((column) => orBlank(textOf(column, next()))),
    ...numberColumns.map((column) => orBlank(1 + Math.floor(next() * numbers[column] * 10) / 10)),
  ]);
  // Parsed from our own text just made.
  return JSON.parse(JSON.stringify(facts)) as Cell[][];
}

/** Rules of four conditions each, three on texts and one on a number, so that most rows pass many before one holds. */
export function makeRules(count: number, seed = 11): readonly MadeRule[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, (_, rule) => ({
    id: `R${rule + 1}`,
    conditions: [...threeTextConditions(next), makeNumberCondition(next)],
  }));
}

function threeTextConditions(next: () => number): readonly MadeCondition[] {
  const from = Math.floor(next() * textColumns.length);
  return [0, 1, 2].map((step) => {
    const column = textColumns[(from + step) % textColumns.length] ?? textColumns[0];
    const two = [textOf(column, next()), textOf(column, next())];
    return { kind: 'any-of', column, texts: [...new Set(two)], isNot: next() < 0.2 };
  });
}

function makeNumberCondition(next: () => number): MadeCondition {
  const column = chosen(numberColumns, next());
  const number = Math.floor(next() * numbers[column]);
  return { kind: next() < 0.5 ? 'at-least' : 'below', column, number };
}

/** The rules as an officer writes them in cells: a column per fact, `-` where nothing is asked. */
export function toRuleGrid(rules: readonly MadeRule[]): Cell[][] {
  const columns = [...textColumns, ...numberColumns];
  const body = rules.map(({ id, conditions }) => {
    const cells = columns.map((column) => {
      const condition = conditions.find((each) => each.column === column);
      return condition === undefined ? '-' : toConditionCell(condition);
    });
    return [id, ...cells, `Do as ${id}`];
  });
  return [['Rule', ...columns, 'Recommendation'], ...body];
}

function toConditionCell(condition: MadeCondition): string {
  if (condition.kind === 'at-least') return `>= ${condition.number}`;
  if (condition.kind === 'below') return `< ${condition.number}`;
  const list = condition.texts.join(', ');
  return condition.isNot ? `not(${list})` : list;
}
