import type { Mark, Test } from './condition.ts';
import type { Fact } from './fact.ts';

/** The kinds of facts that a column is known to hold, beside those that are not stated. SPEC CK-4. */
export type FactKind = 'text' | 'boolean' | 'number' | 'day';

/** All that the conditions of one column mention. */
export interface Mentions {
  readonly kinds: ReadonlySet<FactKind>;
  /** Texts as written, by their compared form. */
  readonly texts: ReadonlyMap<string, string>;
  /** Numbers written in a condition, and those that a rule's cell holds as such. */
  readonly numbers: readonly number[];
  readonly cellNumbers: readonly number[];
  readonly days: readonly number[];
  readonly mentionsNumber: boolean;
}

/** What tests, those inside `not(...)` too, mention; facts that are given add their kinds. SPEC CK-4. */
export function mentionsOf(tests: readonly Test[], given: readonly Fact[]): Mentions {
  const flat = plainTestsOf(tests);
  const marks = flat.flatMap(marksOf);
  const numbers = marks.filter(({ kind }) => kind === 'number').map(({ value }) => value);
  const days = marks.filter(({ kind }) => kind === 'day').map(({ value }) => value);
  const cellNumbers = flat.flatMap((test) => (test.kind === 'cell-number' ? [test.value] : []));
  const kinds = new Set([...flat.flatMap(kindsOfTest), ...given.flatMap(kindsOfFact)]);
  if (kinds.size === 0) kinds.add('text');
  const texts = new Map(flat.flatMap((test) => (test.kind === 'text' ? [[test.folded, test.text]] : [])));
  const words = kinds.has('boolean') && kinds.has('text') ? ['TRUE', 'FALSE'] : [];
  for (const word of words) texts.set(word.toLowerCase(), texts.get(word.toLowerCase()) ?? word);
  const mentionsNumber = numbers.length + cellNumbers.length > 0;
  return { kinds, texts, numbers, cellNumbers, days, mentionsNumber };
}

type PlainTest = Exclude<Test, { readonly kind: 'not' }>;

/** Tests with those inside `not(...)` in place of it. */
export function plainTestsOf(tests: readonly Test[]): readonly PlainTest[] {
  return tests.flatMap((test) => (test.kind === 'not' ? plainTestsOf(test.tests) : [test]));
}

function marksOf(test: PlainTest): readonly Mark[] {
  if (test.kind === 'interval') return [test.from, test.to];
  return 'mark' in test ? [test.mark] : [];
}

function kindsOfTest(test: PlainTest): readonly FactKind[] {
  switch (test.kind) {
    case 'blank':
      return [];
    case 'text':
    case 'boolean':
      return [test.kind];
    case 'cell-number':
      return ['number'];
    case 'is':
    case 'compare':
    case 'interval':
      return marksOf(test).map(({ kind }) => kind);
  }
}

function kindsOfFact({ kind }: Fact): readonly FactKind[] {
  return kind === 'not-stated' ? [] : [kind];
}
