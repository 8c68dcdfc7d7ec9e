import { wholeRange } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import { labelOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failureOf, success } from '../kernel/result.ts';
import { foldText } from '../kernel/text.ts';
import type { OwnColumn, RuleIssue } from './rule.ts';

const ownColumns: readonly OwnColumn[] = ['Rule', 'Recommendation', 'Reason', 'Report order'];

/** A fact column of the rules table: where it stands there (from 0), and every column of the facts so headed. */
export interface RuleFactColumn {
  readonly index: number;
  readonly header: string;
  readonly factColumns: readonly number[];
}

/** Where the columns of a rules table stand, from 0; -1 for a Reason or Report order column that is not there. */
export interface RuleColumns {
  readonly own: Readonly<Record<OwnColumn, number>>;
  readonly facts: readonly RuleFactColumn[];
}

/**
 * The columns of a rules table by its header row. Rule and Recommendation are needed, Reason and Report order may
 * be absent, and all others are facts, matched to the register's headers by NFC, trimmed, letter case ignored.
 * SPEC RL-2, RL-3.
 */
export function readRuleColumns(
  headers: readonly Cell[],
  ruleHeaders: readonly Cell[],
): Result<RuleColumns, RuleIssue> {
  const issues: RuleIssue[] = [];
  const folded = ruleHeaders.map((cell) => foldText(labelOf(cell)));
  const indexOf = (header: OwnColumn): number => {
    const index = folded.indexOf(foldText(header));
    const again = folded.indexOf(foldText(header), index + 1);
    if (index >= 0 && again > index) {
      issues.push({
        code: 'rules.repeated-column',
        at: { range: 'rules', row: 1, column: again + 1 },
        header,
      });
    }
    return index;
  };
  const own = {
    Rule: indexOf('Rule'),
    Recommendation: indexOf('Recommendation'),
    Reason: indexOf('Reason'),
    'Report order': indexOf('Report order'),
  };
  for (const header of ['Rule', 'Recommendation'] as const) {
    if (own[header] < 0) issues.push({ code: 'rules.no-column', at: wholeRange('rules'), header });
  }
  if (issues.length > 0) return failureOf(issues);
  return success({ own, facts: factColumnsOf(headers, ruleHeaders) });
}

function factColumnsOf(headers: readonly Cell[], ruleHeaders: readonly Cell[]): readonly RuleFactColumn[] {
  const known = headers.map((cell) => foldText(labelOf(cell)));
  const reserved = new Set(ownColumns.map(foldText));
  return ruleHeaders.flatMap((cell, index) => {
    const header = labelOf(cell);
    const folded = foldText(header);
    if (reserved.has(folded)) return [];
    const factColumns = known.flatMap((name, column) => (name === folded && name !== '' ? [column] : []));
    return [{ index, header, factColumns }];
  });
}
