import { isoDateOfSerial } from '../kernel/date.ts';
import type { Comparison, Condition, Mark, Test } from './condition.ts';

const comparisonWords: Record<Comparison, string> = {
  '<': 'below',
  '<=': 'at most',
  '>': 'above',
  '>=': 'at least',
};

/** A condition in words, to follow the name of its fact: `is Active or Dormant`, `is at least 60`, `is not stated`. SPEC RS-4. */
export function sayCondition(condition: Condition): string {
  return `is ${joined(condition.tests.map(sayTest), 'or')}`;
}

function sayTest(test: Test): string {
  switch (test.kind) {
    case 'blank':
      return 'not stated';
    case 'text':
      return test.text;
    case 'boolean':
      return test.value ? 'TRUE' : 'FALSE';
    case 'cell-number':
      return String(test.value);
    case 'is':
      return sayMark(test.mark);
    case 'compare':
      return `${comparisonWords[test.comparison]} ${sayMark(test.mark)}`;
    case 'interval':
      return [
        `${test.holdsFrom ? 'at least' : 'above'} ${sayMark(test.from)}`,
        `${test.holdsTo ? 'at most' : 'below'} ${sayMark(test.to)}`,
      ].join(' and ');
    case 'not':
      return sayNot(test.tests);
  }
}

function sayNot(tests: readonly Test[]): string {
  const [only] = tests;
  if (tests.length > 1 || only === undefined) return `none of ${joined(tests.map(sayTest), 'and')}`;
  return only.kind === 'blank' ? 'stated' : `not ${sayTest(only)}`;
}

function sayMark(mark: Mark): string {
  return mark.kind === 'day' ? isoDateOfSerial(mark.value) : String(mark.value);
}

function joined(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
