import type { BitSet } from './bit-set.ts';
import { addAll, commonPart, doMeet, isEmptySet, isWithin, without } from './bit-set.ts';
import type { Ask, Box } from './rule-boxes.ts';
import { replaced } from './rule-boxes.ts';

/** How much looking is left: one for each word of 32 representatives compared. It makes the same table stop at the same place. */
export interface Work {
  left: number;
}

/** Anything that covers a box of rows: a rule, or a gap already found. */
export interface Cover {
  readonly asks: readonly Ask[];
}

/** What became of looking for a row that nothing covers. `by` are covers that together take in the whole box. */
export type Search<Each extends Cover> =
  | { readonly kind: 'covered'; readonly by: readonly Each[] }
  | { readonly kind: 'uncovered'; readonly box: Box }
  | { readonly kind: 'unknown' };

/**
 * Looks for rows of a box that no rule covers. Rules are taken away from the box one by one; what is left of it splits along the
 * columns that the rule asks, and each part is looked through alone, until a part is met by no rule or all are covered. Two
 * short cuts: a rule that asks only one column more takes its set away without splitting; and where a column has facts that
 * no rule asks for, only they need looking at, because other facts of the column can only meet more rules. SPEC CK-6, CK-11.
 */
export function findUncovered<Each extends Cover>(
  box: Box,
  rules: readonly Each[],
  work: Work,
): Search<Each> {
  const used = new Set<Cover>();
  const open = rules.map((source) => ({ source, asks: source.asks }));
  const found = look(box, open, { work, used });
  if (found === 'covered') return { kind: 'covered', by: rules.filter((rule) => used.has(rule)) };
  return found === 'unknown' ? { kind: 'unknown' } : { kind: 'uncovered', box: found };
}

/** A rule that meets the box looked at, with what it asks of it: the columns that the box keeps anyway are left out. */
interface OpenRule {
  readonly source: Cover;
  readonly asks: readonly Ask[];
}

interface Looking {
  readonly work: Work;
  readonly used: Set<Cover>;
}

type Found = Box | 'covered' | 'unknown';

function look(start: Box, rules: readonly OpenRule[], looking: Looking): Found {
  let box = start;
  let open = rules;
  for (;;) {
    open = meeting(box, open, looking.work);
    if (looking.work.left < 0) return 'unknown';
    const smaller = takeAway(box, open, looking.used);
    if (smaller === 'covered') return 'covered';
    if (smaller !== box) {
      box = smaller;
      continue;
    }
    const unasked = keepUnasked(box, open, looking.work);
    if (unasked === box) return split(box, open, looking);
    box = unasked;
  }
}

/** The rules that meet the box, each without the columns in which it holds for all of the box. */
function meeting(box: Box, rules: readonly OpenRule[], work: Work): readonly OpenRule[] {
  const open: OpenRule[] = [];
  for (const rule of rules) {
    work.left -= 1;
    if (work.left < 0) break;
    const kept = keptAsks(box, rule.asks, work);
    if (kept === rule.asks.length) open.push(rule);
    else if (kept >= 0)
      open.push({ source: rule.source, asks: rule.asks.filter((ask) => !isKept(box, ask)) });
  }
  return open;
}

/** How many of a rule's asks still cut into the box; -1 when the rule does not meet the box. */
function keptAsks(box: Box, asks: readonly Ask[], work: Work): number {
  let kept = 0;
  for (const { column, set } of asks) {
    const here = setAt(box, column);
    work.left -= set.length;
    if (!doMeet(here, set)) return -1;
    if (!isWithin(here, set)) kept += 1;
  }
  return kept;
}

/** Says whether the box keeps to what is asked anyway. */
function isKept(box: Box, { column, set }: Ask): boolean {
  return isWithin(setAt(box, column), set);
}

/** The box without what the rules cover that ask of it one column only; covered when one asks of it nothing, or nothing is left. */
function takeAway(box: Box, rules: readonly OpenRule[], used: Set<Cover>): Box | 'covered' {
  const whole = rules.find(({ asks }) => asks.length === 0);
  if (whole !== undefined) {
    used.add(whole.source);
    return 'covered';
  }
  let left = box;
  for (const { source, asks } of rules) {
    const [ask] = asks;
    if (ask === undefined || asks.length > 1) continue;
    const before = setAt(left, ask.column);
    if (!doMeet(before, ask.set)) continue;
    used.add(source);
    const rest = without(before, ask.set);
    if (isEmptySet(rest)) return 'covered';
    left = replaced(left, ask.column, rest);
  }
  return left;
}

/** The box with only those facts in each column, where there are any, that no rule that asks the column asks for. */
function keepUnasked(box: Box, rules: readonly OpenRule[], work: Work): Box {
  const asked = new Map<number, BitSet>();
  for (const { asks } of rules) {
    for (const { column, set } of asks) {
      work.left -= set.length;
      const before = asked.get(column);
      if (before === undefined) asked.set(column, set.slice());
      else addAll(before, set);
    }
  }
  let kept = box;
  for (const [column, set] of asked) {
    const rest = without(setAt(box, column), set);
    if (!isEmptySet(rest)) kept = replaced(kept, column, rest);
  }
  return kept;
}

/** Splits the box along the columns of the rule that asks the fewest, and looks through the parts outside it. */
function split(box: Box, rules: readonly OpenRule[], looking: Looking): Found {
  const [first, ...rest] = rules;
  if (first === undefined) return box;
  const chosen = rest.reduce((least, rule) => (rule.asks.length < least.asks.length ? rule : least), first);
  const others = rules.filter((rule) => rule !== chosen);
  looking.used.add(chosen.source);
  let inside = box;
  for (const { column, set } of chosen.asks) {
    const here = setAt(inside, column);
    const found = look(replaced(inside, column, without(here, set)), others, looking);
    if (found !== 'covered') return found;
    inside = replaced(inside, column, commonPart(here, set));
  }
  return 'covered';
}

const noSet: BitSet = new Uint32Array(0);

function setAt(box: Box, column: number): BitSet {
  return box[column] ?? noSet;
}
