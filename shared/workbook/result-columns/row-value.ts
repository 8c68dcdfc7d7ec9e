import type { RuleTable } from '../../recommendation/rule.ts';
import type { AssessedRow, Firmness } from '../assessment.ts';
import { oursFor, type Ours } from './holding.ts';
import type { ResultName } from './result-names.ts';

/** What the assessment says of a row; null where there is nothing to say. */
export function valueOfRow(row: AssessedRow, result: ResultName): string | number | null {
  const values: Readonly<Record<ResultName, string | number | null>> = {
    Score: row.score,
    Coverage: row.coverage,
    Low: row.low,
    High: row.high,
    Band: row.band,
    Firmness: row.firmness?.grade ?? null,
    Recommendation: row.recommendation,
    Rule: row.rule,
    Reason: row.reason,
  };
  return values[result];
}

const grades: ReadonlySet<string> = new Set<Firmness['grade']>(['Firm', 'Leaning', 'Undecided']);

/**
 * Knows again what we wrote under each result: our formulas, and the words of firmness and reason that were written as values: a grade, and what a reason of the rules comes to
 * whatever its facts are. Nobody else's words are lost when these are written anew. SPEC IN-7, IN-11.
 */
export function oursUnder(rules: RuleTable | null): (result: ResultName) => Ours {
  const reasons = (rules?.rules ?? []).flatMap(({ reason }) => (reason === null ? [] : wordsOf(reason)));
  const values: Partial<Readonly<Record<ResultName, Ours['isValue']>>> = {
    Firmness: (text) => grades.has(text),
    Reason: (text) => reasons.some((parts) => isMadeOf(parts, text)),
  };
  return (result) => oursFor(result, values[result] ?? (() => false));
}

/* Shorter than this, the words between the facts could be anybody's. */
const fewestLetters = 5;

/** The words of a reason around and between its facts; none when they could be anybody's. */
function wordsOf(reason: string): readonly (readonly string[])[] {
  const parts = reason.trim().split(/\{[^{}]+\}/);
  return parts.join('').trim().length < fewestLetters ? [] : [parts];
}

/** Whether a text is these parts in this order, with anything in between. */
function isMadeOf(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return from <= end;
}
