import { labelOf } from '../kernel/read-cell.ts';
import { foldText, sameText } from '../kernel/text.ts';
import type { Assessment } from './assessment.ts';
import { gridOf } from './read-rules.ts';
import type { Sheet } from './sheet.ts';
import { applyMap } from './workbook-map.ts';

/**
 * The ids of the rules that decide no row of the register, in their order; none while no rule decides anything. They may be
 * right for cases to come.
 */
export function unusedRules(
  asWritten: readonly Sheet[],
  { rows, tables, map }: Assessment,
): readonly string[] {
  const { sheets } = applyMap(asWritten, map);
  const used = new Set(rows.flatMap(({ rule }) => (rule === null ? [] : [foldText(rule)])));
  const sheet = sheets.find(({ name }) => name === tables.rules?.sheet);
  if (tables.rules === null || sheet === undefined || used.size === 0) return [];
  const at = tables.rules.columns.findIndex(({ header }) => sameText(header, 'Rule'));
  const ids = gridOf(tables.rules, sheet)
    .slice(1)
    .map((cells) => labelOf(cells[at] ?? null));
  return ids.filter((id) => id !== '' && !used.has(foldText(id)));
}
