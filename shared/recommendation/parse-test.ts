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

const comparisonForm = /^(<=|>=|<|>)(.*)$/s;
const comparisons: Readonly<Record<string, Comparison>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

/**
 * The test that some words without a comma spell: `blank`, a comparison, an interval, a number, an ISO date, `true`
 * or `false`, and otherwise the text itself. SPEC CN-2, CN-4 to CN-7.
 */
export function testOfWords(words: string): Result<Test, TestFault> {
  if (words === '' || words === '-') return failure('condition.empty-item');
  const folded = foldText(words);
  if (folded === 'blank' || meansNotStated(folded)) return success({ kind: 'blank' });
  if (folded === 'true' || folded === 'false') return success({ kind: 'boolean', value: folded === 'true' });
  if (/^(=|!=)/.test(words)) return failure('condition.equals');
  const comparison = comparisonForm.exec(words);
  if (comparison !== null) return comparisonTest(comparison[1] ?? '', comparison[2] ?? '');
  if (/^[[(\]].*\.\./s.test(words)) return intervalTest(words);
  const mark = markSpelledBy(words);
  if (mark !== undefined) return success({ kind: 'is', mark });
  if (looksLikeIsoDate(words)) return failure('condition.date');
  return success({ kind: 'text', text: words, folded });
}

function comparisonTest(sign: string, words: string): Result<Test, TestFault> {
  const comparison = comparisons[sign];
  const mark = markSpelledBy(words);
  if (mark === undefined) return failure(looksLikeIsoDate(words) ? 'condition.date' : 'condition.comparison');
  return comparison === undefined
    ? failure('condition.comparison')
    : success({ kind: 'compare', comparison, mark });
}

function intervalTest(words: string): Result<Test, TestFault> {
  const ends = /^([[(])(.*?)\.\.(.*)([\])])$/s.exec(words);
  if (ends === null) return failure('condition.interval');
  const from = markSpelledBy(ends[2] ?? '');
  const to = markSpelledBy(ends[3] ?? '');
  if (from === undefined || to?.kind !== from.kind) return failure('condition.interval');
  const holdsFrom = ends[1] === '[';
  const holdsTo = ends[4] === ']';
  const isEmpty = from.value > to.value || (from.value === to.value && !(holdsFrom && holdsTo));
  return isEmpty
    ? failure('condition.interval-empty')
    : success({ kind: 'interval', from, to, holdsFrom, holdsTo });
}

function markSpelledBy(words: string): Mark | undefined {
  const day = serialOfIsoDate(words);
  if (day !== undefined) return { kind: 'day', value: day };
  const number = numberSpelledBy(words);
  return number === undefined ? undefined : { kind: 'number', value: number };
}
