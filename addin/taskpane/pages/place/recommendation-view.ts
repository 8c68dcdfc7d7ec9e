import type { AssessedRow } from '../../../../shared/workbook/assessment.ts';
import type { Cell } from '../../../../shared/kernel/cell.ts';
import { isCellError } from '../../../../shared/kernel/cell.ts';
import { parseCondition } from '../../../../shared/recommendation/parse-condition.ts';
import { sayCondition } from '../../../../shared/recommendation/say-condition.ts';
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
    words: strings.recommendation.triedLine(sayAsked(each.header, each.text), sayFound(each.found)),
  }));
  if (row.recommendation === null || row.rule === null) {
    const { none, noneBecauseBad, noneBecauseNoRule } = strings.recommendation;
    const reason = row.problems.length > 0 && tried.length === 0 ? noneBecauseBad : noneBecauseNoRule;
    return { outcome: none, hasOutcome: false, reason, rule: '', tried };
  }
  const held = row.conditions.map((each) => sayAsked(each.header, each.text)).join(', ');
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

/* The rule table has been read already, so a condition that can't be read can't come this far; as written will do. */
function sayAsked(header: string, text: string): string {
  const condition = parseCondition(text);
  return `${header} ${condition.ok ? sayCondition(condition.value) : text}`;
}
