import { checkRules } from '../recommendation/check-rules.ts';
import type { Assessment } from './assessment.ts';
import { checkContext } from './check-context.ts';
import { dateFindings } from './date-findings.ts';
import { inOrder, type Finding } from './finding.ts';
import { formulaFindings, spillFindings } from './formula-findings.ts';
import { recordFindings } from './record-findings.ts';
import { placeFindings } from './place-findings.ts';
import { problemFindings } from './problem-findings.ts';
import { staleFindings } from './result-findings.ts';
import { ruleFindings, type RuleChecker } from './rule-findings.ts';
import type { Sheet } from './sheet.ts';
import { spaceFindings } from './space-findings.ts';
import { typedOverFindings } from './typed-over-findings.ts';

/**
 * Everything in a workbook that somebody should look at: what keeps it from being assessed, and what is doubtful although it can
 * be. `today` is an ISO date; `check` checks the rules, and may be given to remember what it answered. Where a thing can be put
 * right without judging, the finding says how; every such change asks that the cell still holds what it did. Ordered by kind, then as
 * the sheets are. SPEC CW-1 to CW-18.
 */
export function checkWorkbook(
  sheets: readonly Sheet[],
  assessment: Assessment,
  today: string,
  check: RuleChecker = checkRules,
): readonly Finding[] {
  const context = checkContext(sheets, assessment);
  return inOrder(
    [
      ...problemFindings(context),
      ...spaceFindings(context),
      ...ruleFindings(context, check),
      ...recordFindings(context),
      ...placeFindings(context),
      ...dateFindings(context, today),
      ...formulaFindings(context),
      ...spillFindings(context),
      ...staleFindings(context),
      ...typedOverFindings(context),
    ],
    sheets,
  );
}
