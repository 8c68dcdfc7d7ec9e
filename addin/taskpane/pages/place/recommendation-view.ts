import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import type { Cell } from '../../../../shared/kernel/cell.ts';
import { isCellError } from '../../../../shared/kernel/cell.ts';
import { sameText } from '../../../../shared/kernel/text.ts';
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

export function sayRecommendationOf(row: AssessedRow, assessment: Assessment): RecommendationWords {
  const tried = row.tried.map((each) => ({
    rule: each.rule,
    words: strings.recommendation.triedLine(sayAsked(each.header, each.text), sayFound(each.found)),
  }));
  if (row.recommendation === null || row.rule === null) {
    const reason = whyNone(row, assessment);
    return { outcome: strings.recommendation.none, hasOutcome: false, reason, rule: '', tried };
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

function whyNone(row: AssessedRow, { tables, problems }: Assessment): string {
  const words = strings.recommendation;
  if (tables.rules === null) return words.noneBecauseNoRules;
  if (row.problems.length > 0) return words.noneBecauseBad;
  const decisive = [tables.rules.sheet, tables.framework?.sheet];
  return problems.some(({ sheet }) => decisive.includes(sheet))
    ? words.noneBecauseTables
    : words.noneBecauseNoRule;
}

function sayFound(found: Cell): string {
  if (isCellError(found)) return found.error;
  const said = found === null ? '' : String(found).trim();
  const { notStated } = strings.recommendation;
  return said === '' || sameText(said, notStated) ? notStated : said;
}

/* The rule table has been read already, so a condition that can't be read can't come this far; as written will do. */
function sayAsked(header: string, text: string): string {
  const condition = parseCondition(text);
  return `${header} ${condition.ok ? sayCondition(condition.value) : text}`;
}
