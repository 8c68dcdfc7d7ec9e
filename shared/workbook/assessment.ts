import type { Cell } from '../kernel/cell.ts';
import type { Bands } from '../framework/bands.ts';
import type { Rating } from '../register/rating.ts';
import type { WorkbookMap } from './workbook-map.ts';

/** A column of a found table: its header as written and its place on the sheet, counted from 1. */
export interface FoundColumn {
  readonly header: string;
  readonly column: number;
}

/**
 * One of the product's tables, found by meaning. Rows count from 1, as the sheet's own do; a table without a body
 * has a `lastRow` that comes before its `firstRow`.
 */
export interface FoundTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly FoundColumn[];
  /** Why this range was taken for this table, in words. */
  readonly why: string;
}

/** A problem in the workbook, at its cell (`F14`) on its sheet; both empty when the whole workbook lacks something. */
export interface Problem {
  readonly sheet: string;
  readonly cell: string;
  /** The sheet's row, counted from 1; 0 when the whole workbook lacks something. */
  readonly row: number;
  /** What is wrong and what to do about it, in whole sentences. */
  readonly problem: string;
}

/** What was found where; null where the workbook has no such table. */
export interface FoundTables {
  readonly register: FoundTable | null;
  readonly framework: FoundTable | null;
  readonly rules: FoundTable | null;
  readonly bands: FoundTable | null;
  readonly problems: readonly Problem[];
}

/** One criterion as the framework has it. The weight is as written: 0 or more, in any unit. */
export interface Criterion {
  readonly name: string;
  readonly weight: number;
  readonly lowest: number;
  readonly highest: number;
}

/** How surely the band holds: the grade, and the lower and higher probability (0 to 1) that it does. */
export interface Firmness {
  readonly grade: 'Firm' | 'Leaning' | 'Undecided';
  readonly low: number;
  readonly high: number;
}

/** A condition of the rule that decided, with the fact's header and the condition as written. */
export interface HeldCondition {
  readonly header: string;
  readonly text: string;
}

/** A rule that was tried and did not hold, with the first condition that failed and the fact it met. */
export interface TriedRule {
  readonly rule: string;
  readonly header: string;
  readonly text: string;
  readonly found: Cell;
}

/**
 * One row of the register, assessed. Null where there is nothing to say or a cell of the row is bad; `problems`
 * tells the two apart.
 */
export interface AssessedRow {
  readonly place: string;
  /** The partnership's id: its own column or, without one, the place; in small letters, figures and hyphens. */
  readonly partnership: string;
  readonly sheet: string;
  /** The sheet's row, counted from 1. */
  readonly row: number;
  /** 0 to 100. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly coverage: number | null;
  /** 0 to 100: the score with the gaps at the lowest, and at the highest rating. */
  readonly low: number | null;
  readonly high: number | null;
  readonly band: string | null;
  readonly firmness: Firmness | null;
  readonly recommendation: string | null;
  readonly rule: string | null;
  readonly reason: string | null;
  /** One per criterion, in the framework's order; null where the cell is bad or there is no such column. */
  readonly ratings: readonly (Rating | null)[];
  /** Points per criterion, summing to the score; null where there is no rating. */
  readonly contributions: readonly (number | null)[];
  /** The facts by header as written. */
  readonly facts: Readonly<Record<string, Cell>>;
  readonly conditions: readonly HeldCondition[];
  readonly tried: readonly TriedRule[];
  readonly problems: readonly Problem[];
}

/** One line of the report's resolutions: a letter, what is recommended, and for which places. */
export interface Resolution {
  readonly letter: string;
  readonly recommendation: string;
  readonly places: readonly string[];
}

/** A whole workbook, assessed. */
export interface Assessment {
  readonly rows: readonly AssessedRow[];
  /** Every problem, those of the rows included, in the order of sheets, rows and columns. */
  readonly problems: readonly Problem[];
  readonly resolutions: readonly Resolution[];
  readonly versions: { readonly product: string; readonly method: string };
  /** A short mark of every input; null when there is no register or framework to take it of. */
  readonly fingerprint: string | null;
  readonly tables: FoundTables;
  readonly criteria: readonly Criterion[];
  readonly bands: Bands;
  /** What the officer had put right about the workbook, by which it was read. */
  readonly map: WorkbookMap;
}
