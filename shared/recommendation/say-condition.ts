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

type TestOf = { readonly [Kind in Test['kind']]: Extract<Test, { readonly kind: Kind }> };

const wording: { readonly [Kind in Test['kind']]: (test: TestOf[Kind]) => string } = {
  blank: () => 'not stated',
  text: ({ text }) => text,
  boolean: ({ value }) => String(value).toUpperCase(),
  'cell-number': ({ value }) => String(value),
  is: ({ mark }) => sayMark(mark),
  compare: ({ comparison, mark }) => `${comparisonWords[comparison]} ${sayMark(mark)}`,
  interval: ({ from, to, holdsFrom, holdsTo }) =>
    `${holdsFrom ? 'at least' : 'above'} ${sayMark(from)} and ${holdsTo ? 'at most' : 'below'} ${sayMark(to)}`,
  not: ({ tests }) => sayNot(tests),
};

function sayTest(test: Test): string {
  return sayKind(test.kind, test);
}

function sayKind<Kind extends Test['kind']>(kind: Kind, test: TestOf[Kind]): string {
  return wording[kind](test);
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
