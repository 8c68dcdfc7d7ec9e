import type { Cell } from '../kernel/cell.ts';
import { isoDateOfSerial, serialOfIsoDate } from '../kernel/date.ts';
import type { Test } from './condition.ts';
import type { Fact } from './fact.ts';
import { readFact } from './fact.ts';
import type { Mentions } from './mentions.ts';
import { mentionsOf } from './mentions.ts';
import type { Span } from './number-line.ts';
import { dayBetween, numberBetween, spansOf } from './number-line.ts';

/** Which lines of numbers a column can have: plain numbers, date cells, and dates that are typed as text. */
export type Line = 'number' | 'day' | 'day-text';

/** What a representative stands for, for words about it. */
export type FactPart =
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other-text' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'span'; readonly line: Line; readonly span: Span };

/** A fact that stands for all facts that every condition of its column treats alike, with a cell that holds it. */
export interface Representative {
  readonly fact: Fact;
  readonly cell: Cell;
  readonly part: FactPart;
}

/**
 * Facts such that each possible fact of a column meets the same tests as one of them: not stated, and of the kinds that the
 * tests mention (and the facts given, if any, show) each literal, one other text, both booleans, each mark, a number
 * between each two neighbouring marks, one below and one above them all. A column of which only `blank` is asked has texts.
 * The likelier examples come first. SPEC CK-4, CK-5.
 */
export function domainOf(tests: readonly Test[], given: readonly Fact[]): readonly Representative[] {
  const mentions = mentionsOf(tests, given);
  return [
    ...textsOf(mentions),
    ...(mentions.kinds.has('boolean') ? [booleanOf(true), booleanOf(false)] : []),
    ...numbersOf(mentions),
    ...dayTextsOf(mentions),
    represent(null, { kind: 'not-stated' }),
    ...(mentions.kinds.has('text') ? [otherText(mentions)] : []),
  ];
}

function represent(cell: Cell, part: FactPart): Representative {
  return { fact: readFact(cell, false), cell, part };
}

function booleanOf(value: boolean): Representative {
  return represent(value, { kind: 'boolean', value });
}

/** The texts that conditions name. One that no cell can hold as a fact, such as a quoted hyphen, stands for nothing. */
function textsOf({ kinds, texts }: Mentions): readonly Representative[] {
  if (!kinds.has('text')) return [];
  return [...texts].flatMap(([folded, text]) =>
    [text, folded]
      .filter((cell) => readFact(cell, false).kind === 'text')
      .slice(0, 1)
      .map((cell) => represent(cell, { kind: 'text', text: cell })),
  );
}

/** A text that no condition names. */
function otherText({ texts }: Mentions): Representative {
  let text = 'Something else';
  for (let number = 2; texts.has(text.toLowerCase()); number += 1) text = `Something else ${number}`;
  return represent(text, { kind: 'other-text' });
}

/**
 * The line of number cells, which date cells are too. Where no condition mentions a number, only whole days count, and 0 is
 * not stated, so that its day is shown by its noon. SPEC CN-6, RL-6.
 */
function numbersOf(mentions: Mentions): readonly Representative[] {
  const { kinds, numbers, cellNumbers, days } = mentions;
  if (!kinds.has('number') && !kinds.has('day')) return [];
  const line: Line = days.length > 0 && numbers.length === 0 ? 'day' : 'number';
  const toRepresentative = (span: Span): Representative =>
    represent(span.sample, { kind: 'span', line, span });
  if (!mentions.mentionsNumber) {
    const toFact = (span: Span): Span => (span.sample === 0 ? { ...span, sample: 0.5 } : span);
    const between = days.length > 0 ? dayBetween(() => true) : numberBetween;
    return spansOf(days, between).map(toFact).map(toRepresentative);
  }
  const marks = [...numbers, ...cellNumbers, ...days.flatMap((day) => [day, day + 1])];
  return spansOf(marks, numberBetween).map(toRepresentative);
}

/**
 * The line of dates that are typed as text: they meet what date cells meet, save tests of numbers, so they need their own
 * representatives only where a column has both.
 */
function dayTextsOf({
  kinds,
  texts,
  cellNumbers,
  days,
  mentionsNumber,
}: Mentions): readonly Representative[] {
  const isDated = days.length + cellNumbers.length > 0;
  if (!mentionsNumber || !isDated || !(kinds.has('day') || kinds.has('text'))) return [];
  const ofTexts = [...texts.keys()].map(serialOfIsoDate).filter((day) => day !== undefined);
  const marks = [...days, ...cellNumbers, ...ofTexts].filter(isDayOfText);
  return spansOf(marks, dayBetween(isDayOfText)).map((span) =>
    represent(isoDateOfSerial(span.sample), { kind: 'span', line: 'day-text', span }),
  );
}

function isDayOfText(day: number): boolean {
  return serialOfIsoDate(isoDateOfSerial(day)) === day;
}
