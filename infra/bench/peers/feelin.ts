import { evaluate, isFunction } from 'feelin';
import type { Cell } from '../../../shared/kernel/cell.ts';
import type { MadeCondition, MadeRule } from '../made-up-rules.ts';

/** A condition in parentheses of its own, without which feelin takes `in ("A") and ...` for one test of `("A") and ...`. */
function toFeel(condition: MadeCondition): string {
  if (condition.kind === 'at-least') return `(${condition.column} >= ${condition.number})`;
  if (condition.kind === 'below') return `(${condition.column} < ${condition.number})`;
  const list = condition.texts.map((text) => JSON.stringify(text)).join(', ');
  const test = `(${condition.column} in (${list}))`;
  return condition.isNot ? `not(${test})` : test;
}

/**
 * The rules as one FEEL function of the facts, which feelin parses once: its `unaryTest` would parse every condition
 * anew for every row. Gives the recommendation of the first rule that holds, or null.
 */
export function compileForFeelin(
  rules: readonly MadeRule[],
  columns: readonly string[],
): (facts: readonly Cell[]) => unknown {
  const ifs = rules.map(
    ({ id, conditions }) => `if ${conditions.map(toFeel).join(' and ')} then "Do as ${id}" else`,
  );
  const { value } = evaluate(`function(${columns.join(', ')}) ${ifs.join(' ')} null`);
  if (!isFunction(value)) throw new Error('feelin made no function of the rules.');
  return (facts) => value.invoke([...facts]) as unknown;
}
