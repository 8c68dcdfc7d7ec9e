import type { Rule } from './rule.ts';
import type { Search, Work } from './find-uncovered.ts';
import { findUncovered } from './find-uncovered.ts';
import type { RuleBox, RuleBoxes } from './rule-boxes.ts';
import { boxOf, neverMet } from './rule-boxes.ts';

/**
 * A rule that can never decide: because no fact meets what it asks of the columns `unmet`, or because the rules `by` before it
 * decide every case that it could. SPEC CK-7.
 */
export type Unreachable =
  | { readonly kind: 'never-met'; readonly rule: Rule; readonly unmet: readonly string[] }
  | { readonly kind: 'taken'; readonly rule: Rule; readonly by: readonly Rule[] };

/** The rules that can never decide, and those of which that was not settled within the work allowed. */
export interface UnreachableFound {
  readonly unreachable: readonly Unreachable[];
  readonly unsettled: readonly Rule[];
}

/** The most looking that one rule may take, so that a hard one leaves enough for the others. */
const mostPerRule = 1_000_000;

/** Finds every rule that can never decide, each proven by the rules before it. SPEC CK-7, CK-11. */
export function findUnreachable(boxes: RuleBoxes, work: Work): UnreachableFound {
  const unreachable: Unreachable[] = [];
  const unsettled: Rule[] = [];
  const earlier: RuleBox[] = [];
  for (const box of boxes.rules) {
    const { rule } = box;
    const unmet = neverMet(box);
    if (unmet.length > 0) {
      unreachable.push({
        kind: 'never-met',
        rule,
        unmet: unmet.map((each) => boxes.columns[each]?.header ?? ''),
      });
      continue;
    }
    const by = takersOf(box, earlier, boxes, work);
    if (by === 'unknown') unsettled.push(rule);
    else if (by !== undefined) unreachable.push({ kind: 'taken', rule, by: by.map((each) => each.rule) });
    earlier.push(box);
  }
  return { unreachable, unsettled };
}

/** Few enough rules to try whether each of them is needed. */
const fewEnough = 20;

/** Rules that take every case of a rule, undefined when they leave it some. A few are brought down to those that are needed. */
function takersOf(
  box: RuleBox,
  earlier: readonly RuleBox[],
  boxes: RuleBoxes,
  work: Work,
): readonly RuleBox[] | 'unknown' | undefined {
  if (work.left <= 0) return 'unknown';
  const own = boxOf(box, boxes.everything);
  const ask = (rules: readonly RuleBox[]): Search<RuleBox> => {
    const allowed = Math.max(0, Math.min(work.left, mostPerRule));
    const mine = { left: allowed };
    const found = findUncovered(own, rules, mine);
    work.left -= allowed - mine.left;
    return found;
  };
  const found = ask(earlier);
  if (found.kind !== 'covered') return found.kind === 'unknown' ? 'unknown' : undefined;
  let takers = found.by;
  if (takers.length > fewEnough) return takers;
  for (const taker of [...takers].reverse()) {
    const without = ask(takers.filter((each) => each !== taker));
    if (without.kind === 'covered') takers = without.by;
  }
  return takers;
}
