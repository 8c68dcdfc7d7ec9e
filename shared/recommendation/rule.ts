import type { At } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import type { Condition } from './condition.ts';
import type { ConditionFault } from './parse-condition.ts';

/** A condition of a rule on one fact: the fact's column among the register's headers (from 0) and the words as written. */
export interface RuleCondition {
  readonly column: number;
  readonly header: string;
  readonly condition: Condition;
  readonly text: string;
}

/** One rule of the table. Conditions that always hold are left out; `row` counts from 1, the header row included. */
export interface Rule {
  readonly id: string;
  readonly conditions: readonly RuleCondition[];
  readonly recommendation: string;
  readonly reason: string | null;
  readonly reportOrder: number | null;
  readonly row: number;
}

/** What the rules together ask of one column of facts. SPEC RL-6, RS-3. */
export interface FactColumn {
  readonly header: string;
  readonly isCompared: boolean;
  readonly mentionsNumber: boolean;
  readonly mentionsDay: boolean;
}

/** The rules in the order in which they are tried, and the register's columns they are asked of. SPEC RL-1. */
export interface RuleTable {
  readonly rules: readonly Rule[];
  readonly columns: readonly FactColumn[];
}

/** The columns of a rules table that are not facts, by the names that officers see. */
export type OwnColumn = 'Rule' | 'Recommendation' | 'Reason' | 'Report order';

/** Why a rules table cannot be used. */
export type RuleIssue =
  | { readonly code: 'rules.no-header-row'; readonly at: At }
  | { readonly code: 'rules.no-column'; readonly at: At; readonly header: OwnColumn }
  | { readonly code: 'rules.repeated-column'; readonly at: At; readonly header: OwnColumn }
  | { readonly code: 'rules.unknown-column'; readonly at: At; readonly header: string; readonly rule: string }
  | { readonly code: 'rules.ambiguous-column'; readonly at: At; readonly header: string }
  | { readonly code: 'rule.no-id'; readonly at: At }
  | { readonly code: 'rule.no-recommendation'; readonly at: At; readonly rule: string }
  | { readonly code: 'rule.error'; readonly at: At; readonly header: OwnColumn; readonly found: Cell }
  | { readonly code: 'rule.report-order'; readonly at: At; readonly rule: string; readonly found: Cell }
  | ConditionIssue;

/** Why a rule's condition cannot be read, with the rule, the column's header and the cell as found. SPEC CN-9. */
export type ConditionIssue = {
  readonly [Fault in ConditionFault]: {
    readonly code: Fault;
    readonly at: At;
    readonly rule: string;
    readonly header: string;
    readonly found: Cell;
  };
}[ConditionFault];
