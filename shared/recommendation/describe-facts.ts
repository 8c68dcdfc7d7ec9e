import type { BitSet } from './bit-set.ts';
import { isIn } from './bit-set.ts';
import type { FactPart, Line, Representative } from './fact-domain.ts';

/** What a set of facts holds, for words: neighbouring stretches are one, all texts together are any text, and all
 * but `not stated` is stated. */
export type FactGroup = FactPart | { readonly kind: 'any-text' } | { readonly kind: 'stated' };

/** Some facts of a column, described by what they are or, when that is shorter, by what they are not. */
export interface FactsDescribed {
  readonly isExcept: boolean;
  readonly groups: readonly FactGroup[];
}

/**
 * Describes a set of a column's representatives that is neither empty nor all of them. Only what is not a number is said by
 * what it is not: `below 60 or not stated`, but `anything but "Active"`. SPEC CK-8.
 */
export function describeFacts(domain: readonly Representative[], set: BitSet): FactsDescribed {
  const groups = groupsOf(domain, (index) => isIn(set, index));
  const others = groupsOf(domain, (index) => !isIn(set, index));
  if (others.every(({ kind }) => kind === 'not-stated'))
    return { isExcept: false, groups: [{ kind: 'stated' }] };
  const isShorter =
    others.length < groups.length && others.every(({ kind }) => kind === 'text' || kind === 'boolean');
  return isShorter ? { isExcept: true, groups: others } : { isExcept: false, groups };
}

function groupsOf(domain: readonly Representative[], has: (index: number) => boolean): readonly FactGroup[] {
  const groups: FactGroup[] = [];
  let before: FactGroup | undefined;
  for (const part of partsOf(domain, has)) {
    const joined = before && part && joinSpans(before, part);
    if (joined !== undefined) groups.pop();
    const group = joined ?? part;
    if (group !== undefined) groups.push(group);
    before = group;
  }
  return groups;
}

/** A part for each representative in the set, undefined for each that is not; of all texts together, for the last one only. */
function partsOf(
  domain: readonly Representative[],
  has: (index: number) => boolean,
): readonly (FactGroup | undefined)[] {
  const isAnyText =
    domain.some(({ part }) => part.kind === 'other-text') &&
    domain.every((each, index) => !isText(each) || has(index));
  return domain.map((each, index) => {
    if (!has(index)) return undefined;
    if (!isAnyText || !isText(each)) return each.part;
    return each.part.kind === 'other-text' ? { kind: 'any-text' } : undefined;
  });
}

function isText({ part }: Representative): boolean {
  return part.kind === 'text' || part.kind === 'other-text';
}

/** Two stretches of one line, the second next to the first, as one. */
function joinSpans(before: FactGroup, next: FactGroup): FactGroup | undefined {
  if (before.kind !== 'span' || next.kind !== 'span' || before.line !== next.line) return undefined;
  const { from, holdsFrom, sample } = before.span;
  const { to, holdsTo } = next.span;
  return { kind: 'span', line: next.line, span: { from, holdsFrom, to, holdsTo, sample } };
}

/** The line on which a representative lies, undefined when it lies on none. */
export function lineOf({ part }: Representative): Line | undefined {
  return part.kind === 'span' ? part.line : undefined;
}
