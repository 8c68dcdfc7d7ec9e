import type { ConditionProperties, NestedCondition } from 'json-rules-engine';
import { Engine } from 'json-rules-engine';
import type { Cell } from '../../../shared/kernel/cell.ts';
import type { MadeCondition, MadeRule } from '../made-up-rules.ts';

function toJsonCondition(condition: MadeCondition): ConditionProperties {
  if (condition.kind === 'any-of') {
    return {
      fact: condition.column,
      operator: condition.isNot ? 'notIn' : 'in',
      value: [...condition.texts],
    };
  }
  const operator = condition.kind === 'at-least' ? 'greaterThanInclusive' : 'lessThan';
  return { fact: condition.column, operator, value: condition.number };
}

/**
 * The rules as json-rules-engine has them, each with a priority of its own, so that they are tried from the top, and
 * stopped at the first that holds. Gives its recommendation, or null.
 */
export function compileForJsonRules(
  rules: readonly MadeRule[],
  columns: readonly string[],
): (facts: readonly Cell[]) => Promise<unknown> {
  const engine = new Engine(
    rules.map(({ id, conditions }, index) => ({
      conditions: { all: conditions.map((condition): NestedCondition => toJsonCondition(condition)) },
      event: { type: `Do as ${id}` },
      priority: rules.length - index,
    })),
  );
  engine.on('success', () => engine.stop());
  return async (facts) => {
    const { events } = await engine.run(
      Object.fromEntries(columns.map((column, index) => [column, facts[index]])),
    );
    return events[0]?.type ?? null;
  };
}
