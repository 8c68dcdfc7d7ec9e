import type { AssessedRow } from '../../../../shared/workbook/assessment.ts';
import type { Cell } from '../../../../shared/kernel/cell.ts';
import { isCellError } from '../../../../shared/kernel/cell.ts';
import { strings } from '../../strings.ts';

/** What the rules advise for a row, and how they came to it. */
export interface RecommendationWords {
  readonly outcome: string;
  readonly hasOutcome: boolean;
  readonly reason: string;
  readonly rule: string;
  readonly tried: readonly { readonly rule: string; readonly words: string }[];
}

export function sayRecommendationOf(row: AssessedRow): RecommendationWords {
  const tried = row.tried.map((each) => ({
    rule: each.rule,
    words: strings.recommendation.triedLine(sayCondition(each.header, each.text), sayFound(each.found)),
  }));
  if (row.recommendation === null || row.rule === null) {
    const { none, noneBecauseBad, noneBecauseNoRule } = strings.recommendation;
    const reason = row.problems.length > 0 && tried.length === 0 ? noneBecauseBad : noneBecauseNoRule;
    return { outcome: none, hasOutcome: false, reason, rule: '', tried };
  }
  const held = row.conditions.map((each) => sayCondition(each.header, each.text)).join(', ');
  return {
    outcome: row.recommendation,
    hasOutcome: true,
    reason: row.reason ?? '',
    rule:
      held === '' ? strings.recommendation.ruleAlways(row.rule) : strings.recommendation.rule(row.rule, held),
    tried,
  };
}

function sayFound(found: Cell): string {
  if (isCellError(found)) return found.error;
  if (found === null || found === '') return strings.recommendation.notStated;
  return String(found);
}

function sayCondition(header: string, text: string): string {
  return `${header} is ${text}`;
}
