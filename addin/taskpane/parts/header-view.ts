import type { Cell } from '../../../shared/kernel/cell.ts';
import type { AssessedRow } from '../../../shared/workbook/assessment.ts';
import { sameText } from '../../../shared/kernel/text.ts';
import { strings } from '../strings.ts';

/** The header's words: the place, what is known of it in one line, and the advice. */
export interface HeaderWords {
  readonly place: string;
  readonly line: string;
  readonly advice: string;
}

/* What tells one partnership from another at a glance, where the register has it. */
const TELLING = ['Region', 'Kind'] as const;

export function sayHeader(row: AssessedRow): HeaderWords {
  const facts = TELLING.flatMap((header) => sayFact(row.facts, header));
  return {
    place: row.place,
    line: [...facts, strings.rowNumber(row.row)].join(' · '),
    advice: row.recommendation === null ? strings.notRecommended : strings.recommended(row.recommendation),
  };
}

function sayFact(facts: Readonly<Record<string, Cell>>, header: string): readonly string[] {
  const cell = Object.entries(facts).find(([name]) => sameText(name, header))?.[1];
  const isStated =
    typeof cell === 'string' && cell.trim() !== '' && !sameText(cell, strings.recommendation.notStated);
  return isStated ? [cell.trim()] : [];
}
