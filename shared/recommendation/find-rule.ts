import type { Cell } from '../kernel/cell.ts';
import { isCellError } from '../kernel/cell.ts';
import type { Condition } from './condition.ts';
import { holds } from './condition.ts';
import { readFact } from './fact.ts';
import type { Rule, RuleTable } from './rule.ts';

/** Rules as bits, 32 to a word, the first rule being the highest bit of the first word. */
type RuleSet = Uint32Array;

const bitsPerWord = 32;
const highestBit = 0x80000000;
const everyBit = 0xffffffff;

/** How many distinct cells of one column are remembered: enough for any list of choices, and little memory. */
const mostRemembered = 4096;

/** A column that rules ask about, and which rules each of its cells met so far lets through. */
interface AskedColumn {
  readonly column: number;
  readonly zeroIsGap: boolean;
  readonly asked: { readonly rule: number; readonly condition: Condition }[];
  readonly remembered: Map<Cell, RuleSet>;
}

/**
 * Finds the first rule of a table whose every condition holds for a row of facts. A register has few distinct cells
 * in a column, so each is held against the column's conditions once, and a row is decided by what its cells let
 * through together. Meant for many rows: the work of one row hardly grows with the rules. SPEC RL-1, RL-8.
 */
export function createRuleFinder(table: RuleTable): (facts: readonly Cell[]) => Rule | undefined {
  const columns = askedColumns(table);
  // Bits beyond the last rule stay set, and stand for no rule.
  const every = new Uint32Array(Math.ceil(table.rules.length / bitsPerWord)).fill(everyBit);
  const left = new Uint32Array(every.length);
  return (facts) => {
    left.set(every);
    for (const column of columns) {
      const through = letThrough(column, facts[column.column] ?? null, every);
      for (let word = 0; word < left.length; word += 1) left[word] = (left[word] ?? 0) & (through[word] ?? 0);
    }
    return table.rules[firstOf(left)];
  };
}

function askedColumns({ rules, columns }: RuleTable): readonly AskedColumn[] {
  const all = columns.map(({ mentionsNumber }, column): AskedColumn => {
    return { column, zeroIsGap: !mentionsNumber, asked: [], remembered: new Map() };
  });
  rules.forEach(({ conditions }, rule) => {
    for (const { column, condition } of conditions) all[column]?.asked.push({ rule, condition });
  });
  return all.filter(({ asked }) => asked.length > 0);
}

function remove(set: RuleSet, rule: number): void {
  const word = Math.floor(rule / bitsPerWord);
  set[word] = (set[word] ?? 0) & ~(highestBit >>> (rule % bitsPerWord));
}

/** The position of the first rule in a set; -1 when it is empty. */
function firstOf(set: RuleSet): number {
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return word * bitsPerWord + Math.clz32(bits);
  }
  return -1;
}

function letThrough(column: AskedColumn, found: Cell, every: RuleSet): RuleSet {
  // An error counts as not stated here, as a blank does.
  const cell = isCellError(found) ? null : found;
  const known = column.remembered.get(cell);
  if (known !== undefined) return known;
  const through = every.slice();
  const fact = readFact(cell, column.zeroIsGap);
  for (const { rule, condition } of column.asked) {
    if (!holds(condition, fact)) remove(through, rule);
  }
  if (column.remembered.size < mostRemembered) column.remembered.set(cell, through);
  return through;
}
