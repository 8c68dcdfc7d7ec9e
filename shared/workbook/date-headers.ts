import { foldText } from '../kernel/text.ts';

/** What a header says of its dates: when an agreement ends or (`is-over`) has ended, or when a review is due. */
export type DateMeaning = 'ends' | 'is-over' | 'review';

const wordsForEnd = ['end', 'ends', 'ending', 'expires', 'expire', 'expiry', 'expiration', 'until', 'lapses'];
const wordsForOver = ['ended', 'expired', 'lapsed', 'terminated'];
const wordsForAgreement = [
  'agreement',
  'agreements',
  'mou',
  'memorandum',
  'contract',
  'charter',
  'partnership',
];
const wordsBeside = [
  'date',
  'of',
  'on',
  'in',
  'the',
  'day',
  'year',
  'valid',
  'force',
  'term',
  'runs',
  'current',
];
const wordsForDue = ['due', 'next', 'by', 'before'];
const wordsForPast = ['last', 'previous', 'latest'];

/**
 * What a column of dates is about, by its header: `Agreement ends`, `Expiry date`, `Valid until`, `Agreement ended`, `Review due`,
 * `Next review`. Undefined for any other, such as `Conflict ended` or `Last review`. SPEC CW-5, CW-7.
 */
export function dateMeaningOf(header: string): DateMeaning | undefined {
  const words = wordsOf(header);
  const has = (wanted: readonly string[]): boolean => words.some((word) => wanted.includes(word));
  if (words.includes('review') && has(wordsForDue) && !has(wordsForPast)) return 'review';
  const known = [...wordsForEnd, ...wordsForOver, ...wordsBeside];
  if (!has(wordsForAgreement) && !words.every((word) => known.includes(word))) return undefined;
  if (has(wordsForOver)) return 'is-over';
  return has(wordsForEnd) ? 'ends' : undefined;
}

const wordsForState = ['state', 'status', 'in', 'force', 'of', 'the', 'current', 'formal', 'signed'];

/** Says whether a column tells the state of the agreement: `Agreement`, `Agreement status`, `Agreement in force`. SPEC CW-5. */
export function isAgreementState(header: string): boolean {
  const words = wordsOf(header);
  const isAgreement = words.some((word) => wordsForAgreement.includes(word) && word !== 'partnership');
  return isAgreement && words.every((word) => [...wordsForAgreement, ...wordsForState].includes(word));
}

function wordsOf(header: string): readonly string[] {
  return foldText(header)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
