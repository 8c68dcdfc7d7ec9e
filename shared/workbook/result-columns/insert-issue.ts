import type { ResultName } from './result-names.ts';

/** Why no result column can be added at all. SPEC IN-2. */
export type InsertIssue =
  | { readonly code: 'insert.no-register' }
  | { readonly code: 'insert.no-framework' }
  | { readonly code: 'insert.no-criterion'; readonly criterion: string }
  | { readonly code: 'insert.unnamed-criterion'; readonly sheet: string; readonly row: number }
  | { readonly code: 'insert.no-places' }
  | { readonly code: 'insert.no-room'; readonly sheet: string };

/** Why one of the results asked for is not added. SPEC IN-3. */
export type LeftOut =
  | { readonly result: ResultName; readonly why: 'no-rules' | 'no-bands' }
  /** A column of that header holds something that is no formula of ours. */
  | { readonly result: ResultName; readonly why: 'holds-own'; readonly column: number }
  /** The officer's map knows a heading of the rules by another name, which a formula in a cell can't know. */
  | {
      readonly result: ResultName;
      readonly why: 'rules-renamed';
      readonly heading: string;
      readonly means: string;
    }
  /** Rules ask for a result that can't be added. */
  | { readonly result: ResultName; readonly why: 'needs'; readonly needed: ResultName };
