import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Grid } from '../kernel/cell.ts';
import type { CheckIssue, RuleFinding } from './check-issue.ts';
import { describeFacts, lineOf } from './describe-facts.ts';
import type { Gap } from './find-gaps.ts';
import { findGaps } from './find-gaps.ts';
import type { Unreachable } from './find-unreachable.ts';
import { findUnreachable } from './find-unreachable.ts';
import { isWithin } from './bit-set.ts';
import type { RuleBoxes } from './rule-boxes.ts';
import { boxRules } from './rule-boxes.ts';
import type { Rule } from './rule.ts';
import type { RulesFound } from './rule-table.ts';

/** So many gaps are shown; whoever closes them sees the others. */
const mostGaps = 10;

/** How much looking a table may take for its rules, and again for its gaps: half a second or so each. SPEC CK-11. */
const mostWork = 20_000_000;

const whole: At = wholeRange('rules');

/**
 * The flaws of a rules table that can be proven: rules that never decide, and cases that no rule decides. A rule that could not
 * be read takes no case from the others and is not judged; gaps are looked for only where every rule could be read, because
 * one that could not might close them. `atRule` is the place of a rule by its row. SPEC CK-4 to CK-8, CK-11.
 */
export function findFlaws(
  found: RulesFound,
  facts: Grid,
  atRule: (row: number) => At,
): readonly RuleFinding[] {
  const { table, issues } = found;
  const isRead = issues.length === 0;
  if (table.rules.length === 0) return isRead ? [about('', { code: 'check.no-rule', at: whole })] : [];
  const boxes = boxRules(table, facts);
  if (boxes === undefined) return [unsettledRules(table.rules), ...(isRead ? [unsettledGaps(0)] : [])];
  return [...reachFlaws(boxes, atRule), ...(isRead ? gapFlaws(boxes) : [])];
}

function about(rule: string, issue: CheckIssue): RuleFinding {
  return { rule, issue };
}

function unsettledRules(rules: readonly Rule[]): RuleFinding {
  return about('', { code: 'check.unsettled-rules', at: whole, rules: rules.map(({ id }) => id) });
}

function unsettledGaps(shown: number): RuleFinding {
  return about('', { code: 'check.unsettled-gaps', at: whole, shown });
}

function reachFlaws(boxes: RuleBoxes, atRule: (row: number) => At): readonly RuleFinding[] {
  const { unreachable, unsettled } = findUnreachable(boxes, { left: mostWork });
  return [
    ...unreachable.map((each) => about(each.rule.id, reachIssue(each, atRule(each.rule.row)))),
    ...(unsettled.length > 0 ? [unsettledRules(unsettled)] : []),
  ];
}

function reachIssue(found: Unreachable, at: At): CheckIssue {
  return found.kind === 'never-met'
    ? { code: 'check.never-met', at, headers: found.unmet }
    : { code: 'check.taken', at, by: found.by.map(({ id }) => id) };
}

function gapFlaws(boxes: RuleBoxes): readonly RuleFinding[] {
  const { gaps, isMore, isUnsettled } = findGaps(boxes, mostGaps, { left: mostWork });
  return [
    ...gaps.map((gap) => about('', gapIssue(gap, boxes))),
    ...(isMore ? [about('', { code: 'check.more-gaps', at: whole, shown: gaps.length })] : []),
    ...(isUnsettled ? [unsettledGaps(gaps.length)] : []),
  ];
}

function gapIssue({ box, example }: Gap, { columns, everything }: RuleBoxes): CheckIssue {
  const where = columns.flatMap(({ header, domain }, index) => {
    const set = box[index];
    const all = everything[index];
    if (set === undefined || all === undefined || isWithin(all, set)) return [];
    return [{ header, facts: describeFacts(domain, set) }];
  });
  const facts = columns.flatMap(({ header, domain }, index) => {
    const fact = domain[example[index] ?? -1];
    return fact === undefined ? [] : [{ header, cell: fact.cell, line: lineOf(fact) }];
  });
  return { code: 'check.gap', at: whole, where, example: facts };
}
