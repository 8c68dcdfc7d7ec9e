import type { ExampleFact } from '../../recommendation/check-issue.ts';
import type { FactGroup, FactsDescribed } from '../../recommendation/describe-facts.ts';
import type { Line } from '../../recommendation/fact-domain.ts';
import type { Span } from '../../recommendation/number-line.ts';
import { isoDateOfSerial } from '../../kernel/date.ts';
import { listed, quote, shortened } from './words.ts';

/** So many kinds of facts are named; more would hide the sentence they stand in. */
const mostNamed = 6;

/** Facts of a column in words, to follow its header and `is`: `not stated or above 60`, `anything but "Active"`. */
export function sayFacts({ isExcept, groups }: FactsDescribed): string {
  const words = listed(groups.map(sayGroup), 'or', mostNamed);
  return isExcept ? `anything but ${words}` : words;
}

/** One fact of an example row, its column's header first: `Activity not stated`, `Kind "Something else"`, `Score 45`. */
export function sayExampleFact({ header, cell, line }: ExampleFact): string {
  if (cell === null) return `${shortened(header)} not stated`;
  const isDate = line === 'day' && typeof cell === 'number' && Number.isInteger(cell);
  return `${shortened(header)} ${isDate ? isoDateOfSerial(cell) : quote(cell)}`;
}

function sayGroup(group: FactGroup): string {
  switch (group.kind) {
    case 'not-stated':
      return 'not stated';
    case 'stated':
      return 'stated';
    case 'text':
      return quote(group.text);
    case 'other-text':
      return 'any other text';
    case 'any-text':
      return 'any text';
    case 'boolean':
      return String(group.value).toUpperCase();
    case 'span':
      return saySpan(group.span, group.line);
  }
}

const anyOnLine: Record<Line, string> = {
  number: 'any number',
  day: 'any date',
  'day-text': 'any date typed as text',
};

function saySpan(span: Span, line: Line): string {
  if (span.from === undefined && span.to === undefined) return anyOnLine[line];
  const say = (end: number): string => (line === 'number' ? String(end) : isoDateOfSerial(end));
  return `${line === 'day-text' ? 'as text ' : ''}${sayEnds(span, say)}`;
}

function sayEnds({ from, to, holdsFrom, holdsTo }: Span, say: (end: number) => string): string {
  if (from !== undefined && from === to) return say(from);
  const ends = [
    ...(from === undefined ? [] : [`${holdsFrom ? 'at least' : 'above'} ${say(from)}`]),
    ...(to === undefined ? [] : [`${holdsTo ? 'at most' : 'below'} ${say(to)}`]),
  ];
  return ends.join(' and ');
}
