import { looksLikeIsoDate, serialOfIsoDate } from '../kernel/date.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { foldText, numberSpelledBy } from '../kernel/text.ts';
import type { Comparison, Mark, Test } from './condition.ts';
import { meansNotStated } from './fact.ts';

/** Why words are no test. SPEC CN-9. */
export type TestFault =
  | 'condition.empty-item'
  | 'condition.comparison'
  | 'condition.interval'
  | 'condition.interval-empty'
  | 'condition.date'
  | 'condition.equals';

const intervalStart = /^[[(\]].*\.\./s;
const intervalEnds = /^[[(].*[\])]$/s;
const comparisons: Readonly<Record<string, Comparison>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

/**
 * The test that some words without a comma spell: `blank`, a comparison, an interval, a number, an ISO date, `true`
 * or `false`, and otherwise the text itself. SPEC CN-2, CN-4 to CN-7.
 */
export function testOfWords(words: string): Result<Test, TestFault> {
  if (words === '' || words === '-') return failure('condition.empty-item');
  if (/^(=|!=)/.test(words)) return failure('condition.equals');
  if (/^[<>]/.test(words)) return comparisonTest(words);
  if (intervalStart.test(words)) return intervalTest(words);
  const mark = markSpelledBy(words);
  if (mark !== undefined) return success({ kind: 'is', mark });
  return looksLikeIsoDate(words) ? failure('condition.date') : success(wordTest(words));
}

function wordTest(text: string): Test {
  const folded = foldText(text);
  if (folded === 'blank' || meansNotStated(folded)) return { kind: 'blank' };
  if (folded === 'true' || folded === 'false') return { kind: 'boolean', value: folded === 'true' };
  return { kind: 'text', text, folded };
}

function comparisonTest(words: string): Result<Test, TestFault> {
  const sign = /^[<>]=?/.exec(words)?.[0] ?? '';
  const rest = words.slice(sign.length);
  const comparison = comparisons[sign];
  const mark = markSpelledBy(rest);
  if (comparison !== undefined && mark !== undefined) return success({ kind: 'compare', comparison, mark });
  return failure(looksLikeIsoDate(rest) ? 'condition.date' : 'condition.comparison');
}

function intervalTest(words: string): Result<Test, TestFault> {
  const dots = words.indexOf('..');
  const from = markSpelledBy(words.slice(1, dots));
  const to = markSpelledBy(words.slice(dots + 2, -1));
  if (!intervalEnds.test(words) || from === undefined || to?.kind !== from.kind) {
    return failure('condition.interval');
  }
  const interval = { from, to, holdsFrom: words.startsWith('['), holdsTo: words.endsWith(']') };
  return canHold(interval) ? success({ kind: 'interval', ...interval }) : failure('condition.interval-empty');
}

type Interval = Omit<Extract<Test, { readonly kind: 'interval' }>, 'kind'>;

function canHold({ from, to, holdsFrom, holdsTo }: Interval): boolean {
  return from.value < to.value || (from.value === to.value && holdsFrom && holdsTo);
}

function markSpelledBy(words: string): Mark | undefined {
  const day = serialOfIsoDate(words);
  if (day !== undefined) return { kind: 'day', value: day };
  const number = numberSpelledBy(words);
  return number === undefined ? undefined : { kind: 'number', value: number };
}
