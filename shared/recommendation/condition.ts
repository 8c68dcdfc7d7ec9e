import type { Fact } from './fact.ts';

/** A number or a day (Excel's serial number) that a fact is compared with. */
export interface Mark {
  readonly kind: 'number' | 'day';
  readonly value: number;
}

/** How a fact may be compared with a number or a day. */
export type Comparison = '<' | '<=' | '>' | '>=';

/**
 * One test of a condition. `text` keeps the words as written beside their compared form; `cell-number` is a
 * number that a rule's cell holds as such, which may be a date. SPEC CN-2 to CN-7.
 */
export type Test =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string; readonly folded: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'is'; readonly mark: Mark }
  | { readonly kind: 'cell-number'; readonly value: number }
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly mark: Mark }
  | {
      readonly kind: 'interval';
      readonly from: Mark;
      readonly to: Mark;
      readonly holdsFrom: boolean;
      readonly holdsTo: boolean;
    }
  | { readonly kind: 'not'; readonly tests: readonly Test[] };

/** What a rule asks of one fact: that any of its tests holds. A condition without tests always holds. SPEC CN-3. */
export interface Condition {
  readonly tests: readonly Test[];
}

/** Says whether a fact meets a condition. SPEC CN-2 to CN-8. */
export function holds(condition: Condition, fact: Fact): boolean {
  return condition.tests.length === 0 || condition.tests.some((test) => meets(test, fact));
}

function meets(test: Test, fact: Fact): boolean {
  if (test.kind === 'not') return !test.tests.some((inner) => meets(inner, fact));
  if (fact.kind === 'not-stated') return test.kind === 'blank';
  return meetsStated(test.kind, test, fact);
}

type Stated = Exclude<Fact, { readonly kind: 'not-stated' }>;
type PlainKind = Exclude<Test['kind'], 'not'>;
type TestOf = { readonly [Kind in PlainKind]: Extract<Test, { readonly kind: Kind }> };

const ways: { readonly [Kind in PlainKind]: (test: TestOf[Kind], fact: Stated) => boolean } = {
  blank: () => false,
  text: (test, fact) => fact.kind === 'text' && fact.folded === test.folded,
  boolean: (test, fact) => wordOf(fact) === String(test.value),
  'cell-number': (test, fact) => (fact.kind === 'number' ? fact.value : dayOf(fact)) === test.value,
  is: (test, fact) => measureOf(test.mark, fact) === test.mark.value,
  compare: (test, fact) => compares(test.comparison, measureOf(test.mark, fact), test.mark.value),
  interval: ({ from, to, holdsFrom, holdsTo }, fact) =>
    compares(holdsFrom ? '>=' : '>', measureOf(from, fact), from.value) &&
    compares(holdsTo ? '<=' : '<', measureOf(to, fact), to.value),
};

function meetsStated<Kind extends PlainKind>(kind: Kind, test: TestOf[Kind], fact: Stated): boolean {
  return ways[kind](test, fact);
}

/** The word, in the compared form, that a boolean cell or a text stands for. */
function wordOf(fact: Stated): string | undefined {
  if (fact.kind === 'boolean') return String(fact.value);
  return fact.kind === 'text' ? fact.folded : undefined;
}

/** The fact as the mark measures it: a number as it is, a day from a date cell (its time dropped) or an ISO date text. */
function measureOf(mark: Mark, fact: Stated): number | undefined {
  if (mark.kind === 'day') return dayOf(fact);
  return fact.kind === 'number' ? fact.value : undefined;
}

function dayOf(fact: Stated): number | undefined {
  if (fact.kind === 'number') return Math.floor(fact.value);
  return fact.kind === 'text' ? fact.day : undefined;
}

function compares(comparison: Comparison, value: number | undefined, mark: number): boolean {
  if (value === undefined) return false;
  switch (comparison) {
    case '<':
      return value < mark;
    case '<=':
      return value <= mark;
    case '>':
      return value > mark;
    case '>=':
      return value >= mark;
  }
}

/** Says whether a condition mentions a number (a day is not one). SPEC RL-6. */
export function mentionsNumber(condition: Condition): boolean {
  return mentions(condition.tests, 'number');
}

/** Says whether a condition mentions a day, so that its fact is written as a date. SPEC RS-3. */
export function mentionsDay(condition: Condition): boolean {
  return mentions(condition.tests, 'day');
}

function mentions(tests: readonly Test[], kind: Mark['kind']): boolean {
  return tests.some((test) => (test.kind === 'not' ? mentions(test.tests, kind) : kindOfMark(test) === kind));
}

function kindOfMark(test: Exclude<Test, { readonly kind: 'not' }>): Mark['kind'] | undefined {
  if (test.kind === 'cell-number') return 'number';
  if (test.kind === 'interval') return test.from.kind;
  return 'mark' in test ? test.mark.kind : undefined;
}
