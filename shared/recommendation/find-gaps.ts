import type { BitSet } from './bit-set.ts';
import { addAll, doMeet, isIn, isWithin, membersOf, without } from './bit-set.ts';
import type { Cover, Work } from './find-uncovered.ts';
import { findUncovered } from './find-uncovered.ts';
import type { Box, RuleBox, RuleBoxes } from './rule-boxes.ts';
import { replaced } from './rule-boxes.ts';

/** Cases that no rule decides: every row of the box. `example` is one of them, a representative per asked column. SPEC CK-8. */
export interface Gap {
  readonly box: Box;
  readonly example: readonly number[];
}

/** The gaps found; whether there are more than may be shown, and whether looking ended for want of work instead. */
export interface GapsFound {
  readonly gaps: readonly Gap[];
  readonly isMore: boolean;
  readonly isUnsettled: boolean;
}

/**
 * Finds up to `most` gaps in a table of rules. Each is as large as can be: from one case that no rule decides it grows column by
 * column, first to the whole of a column wherever that is possible. A later gap holds a case that no earlier one does. SPEC CK-8,
 * CK-11.
 */
export function findGaps({ everything, rules }: RuleBoxes, most: number, work: Work): GapsFound {
  const gaps: Gap[] = [];
  const growing = 2 * everything.length * rules.reduce((sum, { asks }) => sum + asks.length, 0);
  for (;;) {
    const shown = gaps.map(({ box }) => box);
    const covers: readonly Cover[] = [...rules, ...shown.map((box) => toCover(box, everything))];
    const found = findUncovered(everything, covers, work);
    if (found.kind !== 'uncovered') return { gaps, isMore: false, isUnsettled: found.kind === 'unknown' };
    if (gaps.length === most) return { gaps, isMore: true, isUnsettled: false };
    work.left -= growing;
    if (work.left < 0) return { gaps, isMore: false, isUnsettled: true };
    const seed = found.box.map((set) => membersOf(set)[0] ?? 0);
    const box = grown(seed, everything, rules);
    gaps.push({ box, example: likeliest(seed, box, shown) });
  }
}

/** A gap in the place of a rule, so that the next case found lies outside it. */
function toCover(box: Box, everything: Box): Cover {
  const asks = box.map((set, column) => ({ column, set }));
  return { asks: asks.filter(({ column, set }) => !isWithin(everything[column] ?? set, set)) };
}

function grown(seed: readonly number[], everything: Box, rules: readonly RuleBox[]): Box {
  let box: Box = everything.map((set, column) => set.map((_, word) => wordOf(seed[column] ?? 0, word)));
  const order = everything.map((_, column) => column).sort((a, b) => askers(rules, a) - askers(rules, b));
  for (const column of order) {
    const all = everything[column];
    const rest = all && without(all, forbidden(box, column, rules));
    if (all && rest && isWithin(all, rest)) box = replaced(box, column, all);
  }
  for (const column of order) {
    const all = everything[column];
    if (all) box = replaced(box, column, without(all, forbidden(box, column, rules)));
  }
  return box;
}

function wordOf(member: number, word: number): number {
  return member >>> 5 === word ? 1 << (member & 31) : 0;
}

/** How many rules ask a column. */
function askers(rules: readonly RuleBox[], column: number): number {
  return rules.filter(({ asks }) => asks.some((ask) => ask.column === column)).length;
}

/** The facts of a column that would make some rule hold somewhere in the box, its other columns staying as they are. */
function forbidden(box: Box, column: number, rules: readonly RuleBox[]): BitSet {
  const set: BitSet = new Uint32Array(box[column]?.length ?? 0);
  for (const { asks } of rules) {
    const own = asks.find((ask) => ask.column === column);
    if (own === undefined) continue;
    const isMet = asks.every((ask) => ask === own || doMeet(box[ask.column] ?? ask.set, ask.set));
    if (isMet) addAll(set, own.set);
  }
  return set;
}

/** The likeliest case of a gap that no earlier gap shows: column by column, the first fact that stays outside them. */
function likeliest(seed: readonly number[], box: Box, shown: readonly Box[]): readonly number[] {
  const point = [...seed];
  const isShown = (): boolean =>
    shown.some((other) => other.every((set, column) => isIn(set, point[column] ?? 0)));
  box.forEach((set, column) => {
    const before = point[column] ?? 0;
    for (const member of membersOf(set)) {
      point[column] = member;
      if (!isShown()) return;
    }
    point[column] = before;
  });
  return point;
}
