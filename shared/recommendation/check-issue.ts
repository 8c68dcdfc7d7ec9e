import type { At } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import type { FactsDescribed } from './describe-facts.ts';
import type { Line } from './fact-domain.ts';
import type { RuleIssue } from './rule.ts';

/** A fact of a gap's example: the column's header, a cell that holds the fact, and the line it lies on, if any. */
export interface ExampleFact {
  readonly header: string;
  readonly cell: Cell;
  readonly line: Line | undefined;
}

/** What only a check of the whole rules table finds; a table with these still decides. SPEC CK-3, CK-7 to CK-10. */
export type CheckIssue =
  | { readonly code: 'check.repeated-id'; readonly at: At; readonly firstRow: number }
  | {
      readonly code: 'check.thousands';
      readonly at: At;
      readonly header: string;
      readonly found: string;
      readonly number: string;
      readonly reads: string;
    }
  | { readonly code: 'check.never-met'; readonly at: At; readonly headers: readonly string[] }
  | { readonly code: 'check.taken'; readonly at: At; readonly by: readonly string[] }
  | { readonly code: 'check.unsettled-rules'; readonly at: At; readonly rules: readonly string[] }
  | { readonly code: 'check.no-rule'; readonly at: At }
  | {
      readonly code: 'check.gap';
      readonly at: At;
      readonly where: readonly { readonly header: string; readonly facts: FactsDescribed }[];
      readonly example: readonly ExampleFact[];
    }
  | { readonly code: 'check.more-gaps'; readonly at: At; readonly shown: number }
  | { readonly code: 'check.unsettled-gaps'; readonly at: At; readonly shown: number }
  | { readonly code: 'check.unused'; readonly at: At; readonly rows: number };

/** One finding about a rules table: the rule it is about, by id (empty when it is about none), and what was found. */
export interface RuleFinding {
  readonly rule: string;
  readonly issue: RuleIssue | CheckIssue;
}
