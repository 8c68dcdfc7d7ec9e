import { shortened } from '../report/wording/words.ts';
import { foldText } from '../kernel/text.ts';
import { cellAddress } from '../kernel/cell-address.ts';
import { sayFinding } from '../report/finding-wording.ts';
import { textEntry } from './change.ts';
import type { CheckContext } from './check-context.ts';
import type { FoundColumn } from './assessment.ts';
import { findingAt, type Finding } from './finding.ts';
import { mendSteps, type MendedCell } from './mend-steps.ts';
import { cellOn } from './place-on-sheet.ts';
import type { ReadRegister } from './read-register.ts';

/**
 * Texts with spaces around them in the columns that count, the place and what rules ask about: one finding a column. They count
 * for nothing here, but Excel's filters and look-ups take them for other texts. SPEC CW-8.
 */
export function spaceFindings({ register }: CheckContext): readonly Finding[] {
  if (register === null) return [];
  const { columns, rules } = register;
  const conditions = (rules?.rules ?? []).flatMap((rule) => rule.conditions);
  const asked = new Set(conditions.map(({ header }) => foldText(header)));
  const telling = columns.facts.filter(
    (column) => column === columns.place || asked.has(foldText(column.header)),
  );
  return telling.flatMap((column) => spacesIn(register, column));
}

function spacesIn({ sheet, rows }: ReadRegister, { header, column }: FoundColumn): readonly Finding[] {
  const cells: MendedCell[] = [];
  for (const row of rows) {
    const cell = cellOn(sheet, row, column);
    const isTyped = typeof cell === 'string' && !sheet.formulas?.has(cellAddress(row - 1, column - 1));
    if (!isTyped || cell.trim() === cell || cell.trim() === '') continue;
    cells.push({ sheet: sheet.name, row, column, expected: cell, entry: textEntry(cell.trim()) });
  }
  const [first] = cells;
  if (first === undefined) return [];
  const found = String(first.expected);
  const issue = { code: 'text.spaces', header, found, cells: cells.length } as const;
  const mend = {
    before: `"${shortened(found)}"`,
    after: `"${shortened(found.trim())}"`,
    cells: cells.length,
    steps: mendSteps(cells),
  };
  return [findingAt('cells', first, sayFinding(issue), mend)];
}
